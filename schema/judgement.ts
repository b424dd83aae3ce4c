import type { Citation } from "./citation.js";
import { Cited } from "./cited.js";
import { connection } from "./connection.js";
import { classNamed, Property, Reference, Thing } from "./decorators.js";
import { Node } from "./node.js";
import type { Release } from "./release.js";
import { enumeration, LocalDate } from "./scalars.js";

export const JudgementKind = enumeration("JudgementKind", "What a curator judged of things that may be one.", {
  SAME: "They are one. The ids of the others lead to the one that goes on.",
  NOT_SAME: "They are different, however alike their names.",
  UNSURE: "It cannot be told yet; they stay apart.",
});

/** What can be recorded under two ids by mistake. Events and what was said at them are told apart by their day. */
const judged = () => ["Person", "Organization", "Post", "Area"].map(classNamed);

@Thing({
  description:
    "A curator's judgement of whether several records are of one thing, signed and dated. Nothing is ever joined on a name. Taken back, all is as before.",
  implements: [Node],
  records: "judgements",
  orders: [["-on"]],
})
export class Judgement extends Node {
  @Property(() => JudgementKind, { description: "What was judged." })
  kind!: keyof typeof JudgementKind;

  @Reference(() => [Node], {
    targets: judged,
    required: true,
    cap: 20,
    description: "The things judged, as they now are: those found to be the same are here once; at most 20.",
  })
  between!: readonly Node[];

  @Property(() => [String], { recorded: false, description: "The ids that were judged, as they were then." })
  ids!: readonly string[];

  @Reference(() => Node, { targets: judged, description: "Of SAME, the one that goes on; of several merges in a row, the last." })
  survivor?: Node;

  @Property(() => String, { description: "Who judged: a curator's name or initials." })
  by!: string;

  @Property(() => LocalDate, { description: "The day it was judged." })
  on!: string;

  @Property(() => String, { nullable: true, description: "Why." })
  note?: string;

  @Cited("The printed words it rests on, where any do.", { required: false })
  citations!: readonly Citation[];

  @Reference(() => classNamed("Release"), { recorded: false, description: "The first release with this judgement." })
  since?: Release;
}

export const JudgementConnection = connection("Judgement", () => Judgement);
