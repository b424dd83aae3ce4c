import { Int } from "type-graphql";
import { sortKey } from "../src/names/collation.js";
import type { Claim } from "./claim.js";
import { type Connection, connection } from "./connection.js";
import type { Contradiction } from "./contradiction.js";
import { Inverse, Property, Reference, Thing } from "./decorators.js";
import { Claims, Contradictions } from "./disputed.js";
import { FormerIds, Judgements } from "./judged.js";
import type { Judgement } from "./judgement.js";
import { Membership, MembershipConnection } from "./membership.js";
import { Node } from "./node.js";
import { Organization } from "./organization.js";
import { enumeration } from "./scalars.js";
import { Timeline, type TimelineEntry } from "./timeline.js";

export const PostRole = enumeration("PostRole", "What a post is within its body.", {
  HEAD: "Bí thư, Chủ tịch, Trưởng ban, Giám đốc.",
  STANDING_DEPUTY: "Phó … Thường trực.",
  DEPUTY: "Phó Bí thư, Phó Chủ tịch.",
  MEMBER: "Ủy viên.",
  ALTERNATE_MEMBER: "Ủy viên dự khuyết.",
  DELEGATE: "Đại biểu.",
  OTHER: "Anything else.",
});

/** Unranked posts come after the ranked ones, by their roles. */
const UNRANKED = 1_000_000;

@Thing({
  description: "A seat that exists apart from whoever sits in it, and may be empty (W3C ORG Post).",
  implements: [Node],
  records: "posts",
  keys: (fact) => ({
    lineUp: fact.rank ?? UNRANKED + Object.keys(PostRole).indexOf(String(fact.role)),
    sortKey: sortKey(String(fact.title)),
  }),
  // A post exists while its body does.
  copied: { existsFrom: { from: "organization", key: "existsFrom" }, existsUntil: { from: "organization", key: "existsUntil" } },
  span: { from: "existsFrom", until: "existsUntil" },
  search: { by: ["title", "otherTitles", "titleEn"], within: "organization", order: "sortKey" },
  identity: { names: ["title"], otherNames: "otherTitles" },
})
export class Post extends Node {
  @Property(() => String, { description: "The title, without the name of the body: Bí thư, Phó Chủ tịch." })
  title!: string;

  @Property(() => [String], { description: "Other ways the title is printed." })
  otherTitles!: readonly string[];

  @Property(() => String, { nullable: true, description: "The title in English." })
  titleEn?: string;

  @Reference(() => Organization, { required: true, description: "The body it is a post of." })
  organization?: Organization;

  @Property(() => PostRole, { description: "What it is within the body." })
  role!: keyof typeof PostRole;

  @Property(() => Int, { nullable: true, description: "How many can hold it at once; null where it is not limited." })
  seats?: number;

  @Property(() => Int, { nullable: true, description: "Line-up order within the body, 1 first." })
  rank?: number;

  @Inverse(() => MembershipConnection, {
    of: "Membership.post",
    node: () => Membership,
    order: ["-began"],
    description: "Who held it, by start or first sighting, newest first.",
  })
  memberships?: Connection<Membership>;

  @Timeline("Its holders and the acts that made them so, with gaps and overlaps")
  timeline?: Connection<TimelineEntry>;

  @Claims()
  claims!: readonly Claim[];

  @Contradictions()
  contradictions!: readonly Contradiction[];

  @FormerIds()
  formerIds!: readonly string[];

  @Judgements()
  judgements!: readonly Judgement[];
}

export const PostConnection = connection("Post", () => Post);
