import { grafeoDialect, neo4jDialect } from "../../src/store/dialect.js";
import { schema } from "./people.js";

test("Neo4j gets a constraint for what is unique and an ordered index that ends with the id", () => {
  expect(neo4jDialect.schemaStatements(schema)).toMatchInlineSnapshot(`
[
  "CREATE CONSTRAINT \`govgraph_Node_id_unique\` IF NOT EXISTS FOR (n:\`Node\`) REQUIRE n.\`id\` IS UNIQUE",
  "CREATE RANGE INDEX \`govgraph_Person_name_id_ordered\` IF NOT EXISTS FOR (n:\`Person\`) ON (n.\`name\`, n.\`id\`)",
]
`);
});

test("Grafeo gets an index beside each constraint, and nothing for order", () => {
  expect(grafeoDialect.schemaStatements(schema)).toMatchInlineSnapshot(`
[
  "CREATE CONSTRAINT \`govgraph_Node_id_unique\` IF NOT EXISTS FOR (n:\`Node\`) REQUIRE n.\`id\` IS UNIQUE",
  "CREATE INDEX \`govgraph_Node_id_index\` IF NOT EXISTS FOR (n:\`Node\`) ON (n.\`id\`)",
]
`);
});
