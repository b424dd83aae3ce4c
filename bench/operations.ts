/** What is asked of every contender, as the product is asked: a document, and how to make its variables from what is in the graph. */

export const operationNames = [
  "lookup",
  "list",
  "nested",
  "hub",
  "events",
  "coAttendance",
  "lineUp",
  "paths",
  "search",
] as const;
export type OperationName = (typeof operationNames)[number];

export type Variables = Readonly<Record<string, string | number>>;

interface Operation {
  /** For the tables. */
  readonly title: string;
  readonly document: string;
}

export const operations: Readonly<Record<OperationName, Operation>> = {
  lookup: { title: "point look-up", document: "query ($id: ID!) { person(id: $id) { id name } }" },
  list: {
    title: "small list, 20",
    document: "query ($after: String) { people(first: 20, after: $after) { nodes { id name } } }",
  },
  nested: { title: "nested page, 20 × 10 × 3", document: nestedDocument("title start kind") },
  hub: {
    title: "a hub's newest 20",
    document:
      "query ($id: ID!) { person(id: $id) { id name attendances(first: 20) { nodes { id roles event { id title start area { id name } } } } } }",
  },
  events: {
    title: "event page, 20",
    document: "query ($to: Date!) { events(filter: { to: $to }, first: 20) { nodes { id title start kind area { id name } } } }",
  },
  coAttendance: {
    title: "co-attendance, top 10 of a year",
    document:
      "query ($id: ID!, $from: Date!, $to: Date!) { person(id: $id) { id coAttendees(first: 10, from: $from, to: $to) { person { id name } events } } }",
  },
  lineUp: {
    title: "line-up of an area",
    document:
      "query ($area: ID!, $asOf: Date!) { lineUp(area: $area, asOf: $asOf) { bodies { organization { id name } posts { post { id title } holders { standing membership { id person { id name } } } } } } }",
  },
  paths: {
    title: "paths of two people",
    document:
      "query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 4, first: 5) { paths { length nodes { id } } } }",
  },
  search: {
    title: "search",
    document: "query ($text: String!) { search(text: $text, first: 20) { node { id __typename } } }",
  },
};

/** The page everybody answers, with any of an event's own fields: another selection is a query of a new shape. */
export function nestedDocument(eventFields: string): string {
  return `query ($to: Date!) { events(filter: { to: $to }, first: 20) { nodes { id ${eventFields}
    attendances(first: 10) { nodes { id roles person { id name
      memberships(first: 3) { nodes { id start post { id title organization { id name } } } } } } } } } }`;
}
