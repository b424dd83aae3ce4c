import { Int } from "type-graphql";
import { boundsOrOpen } from "./dates.js";
import { Property, Reference, Thing } from "./decorators.js";
import { Assertion, Node } from "./node.js";
import { Organization } from "./organization.js";
import { PartialDate } from "./scalars.js";

@Thing({
  description: "A term of a body: khóa XIV, nhiệm kỳ 2020 - 2025. Roman and Arabic numbers are one number.",
  implements: [Node, Assertion],
  records: "terms",
  assertion: true,
  keys: (fact) => {
    const startMin = boundsOrOpen(fact.start as string | undefined).min;
    return { startMin, at: startMin, turn: fact.number ?? 0 };
  },
})
export class Term extends Assertion {
  @Reference(() => Organization, { required: true, description: "The body whose term it is." })
  organization?: Organization;

  @Property(() => Int, { nullable: true, description: "Its number: 14 of khóa XIV." })
  number?: number;

  @Property(() => [String], { description: "How sources print it: khóa XIV, nhiệm kỳ 2020 - 2025." })
  printed!: readonly string[];

  @Property(() => PartialDate, { nullable: true, description: "When it began, as exactly as a source says." })
  start?: string;

  @Property(() => PartialDate, { nullable: true, description: "When it ended or is to end, as exactly as a source says." })
  end?: string;

  @Property(() => Int, { nullable: true, description: "How many seats the body has in it." })
  seats?: number;
}
