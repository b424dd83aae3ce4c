import { Int } from "type-graphql";
import { sortKey } from "../src/names/collation.js";
import { Area, Level } from "./area.js";
import type { Claim } from "./claim.js";
import { type Connection, connection } from "./connection.js";
import type { Contradiction } from "./contradiction.js";
import { type Coverage, CoverageOf } from "./coverage.js";
import { boundsOrOpen } from "./dates.js";
import { Inverse, Property, Reference, Thing, Through } from "./decorators.js";
import { Claims, Contradictions } from "./disputed.js";
import { Document, DocumentConnection } from "./document.js";
import { Event, EventConnection } from "./event.js";
import type { Fact } from "./fact.js";
import { FormerIds, Judgements } from "./judged.js";
import type { Judgement } from "./judgement.js";
import { Membership, MembershipConnection } from "./membership.js";
import { Node } from "./node.js";
import { Post, PostConnection } from "./post.js";
import { enumeration, LocalDate, PartialDate } from "./scalars.js";
import { lastDayBefore } from "./standing.js";
import { Succession } from "./succession.js";
import { Term } from "./term.js";
import { Timeline, type TimelineEntry } from "./timeline.js";

export const Branch = enumeration("Branch", "The line of the political system a body belongs to.", {
  PARTY: "Đảng.",
  STATE: "Nhà nước: councils, committees, government, courts.",
  FRONT: "Mặt trận Tổ quốc.",
  MASS_ORGANIZATION: "Đoàn thể.",
  ARMED_FORCES: "Lực lượng vũ trang: army, border guard, public security.",
  PRESS: "Báo chí.",
  OTHER: "Anything else.",
});

export const OrganizationKind = enumeration("OrganizationKind", "Kinds of bodies. The list grows with the data.", {
  PARTY_ORGANIZATION: "Đảng bộ: the whole membership, not its committee.",
  PARTY_COMMITTEE: "Ban Chấp hành: Trung ương, Tỉnh ủy, Huyện ủy, Đảng ủy.",
  STANDING_COMMITTEE: "Ban Thường vụ.",
  PARTY_COMMISSION: "Ban của cấp ủy, Ủy ban Kiểm tra, Văn phòng cấp ủy.",
  PEOPLES_COUNCIL: "Hội đồng nhân dân.",
  COUNCIL_COMMITTEE: "Ban của Hội đồng nhân dân.",
  PEOPLES_COMMITTEE: "Ủy ban nhân dân.",
  DEPARTMENT: "Sở, phòng.",
  FRONT_COMMITTEE: "Ủy ban Mặt trận Tổ quốc.",
  MASS_ORGANIZATION: "Đoàn thể, hội.",
  POLICE: "Công an.",
  MILITARY: "Quân sự, Biên phòng.",
  ASSEMBLY: "Quốc hội.",
  ASSEMBLY_DELEGATION: "Đoàn đại biểu Quốc hội.",
  GOVERNMENT: "Chính phủ.",
  MINISTRY: "Bộ.",
  CONGRESS: "Đại hội.",
  NEWS_OUTLET: "Báo, đài.",
  OTHER: "Anything else.",
});

/** Kinds of bodies as people expect them in a line-up; the others come last. */
const LINE_UP: readonly (keyof typeof OrganizationKind)[] = [
  "PARTY_COMMITTEE",
  "STANDING_COMMITTEE",
  "PARTY_COMMISSION",
  "PEOPLES_COUNCIL",
  "COUNCIL_COMMITTEE",
  "PEOPLES_COMMITTEE",
  "DEPARTMENT",
  "ASSEMBLY",
  "ASSEMBLY_DELEGATION",
  "GOVERNMENT",
  "MINISTRY",
  "FRONT_COMMITTEE",
  "MASS_ORGANIZATION",
  "MILITARY",
  "POLICE",
];
/** More bodies of one kind than any area has. */
const RANKS = 1_000;

/** Where a body stands in the line-up of its area: by its kind, then by its recorded rank. */
function lineUpOf(fact: Fact): number {
  const place = (LINE_UP as readonly unknown[]).indexOf(fact.kind);
  const rank = typeof fact.rank === "number" ? Math.min(fact.rank, RANKS - 1) : RANKS - 1;
  return (place < 0 ? LINE_UP.length : place) * RANKS + rank;
}

@Thing({
  description: "A body: of the Party, the state, the front, a mass organization, the armed forces or the press.",
  implements: [Node],
  records: "organizations",
  keys: (fact) => ({
    sortKey: sortKey(String(fact.name)),
    lineUp: lineUpOf(fact),
    existsFrom: boundsOrOpen(fact.founded as string | undefined).min,
    existsUntil: lastDayBefore(fact.dissolved as string | undefined),
  }),
  span: { from: "existsFrom", until: "existsUntil" },
  search: {
    by: ["name", "abbreviation", "otherNames", "nameEn"],
    order: "sortKey",
    prominence: { level: "level" },
    former: "SUCCEEDED_BY",
  },
  identity: { names: ["name", "abbreviation", "nameEn"], otherNames: "otherNames", within: ["kind", "area"] },
  orders: [["sortKey"]],
})
export class Organization extends Node {
  @Property(() => String, { description: "The name in full, in Vietnamese where it has one." })
  name!: string;

  @Property(() => String, { nullable: true, description: "The name in English, where one is known." })
  nameEn?: string;

  @Property(() => String, { nullable: true, description: "The usual abbreviation: HĐND tỉnh." })
  abbreviation?: string;

  @Property(() => [String], { description: "Other names and spellings." })
  otherNames!: readonly string[];

  @Property(() => OrganizationKind, { description: "The kind of body." })
  kind!: keyof typeof OrganizationKind;

  @Property(() => Branch, { description: "The line of the political system." })
  branch!: keyof typeof Branch;

  @Property(() => Level, { description: "The tier of government." })
  level!: keyof typeof Level;

  @Property(() => Int, {
    nullable: true,
    description: "Line-up order among the bodies of its kind and area, 1 first: the Tỉnh ủy before the other committees of the Party.",
  })
  rank?: number;

  @Reference(() => Area, { description: "The area it is the body of." })
  area?: Area;

  @Reference(() => Organization, { description: "The body it is a part of." })
  parent?: Organization;

  @Inverse(() => OrganizationConnection, {
    of: "Organization.parent",
    node: () => Organization,
    order: ["sortKey"],
    cap: 200,
    description: "The bodies that are parts of it, by name.",
  })
  children?: Connection<Organization>;

  @Property(() => PartialDate, { nullable: true, description: "When it was founded, where recorded." })
  founded?: string;

  @Property(() => PartialDate, { nullable: true, description: "The first day it no longer existed, where recorded." })
  dissolved?: string;

  @Through(() => [Term], {
    path: ["<Term.organization"],
    order: ["startMin", "turn"],
    cap: 30,
    description: "Its terms, earliest first; at most 30.",
  })
  terms!: readonly Term[];

  @Inverse(() => PostConnection, {
    of: "Post.organization",
    node: () => Post,
    order: ["lineUp", "sortKey"],
    cap: 200,
    description: "Its posts in line-up order.",
  })
  posts?: Connection<Post>;

  @Inverse(() => MembershipConnection, {
    of: "Membership.organization",
    node: () => Membership,
    order: ["-began"],
    description: "Who held a post in it or was in charge of it, by start or first sighting, newest first.",
  })
  memberships?: Connection<Membership>;

  @Through(() => EventConnection, {
    path: [">REPRESENTED_AT"],
    node: () => Event,
    order: ["-startMin", "part", "turn"],
    filters: {
      from: { type: () => LocalDate, key: "lastDay", is: ">=", description: "Only events that may have lasted to this day or later." },
      to: { type: () => LocalDate, key: "startMin", is: "<=", description: "Only events that may have begun by this day." },
    },
    description: "Events it attended as a body, or at which someone was there on its behalf or in a post of it; newest first.",
  })
  events?: Connection<Event>;

  @Inverse(() => DocumentConnection, {
    of: "Document.issuedBy",
    node: () => Document,
    order: ["-issuedMin", "sortKey"],
    description: "The documents it issued, newest first, undated ones last. What it only approved is not among them.",
  })
  documents?: Connection<Document>;

  @Through(() => [Succession], {
    path: ["<Succession.successor"],
    order: ["onMin"],
    cap: 50,
    description: "What it was made of, earliest first; at most 50.",
  })
  predecessors!: readonly Succession[];

  @Through(() => [Succession], {
    path: ["<Succession.predecessor"],
    order: ["onMin"],
    cap: 50,
    description: "What became of it, earliest first; at most 50.",
  })
  successors!: readonly Succession[];

  @Timeline("Its terms, holders of its posts, events it was at, documents and what became of it")
  timeline?: Connection<TimelineEntry>;

  @CoverageOf("What is known of it at all: which sources tell of attendances in its name and of its posts, and of which days.")
  coverage?: Coverage;

  @Claims()
  claims!: readonly Claim[];

  @Contradictions()
  contradictions!: readonly Contradiction[];

  @FormerIds()
  formerIds!: readonly string[];

  @Judgements()
  judgements!: readonly Judgement[];
}

export const OrganizationConnection = connection("Organization", () => Organization);
