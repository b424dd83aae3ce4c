import type { Fact, FactValue } from "./fact.js";

/**
 * How a class and its fields lie in the graph. The decorators write these, the records' reader, the projection
 * and the planner read them; nothing else knows a label, a relationship type or a property.
 */

/** A decorated class; abstract for the interfaces. */
// biome-ignore lint/complexity/noBannedTypes: a class object is all we know of it
export type Class = Function & { readonly prototype: object };

/** What a stored value is, as records write it and the store keeps it. */
export type ValueType = "string" | "int" | "float" | "boolean" | "partialDate" | "date" | "dateTime" | EnumType;

export interface EnumType {
  readonly enum: readonly string[];
  /** What each value means, in the same order. */
  readonly meanings: readonly string[];
}

/** Sort keys of a list, first counts most; "-" in front means descending. The id always comes last and settles ties. */
export type Order = readonly string[];

/**
 * A filter on a list: the stored property `key` of a row compared with the argument's value.
 * "in": the property is one of the values; "overlaps": the list property shares a value with them.
 */
export interface FieldFilter {
  readonly key: string;
  readonly is: "=" | "<=" | ">=" | "in" | "overlaps";
}

/** A comparison between a stored property of the row and one of the thing the list belongs to. */
export interface Comparison {
  readonly key: string;
  readonly is: "=" | "<=" | ">=";
  readonly owner: string;
}

/** A stored value: a property of the node. */
export interface PropertyMapping {
  readonly kind: "property";
  readonly name: string;
  /** For readers of the API and writers of records. */
  readonly description: string;
  readonly type: ValueType;
  readonly many: boolean;
  readonly required: boolean;
  /** False for what the reader or the projection makes; a record that gives it is refused. */
  readonly recorded: boolean;
  /** What a record means that leaves it out. */
  readonly default: FactValue | undefined;
  /** True when a record may leave it out because the reader then makes it from other records. */
  readonly made: boolean;
}

/** A value worked out from stored ones when it is read, from those of its own node alone. */
export interface ComputedMapping {
  readonly kind: "computed";
  readonly name: string;
  /** The stored properties and keys it is worked out from. */
  readonly reads: readonly string[];
  readonly compute: (values: readonly unknown[], given: ComputedGiven) => unknown;
}

/** A field that a question of its own answers; what it does stands under that name in src/graph/questions/. */
export interface QuestionMapping {
  readonly kind: "question";
  readonly name: string;
  readonly question: string;
}

/** What a computed value may depend on beside the node. */
export interface ComputedGiven {
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The day the whole operation asks about. */
  readonly asOf: string | undefined;
}

/** A relationship from the thing that owns the field. */
export interface ReferenceMapping {
  readonly kind: "reference";
  readonly name: string;
  /** For readers of the API and writers of records. */
  readonly description: string;
  readonly relationship: string;
  readonly targets: () => readonly Class[];
  readonly many: boolean;
  readonly required: boolean;
  readonly recorded: boolean;
  /** How many there may be; the cost guard counts it. 1 for a single reference. */
  readonly cap: number;
}

/** Things found over other fields: a reference read backwards, or several fields walked one after another. */
export interface PathMapping {
  readonly kind: "path";
  readonly name: string;
  /**
   * Steps, each from where the one before leads: the name of a field; "<Attendance.event" for that reference read
   * backwards; ">ATTENDED" for a derived edge.
   */
  readonly path: readonly string[];
  readonly targets: () => readonly Class[];
  readonly shape: "one" | "list" | "page";
  readonly order: Order;
  readonly cap: number;
  readonly filters: Readonly<Record<string, FieldFilter>>;
  readonly where: readonly Comparison[];
  /** True when the list is of a day of its own, so that the day an operation asks about does not narrow it. */
  readonly timeless: boolean;
}

/** A page that is not in the graph: the API supplies it from one stored property of the thing it belongs to. */
export interface SuppliedMapping {
  readonly kind: "supplied";
  readonly name: string;
  /** The property it is found by. */
  readonly from: string;
  readonly cap: number;
}

export type FieldMapping = PropertyMapping | ComputedMapping | SuppliedMapping | QuestionMapping | ReferenceMapping | PathMapping;

/** A value the projection copies from the thing a single reference leads to, so that it can be sorted by. */
export interface CopiedKey {
  readonly from: string;
  readonly key: string;
}

/** A direct edge made from an assertion, for traversals and for people who look at the graph. It carries the assertion's id. */
export interface DerivedEdge {
  readonly type: string;
  /** Field names from the assertion to the edge's start. */
  readonly from: readonly string[];
  /** Only when the start is one of these classes, where the path leads to several kinds. */
  readonly fromType?: () => Class;
  /** Field names from the assertion to the edge's end. */
  readonly to: readonly string[];
}

/**
 * When things of a kind can have existed: stored keys that hold the earliest and the latest such day. Lists of an
 * operation about one day leave out what surely lies before or after it.
 */
export interface SpanMapping {
  /** Undefined for what has no beginning that counts. */
  readonly from?: string;
  readonly until?: string;
}

/** How things of a kind are found by text. */
export interface SearchMapping {
  /** The recorded texts that are searched, the most telling first. */
  readonly by: readonly string[];
  /**
   * A single reference to a thing that is searched too: its texts may stand behind the thing's own, as the name of a body
   * behind the title of a post.
   */
  readonly within?: string;
  /** The stored key that settles ties between things of the kind; "-" in front means descending. */
  readonly order: string;
  /** What makes one of them more prominent than another; without it, how much refers to it. */
  readonly prominence?: {
    /** A property of the enumeration Level: a higher one counts beside what refers to it. */
    readonly level?: string;
    /** True where what refers to it says nothing about it, as what is cited of a source. */
    readonly unreferred?: boolean;
  };
  /** The derived edge from what such a thing came of: it is also found by the names of that. */
  readonly former?: string;
}

/** How two records may turn out to be of one thing of a kind. */
export interface IdentityMapping {
  /** The properties it is called by. */
  readonly names: readonly string[];
  /** The list of other names; what was judged to be the same leaves its names there. */
  readonly otherNames: string;
  /** What must be equal before a shared name asks for a judgement; undefined where a shared name means nothing. */
  readonly within?: readonly string[];
}

/** What `@Thing` says of a class as a whole. */
export interface ThingMapping {
  readonly name: string;
  /** For readers of the API and writers of records. */
  readonly description: string;
  /** The key of its list in record files; undefined for what is not recorded but made. */
  readonly records: string | undefined;
  /** True when each one must cite a source. */
  readonly assertion: boolean;
  /** Stored keys made from one fact alone: bounds of dates, sort keys. They may stand in for a recorded property of the same name. */
  readonly keys: (fact: Fact) => Readonly<Record<string, FactValue | undefined>>;
  readonly copied: Readonly<Record<string, CopiedKey>>;
  readonly edges: readonly DerivedEdge[];
  readonly span: SpanMapping;
  /** Undefined for what is not searched. */
  readonly search: SearchMapping | undefined;
  /** Undefined for what is never judged to be the same as another. */
  readonly identity: IdentityMapping | undefined;
  /** Orders in which whole lists of this thing are paged; each is indexed where the store has ordered indexes. */
  readonly orders: readonly Order[];
}
