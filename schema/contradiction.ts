import { connection } from "./connection.js";
import { Property, Reference, Thing } from "./decorators.js";
import { Node } from "./node.js";
import { DateTime, enumeration } from "./scalars.js";

export const ContradictionKind = enumeration("ContradictionKind", "How two things that sources say stand to each other.", {
  CONFLICT: "They cannot both be true as they stand.",
  COMPATIBLE: "They only seem to differ: one says more exactly what the other says.",
  OMISSION: "One leaves out what the other says.",
  SPELLING: "The same thing, written differently.",
});

export const ContradictionStatus = enumeration("ContradictionStatus", "Whether it has been explained.", {
  OPEN: "Nobody has explained it.",
  EXPLAINED: "A curator has explained it; everything is kept.",
});

@Thing({
  description: "Things that cannot be true together, or only seem so. Kept after they are explained.",
  implements: [Node],
  records: "contradictions",
  orders: [["-status", "kind"]],
})
export class Contradiction extends Node {
  @Property(() => ContradictionKind, { default: "CONFLICT", description: "How they stand to each other." })
  kind!: keyof typeof ContradictionKind;

  @Property(() => ContradictionStatus, { recorded: false, description: "Whether it has been explained." })
  status!: keyof typeof ContradictionStatus;

  @Property(() => String, { made: true, description: "What the sources disagree about, in our own few words." })
  question!: string;

  @Property(() => String, {
    nullable: true,
    recorded: false,
    description: "The rule that found it; null for one that a curator stated.",
  })
  rule?: string;

  @Reference(() => [Node], {
    cap: 20,
    description: "The claims or things that stand against each other, each with its citations; at most 20.",
  })
  between!: readonly Node[];

  @Reference(() => [Node], {
    cap: 20,
    recorded: false,
    description:
      "The things concerned: those between which it is, of claims what they are about, of figures also what they are of; at most 20.",
  })
  about!: readonly Node[];

  @Property(() => String, { nullable: true, description: "How the curator explains it." })
  explanation?: string;

  @Property(() => DateTime, { nullable: true, description: "When it was explained." })
  explainedAt?: string;

  @Property(() => [String], { description: "The rows of the curator's working tables it answers to, such as C1." })
  ref!: readonly string[];
}

export const ContradictionConnection = connection("Contradiction", () => Contradiction);
