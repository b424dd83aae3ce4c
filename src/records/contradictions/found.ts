import { createHash } from "node:crypto";
import type { ContradictionKind } from "../../../schema/contradiction.js";
import { MAX_ID } from "../values.js";

export type Kind = keyof typeof ContradictionKind;

/** A contradiction as a rule found it. */
export interface Found {
  readonly id: string;
  readonly rule: string;
  readonly kind: Kind;
  readonly question: string;
  /** In the order of their ids, at most as many as the API gives. */
  readonly between: readonly string[];
}

/** What a rule says of one; the rule's name and the address come to it in one place. */
export interface Finding {
  readonly kind?: Kind;
  /** What tells it from all others the rule finds; it stays the same when other records change. */
  readonly name: string;
  readonly question: string;
  readonly between: readonly string[];
}

const MOST_BETWEEN = 20;
const MOST_QUESTION = 300;
const FINGERPRINT_DIGITS = 12;

export function found(rule: string, { kind = "CONFLICT", name, question, between }: Finding): Found {
  return {
    id: within(MAX_ID, `contradiction/${rule}/${name}`),
    rule,
    kind,
    question: question.length > MOST_QUESTION ? `${question.slice(0, MOST_QUESTION)}…` : question,
    between: [...between].sort().slice(0, MOST_BETWEEN),
  };
}

/** The name of what stands between two things of one kind: `a/and/b`, whichever came first. */
export function pairName(one: string, other: string): string {
  return [one, other].sort().map(withoutKind).join("/and/");
}

export function withoutKind(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

/** A few digits by which texts that make the same readable name are still told apart. */
export function fingerprint(text: string, digits = FINGERPRINT_DIGITS): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}

function within(most: number, id: string): string {
  if (id.length <= most) return id;
  const tail = `-${fingerprint(id)}`;
  return `${id.slice(0, most - tail.length).replace(/[-/]+$/u, "")}${tail}`;
}

const WORST_FIRST: readonly Kind[] = ["CONFLICT", "OMISSION", "COMPATIBLE", "SPELLING"];

/** How several things stand to each other: as the two of them do that go together worst. */
export function worstKind<Item>(items: readonly Item[], kindOf: (one: Item, other: Item) => Kind): Kind {
  const kinds = new Set(items.flatMap((one, index) => items.slice(index + 1).map((other) => kindOf(one, other))));
  return WORST_FIRST.find((kind) => kinds.has(kind)) ?? "CONFLICT";
}
