import { boundsOrOpen } from "./dates.js";
import { classNamed, Property, Reference, Thing } from "./decorators.js";
import { Document } from "./document.js";
import { Assertion, Node } from "./node.js";
import { enumeration, PartialDate } from "./scalars.js";

export const SuccessionKind = enumeration("SuccessionKind", "How one became the other.", {
  MERGE: "Several became one.",
  SPLIT: "One became several.",
  RENAME: "The same under another name.",
  TRANSFER: "A part passed from one to another that went on.",
  CONTINUATION: "It goes on in another form.",
});

export const Extent = enumeration("Extent", "How much of the predecessor passed on.", {
  FULL: "All of it.",
  PARTIAL: "A part of it.",
});

const bodies = () => [classNamed("Area"), classNamed("Organization")];

@Thing({
  description:
    "How a unit or body became another. A district without a row of its own in the resolution is succeeded through its communes (basis INFERRED).",
  implements: [Node, Assertion],
  records: "successions",
  assertion: true,
  keys: (fact) => {
    const onMin = boundsOrOpen(fact.on as string | undefined).min;
    return { onMin, at: onMin };
  },
  // Areas and bodies alike.
  edges: [{ type: "SUCCEEDED_BY", from: ["predecessor"], to: ["successor"] }],
})
export class Succession extends Assertion {
  @Reference(() => Node, { required: true, targets: bodies, description: "The area or body before." })
  predecessor?: Node;

  @Reference(() => Node, { required: true, targets: bodies, description: "The area or body after." })
  successor?: Node;

  @Property(() => SuccessionKind, { description: "How one became the other." })
  kind!: keyof typeof SuccessionKind;

  @Property(() => Extent, { description: "How much of the predecessor passed on." })
  extent!: keyof typeof Extent;

  @Property(() => PartialDate, { nullable: true, description: "The first day of the new state." })
  on?: string;

  @Reference(() => Document, { description: "What ordered it." })
  document?: Document;
}
