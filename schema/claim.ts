import type { Citation } from "./citation.js";
import { Cited } from "./cited.js";
import { Property, Reference, Thing } from "./decorators.js";
import { Node } from "./node.js";

@Thing({
  description:
    "One value that one or more sources give for one property of one thing. Where sources differ there is a claim for each value; the property itself shows the curator's choice, or null.",
  implements: [Node],
  records: "claims",
})
export class Claim extends Node {
  @Reference(() => Node, { required: true, description: "The thing it is about." })
  about?: Node;

  @Property(() => String, { description: "The property or reference of that thing, by its name in this API: start, name, issuedBy." })
  property!: string;

  @Property(() => String, { nullable: true, description: "The value as printed." })
  printed?: string;

  @Property(() => String, {
    nullable: true,
    description: "The value as the property would hold it: a date, a number, an id; null where what is printed cannot be read as one.",
  })
  value?: string;

  @Property(() => String, { nullable: true, description: "The curator's remark." })
  note?: string;

  @Cited("The printed words that give it, in the curator's order.")
  citations!: readonly Citation[];
}
