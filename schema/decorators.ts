import "reflect-metadata";
import { Arg, Extensions, Field, Int, InterfaceType, ObjectType } from "type-graphql";
import type { Fact, FactValue } from "./fact.js";
import type {
  Class,
  Comparison,
  ComputedMapping,
  CopiedKey,
  DerivedEdge,
  FieldFilter,
  FieldMapping,
  IdentityMapping,
  Order,
  SearchMapping,
  SpanMapping,
  ThingMapping,
} from "./mapping.js";
import { type ScalarLike, valueTypeOf } from "./scalars.js";
import { copiedSearchKeys, searchKeys } from "./search-keys.js";

/**
 * The decorators of the model. They are thin: each calls type-graphql's own and puts the place in the graph
 * into the field's `extensions.graph` and the class's `extensions.thing`, where the planner finds it.
 */

/** type-graphql types its thunks by what it can construct; ours also give enums and unions. */
type ReturnTypeThunk = Parameters<typeof Field>[0] & (() => object);

const FIELDS = Symbol("govgraph:fields");
const THING = Symbol("govgraph:thing");

/** Classes by name, for the fields of an interface: a class built on it cannot be imported by it at the same time. */
const classes = new Map<string, Class>();

/** The class of that name; asked for only when the schema is built, when every class is there. */
export function classNamed(name: string): Class {
  const found = classes.get(name);
  if (!found) throw new Error(`schema: no class is called ${name}`);
  return found;
}

interface ThingOptions {
  readonly description: string;
  readonly implements?: Class[];
  /** The key of its list in record files; left out for what is made, not recorded. */
  readonly records?: string;
  readonly assertion?: boolean;
  readonly keys?: (fact: Fact) => Readonly<Record<string, FactValue | undefined>>;
  readonly copied?: Readonly<Record<string, CopiedKey>>;
  readonly edges?: readonly DerivedEdge[];
  readonly span?: SpanMapping;
  readonly search?: SearchMapping;
  readonly identity?: IdentityMapping;
  readonly orders?: readonly Order[];
  readonly fronts?: Readonly<Record<string, string>>;
}

/** A kind of thing: a GraphQL object type and a label. */
export function Thing(options: ThingOptions) {
  const { search, keys = () => ({}) } = options;
  return (target: Class): void => {
    const mapping: ThingMapping = {
      name: target.name,
      description: options.description,
      records: options.records,
      assertion: options.assertion ?? false,
      keys: search ? (fact) => ({ ...keys(fact), ...searchKeys(search, fact) }) : keys,
      copied: { ...options.copied, ...(search && copiedSearchKeys(search)) },
      edges: options.edges ?? [],
      span: options.span ?? {},
      search,
      identity: options.identity,
      orders: options.orders ?? [],
      fronts: options.fronts ?? {},
    };
    ObjectType({ description: options.description, implements: options.implements ?? [] })(target);
    Extensions({ thing: mapping })(target);
    Reflect.defineMetadata(THING, mapping, target);
    classes.set(target.name, target);
  };
}

/** An interface of the API. Its fields are read by the classes that name it in `implements`. */
export function Interface(description: string) {
  return (target: Class): void => {
    InterfaceType({ description })(target);
    classes.set(target.name, target);
  };
}

interface PropertyOptions {
  readonly description: string;
  readonly nullable?: boolean;
  readonly recorded?: boolean;
  /** What a record means that leaves it out. */
  readonly default?: string | boolean;
  /** A record may leave it out; then the reader makes it. */
  readonly made?: boolean;
}

/** A stored value. `[Type]` for a list, which is never null. */
export function Property(type: () => ScalarLike | [ScalarLike], options: PropertyOptions) {
  return (prototype: object, name: string): void => {
    const nullable = options.nullable ?? false;
    Field(type as ReturnTypeThunk, { description: options.description, nullable })(prototype, name);
    // Read only when asked for: an enum may stand in a file that is not evaluated yet.
    const declared = () => {
      const given = type();
      return Array.isArray(given) ? { many: true, type: given[0] } : { many: false, type: given };
    };
    define(prototype, {
      kind: "property",
      name,
      description: options.description,
      get type() {
        return valueTypeOf(declared().type);
      },
      get many() {
        return declared().many;
      },
      get required() {
        return !nullable && !declared().many;
      },
      recorded: options.recorded ?? true,
      default: options.default,
      made: options.made ?? false,
    });
  };
}

interface ComputedOptions extends Pick<ComputedMapping, "reads" | "compute"> {
  readonly description: string;
  readonly arguments?: Readonly<Record<string, { readonly type: () => ScalarLike; readonly description: string }>>;
}

/** A value worked out from stored ones when it is read; never null. */
export function Computed(type: () => ScalarLike, options: ComputedOptions) {
  return (prototype: object, name: string): void => {
    Field(type as ReturnTypeThunk, { description: options.description })(prototype, name);
    for (const [argument, { type: given, description }] of Object.entries(options.arguments ?? {})) {
      Arg(argument, given as ReturnTypeThunk, { nullable: true, description })(prototype, name, 0);
    }
    define(prototype, { kind: "computed", name, reads: options.reads, compute: options.compute });
  };
}

interface QuestionOptions {
  readonly description: string;
  /** Its name in src/graph/questions/. */
  readonly question: string;
  readonly arguments?: Readonly<
    Record<string, { readonly type: () => ScalarLike | object; readonly description: string; readonly default?: number }>
  >;
}

/** A field that a question of its own answers, rather than a way through the graph. Null or an empty list where there is nothing to tell. */
export function Question(type: Target, options: QuestionOptions) {
  return (prototype: object, name: string): void => {
    Field(type as ReturnTypeThunk, { description: options.description, nullable: true })(prototype, name);
    for (const [argument, { type: given, description, default: defaultValue }] of Object.entries(options.arguments ?? {})) {
      Arg(argument, given as ReturnTypeThunk, { nullable: true, description, defaultValue })(prototype, name, 0);
    }
    define(prototype, { kind: "question", name, question: options.question });
  };
}

interface ReferenceOptions {
  readonly description: string;
  /** The relationship's type, where the field's name in capitals will not do (a list in the plural). */
  readonly as?: string;
  /** Must be given in a record. Reading it still answers null rather than emptying the parent. */
  readonly required?: boolean;
  readonly recorded?: boolean;
  /** For a list: how many there may be. */
  readonly cap?: number;
  /** For a list: how many come without `first`; without this the list takes no `first` and gives all up to its cap. */
  readonly first?: number;
  readonly nullable?: boolean;
  /** The classes it may lead to, where the type is a union. */
  readonly targets?: () => readonly Class[];
}

/** A class, a list of one, or a union. */
type Target = () => Class | [Class] | object;

/** A relationship named like the field in capitals, from the thing that owns the field. `[Type]` for a list in recorded order. */
export function Reference(type: Target, options: ReferenceOptions) {
  return (prototype: object, name: string): void => {
    // A list is told by its cap: the thunk may not be answerable before every class is there.
    const many = options.cap !== undefined;
    Field(type as ReturnTypeThunk, { description: options.description, nullable: options.nullable ?? !many })(prototype, name);
    if (many && options.first !== undefined) firstArgument(prototype, name, options.first, options.cap ?? 1);
    define(prototype, {
      kind: "reference",
      name,
      description: options.description,
      relationship: options.as ?? relationshipType(name),
      targets: options.targets ?? (() => targetsOf(type())),
      many,
      required: options.required ?? false,
      recorded: options.recorded ?? true,
      cap: options.cap ?? 1,
    });
  };
}

interface PathOptions {
  readonly description: string;
  readonly path: readonly string[];
  readonly order?: Order;
  readonly cap?: number;
  /** For a list: how many come without `first`; without this the list takes no `first` and gives all up to its cap. */
  readonly first?: number;
  readonly where?: readonly Comparison[];
  /** Of a page that may be long: a stored key of its rows that holds the id of the thing the page is of. */
  readonly ownerKey?: string;
  /** The list is of a day of its own: the day an operation asks about does not narrow it. */
  readonly timeless?: boolean;
  /** Arguments that narrow the list: the GraphQL type, what it compares, and what to tell the reader. */
  readonly filters?: Readonly<
    Record<string, FieldFilter & { readonly type: () => ScalarLike | [ScalarLike]; readonly description: string }>
  >;
}

/** A page (Relay connection) of what leads here: `of` names the field that is read backwards, on the connection's type. */
export function Inverse(connection: () => Class, options: Omit<PathOptions, "path"> & { readonly of: string; readonly node: () => Class }) {
  return pathField(connection, "page", options.node, { ...options, path: [`<${options.of}`] });
}

/** Things found by walking the named fields one after another: one, a capped list, or a page when `node` is given beside a connection. */
export function Through(type: Target, options: PathOptions & { readonly node?: () => Class }) {
  const shape = options.node ? "page" : options.cap === undefined ? "one" : "list";
  return pathField(type, shape, options.node ?? type, options);
}

/** A page (Relay connection) that is not in the graph; what computes it is given where the API is put together. */
export function Supplied(connection: () => Class, options: { readonly description: string; readonly from: string }) {
  return (prototype: object, name: string): void => {
    Field(connection as ReturnTypeThunk, { description: options.description, nullable: true })(prototype, name);
    pageArguments(prototype, name, MAX_PAGE);
    define(prototype, { kind: "supplied", name, from: options.from, cap: MAX_PAGE });
  };
}

function pathField(type: Target, shape: "one" | "list" | "page", node: Target, options: PathOptions) {
  return (prototype: object, name: string): void => {
    Field(type as ReturnTypeThunk, { description: options.description, nullable: shape !== "list" })(prototype, name);
    const cap = options.cap ?? (shape === "one" ? 1 : MAX_PAGE);
    if (shape === "list" && options.first !== undefined) firstArgument(prototype, name, options.first, cap);
    if (shape === "page") pageArguments(prototype, name, cap);
    for (const [argument, filter] of Object.entries(options.filters ?? {})) {
      Arg(argument, filter.type as ReturnTypeThunk, { nullable: true, description: filter.description })(prototype, name, 0);
    }
    define(prototype, {
      kind: "path",
      name,
      path: options.path,
      targets: () => targetsOf(node()),
      shape,
      order: options.order ?? [],
      cap,
      filters: Object.fromEntries(Object.entries(options.filters ?? {}).map(([argument, { key, is }]) => [argument, { key, is }])),
      where: options.where ?? [],
      ownerKey: options.ownerKey,
      timeless: options.timeless ?? false,
    });
  };
}

/** Rows of a page without `first`, and the most that may be asked for. */
export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

/** `first` of a list on an object that is no thing of its own; the question that answers it keeps to it. */
export function First(defaultValue: number, cap: number) {
  return (prototype: object, name: string): void => firstArgument(prototype, name, defaultValue, cap);
}

function pageArguments(prototype: object, name: string, cap: number): void {
  firstArgument(prototype, name, DEFAULT_PAGE, cap);
  Arg("after", () => String, { nullable: true, description: "The cursor after which to go on." })(prototype, name, 0);
}

function firstArgument(prototype: object, name: string, defaultValue: number, cap: number): void {
  const description = `How many, at most ${cap}.`;
  Arg("first", () => Int, { nullable: true, defaultValue, description })(prototype, name, 0);
}

/** The mappings of a class's own and inherited fields, by name, base class first. */
export function fieldsOf(target: Class): ReadonlyMap<string, FieldMapping> {
  const base = Object.getPrototypeOf(target) as Class;
  const inherited = base.prototype === undefined ? [] : [...fieldsOf(base)];
  const own: ReadonlyMap<string, FieldMapping> = Reflect.getOwnMetadata(FIELDS, target) ?? new Map();
  return new Map([...inherited, ...own]);
}

/** What `@Thing` said of the class. */
export function thingOf(target: Class): ThingMapping {
  const mapping: ThingMapping | undefined = Reflect.getOwnMetadata(THING, target);
  if (!mapping) throw new Error(`schema: ${target.name} has no @Thing`);
  return mapping;
}

function define(prototype: object, mapping: FieldMapping): void {
  const target = prototype.constructor;
  const fields: Map<string, FieldMapping> = Reflect.getOwnMetadata(FIELDS, target) ?? new Map();
  fields.set(mapping.name, mapping);
  Reflect.defineMetadata(FIELDS, fields, target);
  Extensions({ graph: mapping })(prototype, mapping.name);
}

function relationshipType(field: string): string {
  return field.replace(/[A-Z]/g, (capital) => `_${capital}`).toUpperCase();
}

function targetsOf(declared: Class | [Class] | object): readonly Class[] {
  return (Array.isArray(declared) ? declared : [declared]) as readonly Class[];
}
