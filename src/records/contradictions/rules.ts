import { claimsDiffer } from "./claims-differ.js";
import { type Finding, type Found, found } from "./found.js";
import type { Known } from "./known.js";
import { outsideBody } from "./outside-body.js";
import { outsideSpan } from "./outside-span.js";
import { tooManyVotes } from "./too-many-votes.js";
import { twoDaysOfIssue, twoIssuers } from "./two-documents.js";
import { heldTwice, twoHolders } from "./two-holders.js";
import { twoValues } from "./two-values.js";

/**
 * The rules that find contradictions, by the names they have in the API. Each says at its function what it finds and what it
 * leaves alone; each goes once through the facts.
 */
const rules: Readonly<Record<string, (known: Known) => readonly Finding[]>> = {
  "claims-differ": claimsDiffer,
  "outside-span": outsideSpan,
  "two-holders": twoHolders,
  "held-twice": heldTwice,
  "two-values": twoValues,
  "two-issuers": twoIssuers,
  "two-days-of-issue": twoDaysOfIssue,
  "outside-body": outsideBody,
  "too-many-votes": tooManyVotes,
};

/** What the rules find, by id. */
export function findContradictions(known: Known): ReadonlyMap<string, Found> {
  const all = Object.entries(rules).flatMap(([rule, find]) => find(known).map((finding) => found(rule, finding)));
  return new Map(all.map((one) => [one.id, one]));
}
