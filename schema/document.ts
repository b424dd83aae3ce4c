import { sortKey } from "../src/names/collation.js";
import { connection } from "./connection.js";
import { boundsOrOpen } from "./dates.js";
import { classNamed, Property, Reference, Thing, Through } from "./decorators.js";
import { Event } from "./event.js";
import type { EventDocument } from "./event-document.js";
import { Assertion, Node } from "./node.js";
import { Organization } from "./organization.js";
import { enumeration, PartialDate } from "./scalars.js";

export const DocumentKind = enumeration("DocumentKind", "Kinds of documents.", {
  RESOLUTION: "Nghị quyết.",
  DIRECTIVE: "Chỉ thị.",
  REGULATION: "Quy định, quy chế.",
  DECISION: "Quyết định.",
  CONCLUSION: "Kết luận.",
  PLAN: "Kế hoạch.",
  SCHEME: "Đề án.",
  PROGRAMME: "Chương trình.",
  REPORT: "Báo cáo.",
  NOTICE: "Thông báo.",
  LETTER: "Công văn.",
  LAW: "Luật, nghị định, thông tư.",
  OTHER: "Anything else.",
});

@Thing({
  description: "A document of a body, or a set of documents that a source names as one.",
  implements: [Node, Assertion],
  records: "documents",
  assertion: true,
  keys: (fact) => {
    const issued = boundsOrOpen(fact.issuedOn as string | undefined);
    return { issuedMin: issued.min, issuedMax: issued.max, at: issued.min, sortKey: sortKey(String(fact.title ?? fact.number)) };
  },
  span: { from: "issuedMin" },
  search: { by: ["title", "number"], order: "sortKey" },
  orders: [["-issuedMin", "sortKey"]],
})
export class Document extends Assertion {
  @Property(() => DocumentKind, { description: "The kind of document." })
  kind!: keyof typeof DocumentKind;

  @Property(() => String, { nullable: true, description: "The number as printed: 148/NQ-HĐND." })
  number?: string;

  @Property(() => String, { nullable: true, description: "What it is called: its own title, or how a source names it." })
  title?: string;

  @Property(() => Boolean, {
    default: false,
    description:
      "True for a set named as one: the thematic resolutions of the Tỉnh ủy. How many it holds is a figure, where a source says.",
  })
  collective!: boolean;

  @Reference(() => Organization, { description: "The body that issued it. Who approved it stands apart." })
  issuedBy?: Organization;

  @Property(() => PartialDate, { nullable: true, description: "The day it was issued or signed." })
  issuedOn?: string;

  @Reference(() => Organization, { description: "The body that approved it, where that is another act than issuing it." })
  approvedBy?: Organization;

  @Property(() => PartialDate, { nullable: true, description: "The day it was approved." })
  approvedOn?: string;

  @Reference(() => Event, { description: "The session or congress that adopted it." })
  adoptedAt?: Event;

  @Property(() => PartialDate, { nullable: true, description: "The first day it is in force." })
  effectiveFrom?: string;

  @Property(() => PartialDate, { nullable: true, description: "The first day what it orders takes place, where that is later." })
  operativeFrom?: string;

  @Property(() => PartialDate, { nullable: true, description: "Where the time it plans for begins: 2021 of giai đoạn 2021 - 2025." })
  coversFrom?: string;

  @Property(() => PartialDate, {
    nullable: true,
    description: "The last year or day of the time it plans for: 2025 of giai đoạn 2021 - 2025.",
  })
  coversUntil?: string;

  @Through(() => [classNamed("EventDocument")], {
    path: ["<EventDocument.document"],
    order: ["turn"],
    cap: 30,
    description: "The events that adopted, announced or mentioned it; at most 30.",
  })
  events!: readonly EventDocument[];
}

export const DocumentConnection = connection("Document", () => Document);
