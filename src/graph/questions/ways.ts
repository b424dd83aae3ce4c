import { boundsOrOpen, EARLIEST_DAY, LATEST_DAY } from "../../../schema/dates.js";
import type { RelationName } from "../../../schema/relation.js";
import type { Value } from "../../store/store.js";

/**
 * The relations by which things are neighbours, as patterns. A relation that an assertion states is walked over it, so
 * that its dates are at hand; each can be walked both ways, the bound end first.
 */

/** Days from one to another, both included. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** When something was so. */
export interface Time {
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** The days on which it may have been so. */
  readonly may: Span;
  /** The days on which it surely was; undefined where no day is sure. */
  readonly sure: Span | undefined;
  /** The event it was so at: what happened at one event happened together, however little is known of its day. */
  readonly event: string | undefined;
  /** The span a search narrowed to some years compares. */
  readonly lies: Span;
  /** A belonging, which lasts while its ends do and says nothing of when they met. */
  readonly lasting: boolean;
}

/** One relation walked one way, from a bound node `n` to its neighbours `m`. */
export interface Way {
  readonly relation: RelationName;
  readonly outgoing: boolean;
  /** The kinds of things it leads from and to. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The relationship whose number on `n` says how many there are, near enough. */
  readonly counted: string;
  /** Clauses that bind `m`, the last a MATCH, and the conditions of that MATCH. */
  readonly match: (n: string) => readonly string[];
  readonly where: (n: string) => readonly string[];
  /** The variable of the assertion and its kind; undefined where there is none. */
  readonly assertion: { readonly variable: (n: string) => string; readonly kind: string } | undefined;
  /** What tells its time; the first two are the start and the end as recorded. */
  readonly times: (n: string) => readonly string[];
  readonly timeOf: (values: readonly Value[]) => Time;
}

const BODIES = ["Area", "Organization"];
const ATTENDEES = ["Person", "Group", "Organization"];

export const ways: readonly Way[] = [
  ...stated("HELD", ["Person"], "PERSON", "Membership", "POST", ["Post"], "HELD", heldTime),
  // In charge of a body without a post.
  ...stated("HELD", ["Person"], "PERSON", "Membership", "ORGANIZATION", ["Organization"], "HELD", heldTime, [
    "NOT EXISTS { MATCH (a)-[:POST]->(:Post) }",
  ]),
  ...stated("ATTENDED", ATTENDEES, "ATTENDEE", "Attendance", "EVENT", ["Event"], "ATTENDED", eventTime),
  ...represented(),
  ...belonging("OF", "Post", "ORGANIZATION", "Organization"),
  ...belonging("OF", "Group", "ORGANIZATION", "Organization"),
  ...belonging("OF", "Group", "AREA", "Area"),
  ...belonging("PART_OF", "Organization", "PARENT", "Organization"),
  ...belonging("PART_OF", "Area", "PARENT", "Area"),
  ...belonging("GOVERNS", "Organization", "AREA", "Area"),
  ...ofItself("PART_OF", "Event", "PART_OF", ["Event"], eventTime),
  ...ofItself("HELD_IN", "Event", "AREA", ["Area"], eventTime),
  ...ofItself("MADE_BY", "Statement", "SPEAKER", ATTENDEES, statementTime),
  ...ofItself("ADDRESSED_TO", "Statement", "ADDRESSED_TO", [...ATTENDEES, "Area"], statementTime),
  ...ofItself("ISSUED", "Document", "ISSUED_BY", ["Organization"], documentTime).map((way) => ({ ...way, outgoing: !way.outgoing })),
  ...stated("SUCCEEDED_BY", BODIES, "PREDECESSOR", "Succession", "SUCCESSOR", BODIES, "SUCCEEDED_BY", successionTime),
];

/** The ways from things of a kind, over those relations or all. */
export function waysFrom(kind: string, relations: readonly RelationName[] | undefined): readonly Way[] {
  return ways.filter((way) => way.from.includes(kind) && (relations === undefined || relations.includes(way.relation)));
}

/** The id of what states a way, from the bound end `n`. */
export function statedBy({ assertion }: Way, n: string): string {
  return assertion ? `${assertion.variable(n)}.id` : "''";
}

/** How the time of a way is told: over the node `x` that has it, and the ends. */
type TimeMapping = (x: string, tail: string, head: string) => Pick<Way, "timeOf"> & { readonly expressions: readonly string[] };

/** (tail)<-[:back]-(a:kind)-[:on]->(head), with the assertion between. */
function stated(
  relation: RelationName,
  tails: readonly string[],
  back: string,
  kind: string,
  on: string,
  heads: readonly string[],
  counted: string,
  time: TimeMapping,
  where: readonly string[] = [],
): readonly Way[] {
  const assertion = { variable: () => "a", kind };
  const walk = (outgoing: boolean): Way => {
    const [here, there] = outgoing ? [back, on] : [on, back];
    const [from, to] = outgoing ? [tails, heads] : [heads, tails];
    // At an event it is the event that has the time.
    const subject = (n: string) => (kind === "Attendance" ? (outgoing ? "m" : n) : "a");
    const mapping = (n: string) => time(subject(n), outgoing ? n : "m", outgoing ? "m" : n);
    return {
      relation,
      outgoing,
      from,
      to,
      counted,
      match: (n) => [`MATCH (${n})<-[:${here}]-(a:${kind})-[:${there}]->(m${labelOf(to)})`],
      where: () => where,
      assertion,
      times: (n) => mapping(n).expressions,
      timeOf: mapping("n").timeOf,
    };
  };
  return [walk(true), walk(false)];
}

/** A reference of the tail, which is itself what is stated. */
function ofItself(relation: RelationName, tail: string, type: string, heads: readonly string[], time: TimeMapping): readonly Way[] {
  const told = (x: string) => (tail === "Statement" ? [`MATCH (${x})-[:EVENT]->(e:Event)`] : []);
  const mapping = (x: string) => time(tail === "Statement" ? "e" : x, x, x);
  const common = { relation, counted: type, timeOf: mapping("n").timeOf };
  return [
    {
      ...common,
      outgoing: true,
      from: [tail],
      to: heads,
      match: (n) => [...told(n), `MATCH (${n})-[:${type}]->(m${labelOf(heads)})`],
      where: (n) => [`${n}:${tail}`],
      assertion: { variable: (n) => n, kind: tail },
      times: (n) => mapping(n).expressions,
    },
    {
      ...common,
      outgoing: false,
      from: heads,
      to: [tail],
      match: (n) => [`MATCH (${n})<-[:${type}]-(m:${tail})`, ...told("m")],
      where: () => [],
      assertion: { variable: () => "m", kind: tail },
      times: () => mapping("m").expressions,
    },
  ];
}

/** A reference of the tail that no source has to state. */
function belonging(relation: RelationName, tail: string, type: string, head: string): readonly Way[] {
  const common = { relation, counted: type, assertion: undefined, timeOf: lasting };
  const times = (n: string) => ["null", "null", ...lifeOf(n), ...lifeOf("m")];
  return [
    {
      ...common,
      outgoing: true,
      from: [tail],
      to: [head],
      match: (n) => [`MATCH (${n})-[:${type}]->(m:${head})`],
      where: (n) => [`${n}:${tail}`],
      times,
    },
    {
      ...common,
      outgoing: false,
      from: [head],
      to: [tail],
      match: (n) => [`MATCH (${n})<-[:${type}]-(m:${tail})`],
      where: (n) => [`${n}:${head}`],
      times,
    },
  ];
}

/** Several may have been there for one body: one attendance, always the same, stands for them. */
function represented(): readonly Way[] {
  const walk = (outgoing: boolean): Way => {
    const [from, to] = outgoing ? ["Organization", "Event"] : ["Event", "Organization"];
    const edge = outgoing ? "-[r:REPRESENTED_AT]->" : "<-[r:REPRESENTED_AT]-";
    const [body, event] = outgoing ? [(n: string) => n, () => "m"] : [() => "m", (n: string) => n];
    return {
      relation: "REPRESENTED_AT",
      outgoing,
      from: [from],
      to: [to],
      counted: "REPRESENTED_AT",
      match: (n) => [
        `MATCH (${n})${edge}(m:${to})`,
        // Between two bound ends the embedded store would look through every edge of the type.
        `WHERE NOT EXISTS { MATCH (${body(n)})-[:ATTENDED]->(x:Event) WHERE x.id = ${event(n)}.id }`,
        `WITH ${n}, m, min(r.id) AS chosen`,
        "MATCH (a:Node)",
      ],
      where: () => ["a.id = chosen"],
      assertion: { variable: () => "a", kind: "Attendance" },
      times: (n) => eventTime(event(n)).expressions,
      timeOf: eventTime(event("n")).timeOf,
    };
  };
  return [walk(true), walk(false)];
}

function heldTime(x: string): ReturnType<TimeMapping> {
  const keys = ["start", "end", "startMin", "liesUntil", "shownFrom", "shownUntil"];
  return {
    expressions: keys.map((key) => `${x}.${key}`),
    timeOf: ([start, end, from, until, sureFrom, sureUntil]) => {
      const may = { from: text(from) ?? EARLIEST_DAY, until: text(until) ?? LATEST_DAY };
      const sure = { from: text(sureFrom) ?? LATEST_DAY, until: text(sureUntil) ?? EARLIEST_DAY };
      return timeWith({ start: text(start), end: text(end), may, sure });
    },
  };
}

function eventTime(x: string): ReturnType<TimeMapping> {
  return {
    expressions: [`${x}.start`, `${x}.end`, `${x}.id`],
    timeOf: ([first, last, id]) => {
      const [start, end] = [text(first), text(last)];
      const [began, ended] = [boundsOrOpen(start), boundsOrOpen(end ?? start)];
      return timeWith({
        start,
        end,
        may: { from: began.min, until: ended.max },
        sure: { from: began.max, until: ended.min },
        event: text(id),
      });
    },
  };
}

/** A statement was made at its event, which is what `e` is bound to. */
function statementTime(x: string): ReturnType<TimeMapping> {
  return eventTime(x);
}

function documentTime(x: string): ReturnType<TimeMapping> {
  return {
    expressions: [`${x}.issuedOn`, "null"],
    timeOf: ([on]) => {
      const { min, max } = boundsOrOpen(text(on));
      return timeWith({ start: text(on), may: { from: min, until: max }, sure: { from: max, until: min } });
    },
  };
}

/** A succession holds what it joins together for as long as either lasts; by its own day it lies in a span of years. */
function successionTime(x: string, tail: string, head: string): ReturnType<TimeMapping> {
  return {
    expressions: [`${x}.on`, "null", `${tail}.existsFrom`, `${head}.existsUntil`],
    timeOf: ([on, _end, from, until]) => {
      const day = boundsOrOpen(text(on));
      const may = { from: text(from) ?? EARLIEST_DAY, until: text(until) ?? LATEST_DAY };
      return { ...timeWith({ start: text(on), may, sure: may }), lies: { from: day.min, until: day.max }, lasting: true };
    },
  };
}

function lasting([_start, _end, oneFrom, oneUntil, otherFrom, otherUntil]: readonly Value[]): Time {
  const lives = [
    { from: text(oneFrom) ?? EARLIEST_DAY, until: text(oneUntil) ?? LATEST_DAY },
    { from: text(otherFrom) ?? EARLIEST_DAY, until: text(otherUntil) ?? LATEST_DAY },
  ] as const;
  const both = common(...lives);
  return { ...timeWith({ may: both, sure: both }), lasting: true };
}

/** What two spans have in common; it ends before it begins where they have nothing. */
export function common(one: Span, other: Span): Span {
  const [, from = one.from] = [one.from, other.from].sort();
  const [until = one.until] = [one.until, other.until].sort();
  return { from, until };
}

interface Told {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly may: Span;
  readonly sure: Span;
  readonly event?: string | undefined;
}

function timeWith({ start, end, may, sure, event }: Told): Time {
  return { start, end, may, sure: sure.from <= sure.until ? sure : undefined, event, lies: may, lasting: false };
}

function lifeOf(n: string): readonly string[] {
  return [`${n}.existsFrom`, `${n}.existsUntil`];
}

/** The label of an end that can be of one kind only. */
function labelOf(kinds: readonly string[]): string {
  return kinds.length === 1 ? `:${kinds[0]}` : "";
}

function text(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
