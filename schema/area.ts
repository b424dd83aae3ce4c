import { sortKey } from "../src/names/collation.js";
import type { Claim } from "./claim.js";
import { type Connection, connection } from "./connection.js";
import type { Contradiction } from "./contradiction.js";
import { type Coverage, CoverageOf } from "./coverage.js";
import { boundsOrOpen } from "./dates.js";
import { Inverse, Property, Reference, Thing, Through } from "./decorators.js";
import { Claims, Contradictions } from "./disputed.js";
import { Event, EventConnection } from "./event.js";
import { FormerIds, Judgements } from "./judged.js";
import type { Judgement } from "./judgement.js";
import { Node } from "./node.js";
import { Organization, OrganizationConnection } from "./organization.js";
import { enumeration, LocalDate, PartialDate } from "./scalars.js";
import { lastDayBefore } from "./standing.js";
import { Succession } from "./succession.js";
import { Timeline, type TimelineEntry } from "./timeline.js";

export const AreaKind = enumeration("AreaKind", "Kinds of administrative units.", {
  COUNTRY: "Quốc gia.",
  CENTRAL_CITY: "Thành phố trực thuộc trung ương.",
  PROVINCE: "Tỉnh.",
  CITY: "Thành phố thuộc tỉnh.",
  DISTRICT: "Huyện.",
  URBAN_DISTRICT: "Quận.",
  TOWN: "Thị xã.",
  TOWNSHIP: "Thị trấn.",
  WARD: "Phường.",
  COMMUNE: "Xã.",
  SPECIAL_ZONE: "Đặc khu.",
  OTHER: "Anything else, such as a foreign province.",
});

export const Level = enumeration("Level", "The tier of government.", {
  CENTRAL: "Trung ương.",
  PROVINCE: "Tỉnh, thành phố trực thuộc trung ương.",
  DISTRICT: "Huyện, quận, thị xã, thành phố thuộc tỉnh; ended on 2025-07-01.",
  COMMUNE: "Xã, phường, thị trấn, đặc khu.",
});

/** From the highest down: of units that a search finds equally good the higher come first, the province before its namesake district. */
const LEVELS = Object.keys(Level);

@Thing({
  description: "A unit of territory for as long as it exists. A code or a name without a date does not identify one.",
  implements: [Node],
  records: "areas",
  keys: (fact) => ({
    sortKey: sortKey(String(fact.name)),
    byLevel: `${LEVELS.indexOf(String(fact.level))} ${sortKey(String(fact.name))}`,
    existsFrom: boundsOrOpen(fact.validFrom as string | undefined).min,
    existsUntil: lastDayBefore(fact.validUntil as string | undefined),
  }),
  span: { from: "existsFrom", until: "existsUntil" },
  search: { by: ["name", "otherNames"], order: "byLevel", prominence: { level: "level" }, former: "SUCCEEDED_BY" },
  identity: { names: ["name"], otherNames: "otherNames", within: ["kind", "parent"] },
  orders: [["sortKey"]],
})
export class Area extends Node {
  @Property(() => String, { description: "The full name, with the kind of unit: Huyện Tủa Chùa." })
  name!: string;

  @Property(() => [String], { description: "Other names and spellings." })
  otherNames!: readonly string[];

  @Property(() => AreaKind, { description: "The kind of unit." })
  kind!: keyof typeof AreaKind;

  @Property(() => Level, { description: "The tier of government it belongs to." })
  level!: keyof typeof Level;

  @Property(() => String, {
    nullable: true,
    description: "The code of the General Statistics Office. Codes were given again to other units in 2025.",
  })
  code?: string;

  @Property(() => PartialDate, { nullable: true, description: "The first day it existed, where recorded." })
  validFrom?: string;

  @Property(() => PartialDate, { nullable: true, description: "The first day it no longer existed, where recorded." })
  validUntil?: string;

  @Reference(() => Area, { description: "The unit it lies in." })
  parent?: Area;

  @Inverse(() => AreaConnection, {
    of: "Area.parent",
    node: () => Area,
    order: ["sortKey"],
    cap: 200,
    description: "The units that lie in it directly, by name.",
  })
  children?: Connection<Area>;

  @Inverse(() => OrganizationConnection, {
    of: "Organization.area",
    node: () => Organization,
    order: ["sortKey"],
    description: "The bodies of this area, by name.",
  })
  organizations?: Connection<Organization>;

  @Inverse(() => EventConnection, {
    of: "Event.area",
    node: () => Event,
    order: ["-startMin", "part", "turn"],
    filters: {
      from: { type: () => LocalDate, key: "lastDay", is: ">=", description: "Only events that may have lasted to this day or later." },
      to: { type: () => LocalDate, key: "startMin", is: "<=", description: "Only events that may have begun by this day." },
    },
    description: "What took place in this area itself, newest first.",
  })
  events?: Connection<Event>;

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

  @Timeline("What took place in it, what it was made of and what became of it")
  timeline?: Connection<TimelineEntry>;

  @CoverageOf(
    "What is known of it at all: which sources tell of events in it and in the areas within it and of the posts of its bodies, and of which days.",
  )
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

export const AreaConnection = connection("Area", () => Area);
