import { Int } from "type-graphql";
import { Property, Reference, Thing } from "./decorators.js";
import { Document } from "./document.js";
import { Event } from "./event.js";
import { Assertion, Node } from "./node.js";
import { enumeration } from "./scalars.js";

export const DocumentRelation = enumeration("DocumentRelation", "What an event had to do with a document.", {
  MENTIONED: "It was spoken of there, or is named in what a source tells of the event.",
  ADOPTED: "Thông qua: the event adopted it.",
  ANNOUNCED: "Công bố: the event made it known.",
});

@Thing({
  // A node and not a bare relationship: a source says it, so it has citations of its own.
  description: "That a document was mentioned, adopted or announced at an event.",
  implements: [Node, Assertion],
  records: "eventDocuments",
  assertion: true,
  keys: (fact) => ({ turn: fact.position ?? 0 }),
})
export class EventDocument extends Assertion {
  @Reference(() => Event, { required: true, description: "The event." })
  event?: Event;

  @Reference(() => Document, { required: true, description: "The document." })
  document?: Document;

  @Property(() => DocumentRelation, { description: "What the event had to do with it." })
  relation!: keyof typeof DocumentRelation;

  @Property(() => Int, { nullable: true, description: "Its place among the documents of the event, 1 for the first printed." })
  position?: number;
}
