import { z } from "zod";
import type { Cite } from "./draft.js";
import { describePlain } from "./tree.js";
import { idSchema, integer, words } from "./values.js";

/** A citation is a fragment that finds its place again, not a copy of the text. */
export const MAX_QUOTE = 200;

/** `[source, start, end, "quote"]`, `[source]` where the text was not at hand, or a list of such. */
export function citeSchema(most: number): z.ZodType<readonly Cite[]> {
  return z
    .array(z.unknown(), {
      error: ({ input }) =>
        input === undefined ? `is missing: expected ${CITE_FORM}` : `expected ${CITE_FORM}, got ${describePlain(input)}`,
    })
    .transform((items, context) => {
      const several = items.some((item) => Array.isArray(item));
      if (several && items.length > most) {
        context.addIssue({ code: "custom", message: `expected ${most === 1 ? "exactly one" : `at most ${most}`}, got ${items.length}` });
      }
      return (several ? items.map((item, index) => ({ item, path: [index] })) : [{ item: items, path: [] }]).flatMap(({ item, path }) => {
        const read = readCite(item);
        if (read.success) return [{ ...read.data, path }];
        for (const issue of read.error.issues) context.addIssue({ code: "custom", path: [...path, ...issue.path], message: issue.message });
        return [];
      });
    });
}

/** What a citation looks like, for messages and templates. */
export const CITE_FORM = '[source, start, end, "quote"] or [source]';

function readCite(item: unknown) {
  return Array.isArray(item) && item.length === 1 ? bare.safeParse(item) : full.safeParse(item);
}

const source = idSchema("source");

const bare = z.tuple([source]).transform(([source]) => ({ source, passage: undefined }));

const full = z
  .tuple([source, integer, integer, words], {
    error: ({ input }) => `expected ${CITE_FORM}, got ${Array.isArray(input) ? `${input.length} values` : describePlain(input)}`,
  })
  .transform(([source, start, end, quote], context) => {
    const length = [...quote].length;
    const problem = passageProblem(start, end, length);
    if (problem !== undefined) context.addIssue({ code: "custom", ...problem });
    return { source, passage: { start, end, quote } };
  });

function passageProblem(start: number, end: number, length: number): { path: number[]; message: string } | undefined {
  if (start < 0) return { path: [1], message: `expected a place in the text, got ${start}` };
  if (end <= start) return { path: [2], message: `expected an end after ${start}, got ${end}` };
  if (length > MAX_QUOTE) return { path: [3], message: `expected a fragment of at most ${MAX_QUOTE} characters, got ${length}` };
  if (length !== end - start) {
    return { path: [3], message: `expected ${end - start} characters, as from ${start} to ${end}, got ${length}` };
  }
  return undefined;
}
