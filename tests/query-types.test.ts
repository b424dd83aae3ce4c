import { buildSchema, type FragmentDefinitionNode, type OperationDefinitionNode, parse } from "graphql";
import { createQueryTypes } from "../scripts/query-types.js";

const schema = buildSchema(`
  enum Side { HOST VISITOR }
  input Filter { side: Side, ids: [ID!]! }
  interface Node { id: ID! }
  type Person implements Node { id: ID!, name: String!, side: Side, met: [Node!]! }
  type Group implements Node { id: ID!, label: String! }
  type Body implements Node { id: ID!, label: String! }
  type Query { node(id: ID!): Node, people(filter: Filter, first: Int = 20): [Person!] }
`);

test("a list, an enum and what may be null are written as the SDL has them", () => {
  expect(answer("{ people { name side } }")).toBe(
    "{ readonly people: readonly ({ readonly name: string; readonly side: Side | null })[] | null }",
  );
});

test("the kinds of an interface share a shape where the same is asked of them", () => {
  expect(answer("{ node(id: 1) { __typename id ... on Person { called: name } } }")).toBe(
    '{ readonly node: { readonly __typename: "Person"; readonly id: string; readonly called: string } | { readonly __typename: "Group" | "Body"; readonly id: string } | null }',
  );
});

test("a fragment is spread out, and what is asked twice is there once", () => {
  expect(answer("{ people { id ...Met met { __typename } } } fragment Met on Person { id met { id } }")).toBe(
    '{ readonly people: readonly ({ readonly id: string; readonly met: readonly ({ readonly id: string; readonly __typename: "Person" | "Group" | "Body" })[] })[] | null }',
  );
});

test("what a directive may leave out may be missing", () => {
  expect(answer("query Q($with: Boolean!) { people { id name @include(if: $with) } }")).toBe(
    "{ readonly people: readonly ({ readonly id: string; readonly name?: string })[] | null }",
  );
});

test("variables are as optional as the operation says, inputs as the SDL says", () => {
  expect(
    variables("query Q($filter: Filter!, $first: Int, $more: Boolean! = true) { people(filter: $filter, first: $first) { id } }"),
  ).toBe(
    "{ readonly filter: { readonly side?: Side | null | undefined; readonly ids: readonly (string)[] }; readonly first?: number | null | undefined; readonly more?: boolean }",
  );
});

function answer(text: string): string {
  const { operation, types } = read(text);
  const root = schema.getQueryType();
  return root && operation ? types.typeOf(root, [operation.selectionSet]) : "";
}

function variables(text: string): string {
  const { operation, types } = read(text);
  return operation ? types.variablesOf(operation) : "";
}

function read(text: string) {
  const { definitions } = parse(text);
  const operation = definitions.find((definition): definition is OperationDefinitionNode => definition.kind === "OperationDefinition");
  const fragments = definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === "FragmentDefinition");
  return { operation, types: createQueryTypes(schema, new Map(fragments.map((fragment) => [fragment.name.value, fragment]))) };
}
