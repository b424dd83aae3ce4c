import type { Draft } from "./draft.js";

/** The text of a field as it stands in the file, before judgements led its id elsewhere. */
export function writtenIn(draft: Draft, field: string): string | undefined {
  const value = draft.tree.entries.get(field)?.value;
  return value?.kind === "text" ? value.text : undefined;
}
