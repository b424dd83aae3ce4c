import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";
import { type Place, type Request, serve, type Watch } from "./served.js";

/** The part of the graph that is asked for, as the library wants it. Labels are those whose indexes a look-up or a page can use. */
const typeDefs = `
  type Person @node(labels: ["Node", "Person"]) {
    id: String!
    name: String!
    sortKey: String!
    memberships: [Membership!]! @relationship(type: "PERSON", direction: IN)
    attendances: [Attendance!]! @relationship(type: "ATTENDEE", direction: IN)
  }
  type Membership @node {
    id: String!
    start: String
    began: String!
    person: [Person!]! @relationship(type: "PERSON", direction: OUT)
    post: [Post!]! @relationship(type: "POST", direction: OUT)
  }
  type Post @node {
    id: String!
    title: String!
    organization: [Organization!]! @relationship(type: "ORGANIZATION", direction: OUT)
  }
  type Organization @node {
    id: String!
    name: String!
  }
  type Area @node {
    id: String!
    name: String!
  }
  type Event @node {
    id: String!
    title: String!
    kind: String!
    start: String
    partOfDay: String
    position: Int
    purpose: String
    basis: String
    note: String
    startMin: String!
    part: Int!
    turn: Int!
    area: [Area!]! @relationship(type: "AREA", direction: OUT)
    attendances: [Attendance!]! @relationship(type: "EVENT", direction: IN)
  }
  type Attendance @node {
    id: String!
    roles: [String!]!
    turn: Int!
    eventDate: String!
    event: [Event!]! @relationship(type: "EVENT", direction: OUT)
    person: [Person!]! @relationship(type: "ATTENDEE", direction: OUT)
  }
`;

const newest = "sort: [{ startMin: DESC }, { part: ASC }, { turn: ASC }, { id: DESC }]";

/** The product's operations in the library's words. */
function documentOf({ operation, eventFields = ["title", "start", "kind"] }: Request): string {
  switch (operation) {
    case "lookup":
      return "query ($id: String!) { person: people(where: { id: { eq: $id } }, limit: 1) { id name } }";
    case "list":
      return "query { people(limit: 20, sort: [{ sortKey: ASC }, { id: ASC }]) { id name } }";
    case "events":
      return `query ($to: String!) { events(where: { startMin: { lte: $to } }, limit: 20, ${newest}) { id title start area { id name } } }`;
    case "hub":
      return `query ($id: String!) { person: people(where: { id: { eq: $id } }, limit: 1) { id name
        attendances(limit: 20, sort: [{ eventDate: DESC }, { id: DESC }]) { id roles event { id title start area { id name } } } } }`;
    case "nested":
      return `query ($to: String!) { events(where: { startMin: { lte: $to } }, limit: 20, ${newest}) { id ${eventFields.join(" ")}
        attendances(limit: 10, sort: [{ turn: ASC }, { id: ASC }]) { id roles person { id name
          memberships(limit: 3, sort: [{ began: DESC }, { id: DESC }]) { id start post { id title organization { id name } } } } } } }`;
    default:
      throw new Error(`@neo4j/graphql cannot be asked for ${operation}`);
  }
}

export async function open({ neo4j: { uri, user, password, database } }: Place, watch: Watch) {
  watch(neo4j);
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { maxConnectionPoolSize: 100 });
  const schema = await new Neo4jGraphQL({ typeDefs, driver, features: { filters: { String: { LTE: true } } } }).getSchema();
  const served = await serve(schema, () => ({ sessionConfig: { database } }));
  return {
    isInShape: false,
    url: served.url,
    bodyOf: (request: Request) => JSON.stringify({ query: documentOf(request), variables: request.variables }),
    ask: async (request: Request) => {
      const data = Object(await served.execute(documentOf(request), request.variables));
      return data.person ? { person: data.person[0] } : data;
    },
    close: async () => {
      await served.stop();
      await driver.close();
    },
  };
}
