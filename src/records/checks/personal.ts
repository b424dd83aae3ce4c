import type { Draft, Index } from "../draft.js";
import { privateIn } from "../private-words.js";
import { type Problem, problemAt } from "../problem.js";
import type { Tree } from "../tree.js";

/** Digits of a machine's, which may look like anybody's number. */
const NOT_READ: ReadonlySet<string> = new Set(["id", "textHash", "url"]);

/**
 * Records are of offices. What people have to themselves, and official biographies tell all the same, is neither
 * recorded nor quoted; the message does not repeat it, because messages end up in logs.
 */
export function checkPersonal(index: Index): readonly Problem[] {
  return index.all.flatMap((draft) =>
    [...draft.tree.entries].flatMap(([field, { value }]) => (NOT_READ.has(field) ? [] : within(draft, field, value))),
  );
}

function within(draft: Draft, field: string, tree: Tree): readonly Problem[] {
  switch (tree.kind) {
    case "text": {
      const found = privateIn(tree.text);
      if (found === undefined) return [];
      const message = `${draft.id}: ${field}: expected nothing of a person's own, got what reads like ${found}; leave it out${field === "cite" ? ", or quote fewer words" : ""}`;
      return [problemAt(tree.place, message)];
    }
    case "list":
      return tree.items.flatMap((item) => within(draft, field, item));
    case "map":
      return [...tree.entries.values()].flatMap(({ value }) => within(draft, field, value));
    default:
      return tree satisfies never;
  }
}
