import type { BulkNode } from "./bulk.js";
import type { ReleaseMark, Value } from "./store.js";

/*
 * Two nodes say what a Neo4j database holds. The one called "store" is written in the transaction that writes the
 * release, and its lock is what publishers wait for. But a commit is not one moment for those who read meanwhile: they
 * can see some of its changes before the others. So a publisher opens the "gate" before it commits and closes it after,
 * and what was read up to an open gate is not believed.
 */

export interface Pointer {
  readonly state: "none" | "empty" | "loading" | "ready";
  readonly mark: ReleaseMark | undefined;
  /** The publication that wrote last; none has the same. */
  readonly writer: string | undefined;
  /** How far that publication has come, when it takes more than one transaction. */
  readonly step: number;
  /** A commit may be under way. */
  readonly gateOpen: boolean;
}

/** The gate is read first: closed before and after a commit, it is open whenever part of one can be seen. */
const pointerText = `
  OPTIONAL MATCH (gate:GovgraphStore {id: 'gate'})
  WITH head(collect(gate.open)) AS open
  OPTIONAL MATCH (s:GovgraphStore {id: 'store'})
  RETURN [open, s.state, s.number, s.hash, s.format, s.writer, s.step] AS \`govgraph release\``;

export const readPointerText = pointerText;

/** Makes the pointer the last column of a statement, read after everything else in the row. */
export function withPointer(text: string, columns: readonly string[]): string {
  return `${text} CALL () {${pointerText} } RETURN ${[...columns, "`govgraph release`"].join(", ")}`;
}

export const preparePointerTexts = [
  "CREATE CONSTRAINT `govgraph_GovgraphStore_id_unique` IF NOT EXISTS FOR (n:`GovgraphStore`) REQUIRE n.`id` IS UNIQUE",
  "MERGE (s:GovgraphStore {id: 'store'}) ON CREATE SET s.state = 'empty'",
  "MERGE (:GovgraphStore {id: 'gate'})",
];

export const POINTER_LABEL = "GovgraphStore";

/** The pointer and its gate as nodes of a graph that is written whole and outside the store. */
export function importedPointer({ number, hash, format }: ReleaseMark, writer: string): readonly BulkNode[] {
  const node = (id: string, properties: BulkNode["properties"]): BulkNode => ({
    kind: "node",
    labels: [POINTER_LABEL],
    id,
    properties: { id, ...properties },
  });
  return [node("store", { state: "ready", number, hash, format, writer, step: 0 }), node("gate", {})];
}

/** Waits for whoever holds the pointer: once this has run, no other publication is in a transaction. */
export const lockPointerText = "MATCH (s:GovgraphStore {id: 'store'}) SET s.lockedBy = $writer";

export const setPointerText = `
  MATCH (s:GovgraphStore {id: 'store'})
  SET s.state = $state, s.number = $number, s.hash = $hash, s.format = $format, s.writer = $writer, s.step = $step`;

/** Null closes it. */
export const setGateText = "MATCH (gate:GovgraphStore {id: 'gate'}) SET gate.open = $open";

export function pointerOf(value: Value | undefined): Pointer {
  const [open, state, number, hash, format, writer, step] = Array.isArray(value) ? value : [];
  return {
    state: state === "empty" || state === "loading" || state === "ready" ? state : "none",
    mark: typeof number === "number" && typeof hash === "string" && typeof format === "number" ? { number, hash, format } : undefined,
    writer: typeof writer === "string" ? writer : undefined,
    step: typeof step === "number" ? step : 0,
    gateOpen: typeof open === "string",
  };
}

/** Whether nothing was published between the two: a publication is told by its writer, not by what it published. */
export function isSame(a: Pointer, b: Pointer): boolean {
  return a.state === b.state && a.writer === b.writer && a.mark?.number === b.mark?.number;
}

/** What a publication may build on. */
export function heldRelease(pointer: Pointer): ReleaseMark | undefined {
  return pointer.state === "ready" ? pointer.mark : undefined;
}
