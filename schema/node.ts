import { Field, ID } from "type-graphql";
import type { Citation } from "./citation.js";
import { Cited } from "./cited.js";
import type { Claim } from "./claim.js";
import type { Contradiction } from "./contradiction.js";
import { classNamed, Interface, Property, Reference } from "./decorators.js";
import { Claims, Contradictions } from "./disputed.js";
import type { Release } from "./release.js";
import { enumeration } from "./scalars.js";

@Interface("Something with an address of its own. Ids are readable, made from natural keys, and never reused: person/tran-quoc-cuong.")
export abstract class Node {
  @Field(() => ID, { description: "The address of this thing: its kind, a slash, a readable name." })
  id!: string;
}

export const Basis = enumeration("Basis", "How a source supports what is said.", {
  STATED: "The source says so.",
  INFERRED: "The curator concluded it from what the source says; then the note says how.",
});

@Interface("Something a source says. Each assertion leads to the printed words that support it.")
export abstract class Assertion extends Node {
  @Cited("The printed words that support it, in the curator's order.")
  citations!: readonly Citation[];

  @Claims()
  claims!: readonly Claim[];

  @Contradictions()
  contradictions!: readonly Contradiction[];

  @Property(() => Basis, {
    default: "STATED",
    description: "STATED by the source, or INFERRED by the curator from it (then the note says how).",
  })
  basis!: keyof typeof Basis;

  @Property(() => String, { nullable: true, description: "The curator's remark, such as how something was inferred." })
  note?: string;

  @Property(() => [String], { description: "The rows of the curator's working tables it was made from, such as F13; empty for most." })
  ref!: readonly string[];

  @Reference(() => classNamed("Release"), { recorded: false, description: "The first release that stated this." })
  since?: Release;
}
