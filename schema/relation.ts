import { enumeration } from "./scalars.js";

export const Relation = enumeration("Relation", "How two things are connected, read from the first to the second.", {
  HELD: "A person held a post, or was in charge of a body.",
  OF: "A post or group is of a body, a group of an area.",
  ATTENDED: "A person, group or body was at an event.",
  REPRESENTED_AT: "Someone was at an event on behalf of a body or in a post of it, which is not named there itself.",
  PART_OF: "An event, body or area is a part of another.",
  HELD_IN: "An event took place in an area.",
  GOVERNS: "A body is one of an area.",
  SUCCEEDED_BY: "An area or body became another.",
  ISSUED: "A body issued a document.",
  MADE_BY: "A statement was made by someone.",
  ADDRESSED_TO: "A statement was addressed to someone or some place.",
});
export type RelationName = keyof typeof Relation;
