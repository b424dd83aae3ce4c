/**
 * Ids of what was judged to be the same as another. Each stands on a node of its own, `(:Node:Merged {id})`, that leads to
 * the thing that goes on, so that a look-up by any id is one step into the index of ids. The thing itself has them too, in
 * `formerIds`, for conditions on things that are found by other ways.
 */

export const MERGED = "Merged";
export const MERGED_INTO = "MERGED_INTO";

/** Clauses that find `n`, of that kind, by its id or a former one; `asked` is bound to what has the id and meets the condition. */
export function lookUp(asked: string, condition: string, n: string, kind: string): readonly string[] {
  return [`MATCH (${asked}:Node)`, `WHERE ${condition}`, `MATCH (${asked})-[:${MERGED_INTO}*0..1]->(${n}:${kind})`];
}

/** Whether `n` is a thing and not a former id of one; needed where things of any kind are looked up. */
export function isThing(n: string): string {
  return `NOT ${n}:${MERGED}`;
}

/** Whether `x` is the thing with that id, or one that the id leads to. */
export function isOrWas(x: string, id: string): string {
  return `(${x}.id = ${id} OR ${id} IN ${x}.formerIds)`;
}
