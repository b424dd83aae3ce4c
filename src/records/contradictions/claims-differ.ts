import { liesIn } from "../../../schema/dates.js";
import type { Fact } from "../../../schema/fact.js";
import type { FieldMapping } from "../../../schema/mapping.js";
import { fold } from "../../names/fold.js";
import { groupBy } from "../group-by.js";
import { nearest } from "../nearest.js";
import { type Finding, type Kind, worstKind } from "./found.js";
import { type Known, textIn } from "./known.js";

/** Properties of which a thing has one under several spellings. */
const NAMES = new Set(["name", "nameEn", "otherNames"]);

interface Side {
  readonly id: string;
  readonly value: string;
}

/**
 * Sources give one property of one thing different values: two claims, or one claim against the thing's own value. Names
 * that are one but for accents, spaces and a letter in four are SPELLING; of dates of which one lies in the other, the
 * narrower says more exactly what the wider says. A list other than of names may hold all that is claimed, so nothing is
 * found there.
 */
export function claimsDiffer(known: Known): readonly Finding[] {
  const groups = groupBy(known.ofType("Claim"), (claim) => `${textIn(claim, "about")} ${textIn(claim, "property")}`);
  return [...groups.values()].flatMap((claims) => differing(claims, known));
}

function differing(claims: readonly Fact[], known: Known): readonly Finding[] {
  const thing = known.byId(textIn(claims[0], "about"));
  const property = textIn(claims[0], "property") ?? "";
  const mapping = thing && known.model.thing(thing.type).fields.get(property);
  if (thing === undefined || mapping === undefined || (isList(mapping) && !NAMES.has(property))) return [];
  const claimed = claims.map((claim): Side => ({ id: claim.id, value: readValue(claim, mapping) }));
  const own = thing[property];
  // Of several claims the thing itself has the one its curator chose, or a date that leaves them open.
  const stands = claims.length === 1 && own !== undefined && !Array.isArray(own);
  const sides = stands ? [...claimed, { id: thing.id, value: String(own) }] : claimed;
  const values = [...new Set(sides.map(({ value }) => value))].sort();
  if (values.length < 2) return [];
  return [
    {
      kind: worstKind(values, (one, other) => kindOf(one, other, property, mapping)),
      name: `${thing.id}/${property.replace(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`)}`,
      question: `${property} of ${thing.id}: ${values.join(" or ")}?`,
      between: sides.map(({ id }) => id),
    },
  ];
}

/** The value in one form for one meaning; where what is printed cannot be read, the print itself. */
function readValue(claim: Fact, mapping: FieldMapping): string {
  const value = textIn(claim, "value");
  const isNumber = mapping.kind === "property" && (mapping.type === "int" || mapping.type === "float");
  if (value !== undefined) return isNumber ? String(Number(value)) : value;
  return textIn(claim, "printed") ?? "";
}

function kindOf(one: string, other: string, property: string, mapping: FieldMapping): Kind {
  if (NAMES.has(property) && isSpelling(one, other)) return "SPELLING";
  if (mapping.kind === "property" && mapping.type === "partialDate" && (liesIn(one, other) || liesIn(other, one))) return "COMPATIBLE";
  return "CONFLICT";
}

/** Transliterations part a name into words as they like. */
function isSpelling(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => fold(name).replaceAll(" ", ""));
  return nearest(a ?? "", [b ?? ""]) !== undefined;
}

function isList(mapping: FieldMapping): boolean {
  return (mapping.kind === "property" || mapping.kind === "reference") && mapping.many;
}
