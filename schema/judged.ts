import { classNamed, Property, Through } from "./decorators.js";

/** The two fields of whatever curators may judge to be the same as another. */

/** `formerIds`: the ids that lead here since their records were judged to be of this thing. */
export function FormerIds() {
  return Property(() => [String], {
    recorded: false,
    description: "The ids of records that were judged to be of this very thing. They go on answering, with this thing.",
  });
}

/** `judgements`: what curators said of whether this and another are one. */
export function Judgements() {
  return Through(() => [classNamed("Judgement")], {
    path: ["<Judgement.between"],
    order: ["on"],
    cap: 50,
    description: "What curators judged of whether this and another are the same, earliest first; at most 50.",
  });
}
