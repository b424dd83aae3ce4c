import { Int } from "type-graphql";
import { connection } from "./connection.js";
import { boundsOf, EARLIEST_DAY, LATEST_DAY } from "./dates.js";
import { Property, Reference, Thing } from "./decorators.js";
import { Document } from "./document.js";
import { Event } from "./event.js";
import type { Fact } from "./fact.js";
import { Membership } from "./membership.js";
import { Assertion, Node } from "./node.js";
import { Organization } from "./organization.js";
import { enumeration, PartialDate } from "./scalars.js";

export const PersonnelActKind = enumeration("PersonnelActKind", "Kinds of personnel acts.", {
  ELECTION: "Bầu, tái cử.",
  APPOINTMENT: "Bổ nhiệm.",
  DESIGNATION: "Chỉ định.",
  ASSIGNMENT: "Phân công, giao nhiệm vụ.",
  TRANSFER: "Điều động, luân chuyển.",
  APPROVAL: "Phê chuẩn, chuẩn y.",
  CONSULTATION: "Hiệp thương cử.",
  RELIEF: "Miễn nhiệm, cho thôi giữ chức.",
  RETIREMENT: "Nghỉ hưu, nghỉ chế độ.",
});

const DATES = ["decidedOn", "effectiveOn", "announcedOn", "approvedOn"] as const;

@Thing({
  description:
    "Being elected, appointed, assigned, approved, transferred, relieved: who decided, under which number, with which vote, and its up to four dates.",
  implements: [Node, Assertion],
  records: "personnelActs",
  assertion: true,
  keys: (fact) => ({ actMin: firstDay(fact) ?? LATEST_DAY, at: firstDay(fact) ?? EARLIEST_DAY }),
  orders: [["-at"]],
})
export class PersonnelAct extends Assertion {
  @Property(() => PersonnelActKind, { description: "The kind of act." })
  kind!: keyof typeof PersonnelActKind;

  @Reference(() => Membership, { required: true, description: "The membership it began, continued, approved or ended." })
  membership?: Membership;

  @Reference(() => Organization, { description: "The body that decided, elected or approved." })
  by?: Organization;

  @Reference(() => Document, { description: "The decision or letter." })
  document?: Document;

  @Reference(() => Event, { description: "The session or ceremony at which it was done or announced." })
  event?: Event;

  @Property(() => PartialDate, { nullable: true, description: "The day of the decision or vote." })
  decidedOn?: string;

  @Property(() => PartialDate, { nullable: true, description: "The first day it takes effect." })
  effectiveOn?: string;

  @Property(() => PartialDate, { nullable: true, description: "The day it was announced or handed over." })
  announcedOn?: string;

  @Property(() => PartialDate, { nullable: true, description: "The day a higher body approved it." })
  approvedOn?: string;

  @Property(() => Int, { nullable: true, description: "Votes for." })
  votesFor?: number;

  @Property(() => Int, { nullable: true, description: "Votes cast, or those present who could vote." })
  votesCast?: number;

  @Property(() => Int, { nullable: true, description: "Seats of the electing body, where the source counts against them." })
  seats?: number;

  @Property(() => String, { nullable: true, description: "The vote as printed: 52/52 đại biểu." })
  votePrinted?: string;
}

export const PersonnelActConnection = connection("PersonnelAct", () => PersonnelAct);

/** The earliest day of its dates, to tell acts in their order. */
function firstDay(fact: Fact): string | undefined {
  return DATES.flatMap((field) => (typeof fact[field] === "string" ? (boundsOf(fact[field])?.min ?? []) : [])).sort()[0];
}
