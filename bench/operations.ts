/** What is asked of every contender: the product's document, and the shape of its answer. */

export const operationNames = ["lookup", "list", "nested", "hub", "events", "coAttendance", "lineUp", "paths", "search"] as const;
export type OperationName = (typeof operationNames)[number];

/** Those with a part in the mix, so many of a hundred: what anybody can ask who has the graph. */
export const MIX: Partial<Readonly<Record<OperationName, number>>> = { lookup: 40, list: 20, events: 15, hub: 15, nested: 10 };

/** What is measured: an operation alone, or many of all kinds. */
export type Measured = OperationName | "mix";

export const measuredNames: readonly Measured[] = [...operationNames, "mix"];

/** For the tables. */
export function titleOf(measured: Measured): string {
  return measured === "mix" ? "a mix" : operations[measured].title;
}

export interface Request {
  readonly operation: OperationName;
  readonly variables: Readonly<Record<string, string>>;
  /** Only for the nested page: another selection of an event's own fields, for which nobody has anything ready. */
  readonly eventFields?: readonly string[];
}

/** The fields of an object in their order: stored ones, one thing, a connection's nodes or a list. */
export interface Shape {
  readonly [field: string]: true | { readonly one: Shape } | { readonly nodes: Shape } | { readonly list: Shape };
}

interface Operation {
  /** For the tables. */
  readonly title: string;
  readonly document: string;
  /** Undefined for what only the product answers. */
  readonly shape?: Shape;
}

const NESTED_FIELDS = ["title", "start", "kind"];
const named: Shape = { id: true, name: true };
const eventWithArea: Shape = { id: true, title: true, start: true, area: { one: named } };

export const operations: Readonly<Record<OperationName, Operation>> = {
  lookup: {
    title: "point look-up",
    document: "query ($id: ID!) { person(id: $id) { id name } }",
    shape: { person: { one: named } },
  },
  list: {
    title: "small list, 20",
    document: "query { people(first: 20) { nodes { id name } } }",
    shape: { people: { nodes: named } },
  },
  nested: {
    title: "nested page, 20 × 10 × 3",
    document: nestedDocument(NESTED_FIELDS),
    shape: nestedShape(NESTED_FIELDS),
  },
  hub: {
    title: "a hub's newest 20",
    document:
      "query ($id: ID!) { person(id: $id) { id name attendances(first: 20) { nodes { id roles event { id title start area { id name } } } } } }",
    shape: { person: { one: { ...named, attendances: { nodes: { id: true, roles: true, event: { one: eventWithArea } } } } } },
  },
  events: {
    title: "event page, 20",
    document: "query ($to: Date!) { events(filter: { to: $to }, first: 20) { nodes { id title start area { id name } } } }",
    shape: { events: { nodes: eventWithArea } },
  },
  coAttendance: {
    title: "co-attendance, top 10 of a year",
    document:
      "query ($id: ID!, $from: Date!, $to: Date!) { person(id: $id) { id coAttendees(first: 10, from: $from, to: $to) { person { id name } events } } }",
    shape: { person: { one: { id: true, coAttendees: { list: { person: { one: named }, events: true } } } } },
  },
  lineUp: {
    title: "line-up of an area",
    document:
      "query ($area: ID!, $asOf: Date!) { lineUp(area: $area, asOf: $asOf) { bodies { organization { id name } posts { post { id title } holders { id person { id name } } } } } }",
  },
  paths: {
    title: "paths between two people",
    document: "query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 4, first: 5) { truncated paths { score } } }",
  },
  search: {
    title: "search by name",
    document: "query ($text: String!) { search(text: $text, first: 20) { node { id __typename } } }",
  },
};

export function documentOf({ operation, eventFields }: Request): string {
  return eventFields ? nestedDocument(eventFields) : operations[operation].document;
}

export function shapeOf({ operation, eventFields }: Request): Shape {
  const shape = eventFields ? nestedShape(eventFields) : operations[operation].shape;
  if (!shape) throw new Error(`${operation} is asked of the product only`);
  return shape;
}

function nestedDocument(eventFields: readonly string[]): string {
  return `query ($to: Date!) { events(filter: { to: $to }, first: 20) { nodes { id ${eventFields.join(" ")} attendances(first: 10) { nodes { id roles person { id name memberships(first: 3) { nodes { id start post { id title organization { id name } } } } } } } } } }`;
}

function nestedShape(eventFields: readonly string[]): Shape {
  const post: Shape = { id: true, title: true, organization: { one: named } };
  const person: Shape = { ...named, memberships: { nodes: { id: true, start: true, post: { one: post } } } };
  const own = Object.fromEntries(eventFields.map((field) => [field, true as const]));
  return { events: { nodes: { id: true, ...own, attendances: { nodes: { id: true, roles: true, person: { one: person } } } } } };
}

/** Another contender's answer in the form of the product's: what it gives as lists of values, or as a list where one thing is meant. */
export function inShape(shape: Shape, answer: unknown): unknown {
  if (answer === null || answer === undefined) return null;
  const values = Array.isArray(answer) ? answer : Object.keys(shape).map((field) => Object(answer)[field]);
  return Object.fromEntries(
    Object.entries(shape).map(([field, kind], index) => {
      const value: unknown = values[index] ?? null;
      if (kind === true) return [field, value];
      if ("one" in kind) return [field, inShape(kind.one, oneOf(value))];
      const items = Array.isArray(value) ? value.map((item) => inShape("nodes" in kind ? kind.nodes : kind.list, item)) : [];
      return [field, "nodes" in kind ? { nodes: items } : items];
    }),
  );
}

/** A list of things where one is meant; a list of values is a thing itself. */
function oneOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (value.length === 0) return null;
  const [first] = value;
  return typeof first === "object" && first !== null && !Array.isArray(first) ? first : value;
}
