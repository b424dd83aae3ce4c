import type { Fact } from "../../../schema/fact.js";
import type { ThingModel } from "../../../schema/model.js";
import type { WriteStatement } from "../../store/store.js";
import { MERGED, MERGED_INTO } from "../former-ids.js";

/**
 * Takes away the former ids of things before they change: an id of a judgement that was taken back is free again for the
 * thing that comes back with it.
 */
export function* removeFormerIds(thing: ThingModel, ids: readonly string[]): Generator<WriteStatement> {
  if (!thing.identity) return;
  yield {
    text: `UNWIND $ids AS id\nMATCH (n:Node {id: id})\nMATCH (n)<-[:${MERGED_INTO}]-(m:${MERGED})\nDETACH DELETE m`,
    parameters: { ids },
  };
}

/** Writes the former ids of things, once those that had them are gone. */
export function* createFormerIds(thing: ThingModel, facts: readonly Fact[]): Generator<WriteStatement> {
  if (!thing.identity) return;
  const rows = facts.flatMap((fact) => [fact.formerIds ?? []].flat().map((id) => ({ from: String(id), to: fact.id })));
  if (rows.length === 0) return;
  yield {
    text: `UNWIND $rows AS row\nMATCH (n:Node {id: row.to})\nCREATE (m:Node:${MERGED} {id: row.from})-[:${MERGED_INTO}]->(n)`,
    parameters: { rows },
  };
}
