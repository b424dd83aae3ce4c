import type { Fact, FactValue } from "../schema/fact.js";
import { canonicalFact } from "../src/records/canonical.js";
import { personName, placeName, prose } from "./names.js";
import { type Dice, diceOf } from "./random.js";

/**
 * A made-up province of any size: the kinds of things the model has, in the proportion in which reports bring them, a
 * few people at most of the events. The facts come in the order of their ids and none is kept: whatever refers to
 * another thing computes its id.
 */
export function* madeUpFacts(count: number, seed = 1): Generator<Fact> {
  const sizes = sizesOf(count);
  for (const [kind, make] of Object.entries(makers) as [Kind, Maker][]) {
    for (let index = 0; index < sizes[kind]; index++) {
      const { id, ...fields } = make(index, diceOf(seed, kind, index), sizes);
      yield canonicalFact(typeOf[kind], id, fields);
    }
  }
}

/** Of a thousand facts. What rounding leaves over are citations. */
const SHARES = {
  area: 3,
  attendance: 240,
  citation: 380,
  event: 50,
  figure: 15,
  group: 6,
  membership: 50,
  organization: 14,
  person: 32,
  post: 28,
  sighting: 50,
  source: 42,
  statement: 90,
};

type Kind = keyof typeof SHARES;
type Sizes = Readonly<Record<Kind, number>>;
type Maker = (index: number, dice: Dice, sizes: Sizes) => { readonly id: string } & Readonly<Record<string, FactValue | undefined>>;

const typeOf: Readonly<Record<Kind, string>> = {
  area: "Area",
  attendance: "Attendance",
  citation: "Citation",
  event: "Event",
  figure: "Figure",
  group: "Group",
  membership: "Membership",
  organization: "Organization",
  person: "Person",
  post: "Post",
  sighting: "Sighting",
  source: "Source",
  statement: "Statement",
};

/** The fewest facts that have something of every kind to refer to. */
export const FEWEST_FACTS = 1_000;

function sizesOf(count: number): Sizes {
  if (!Number.isSafeInteger(count) || count < FEWEST_FACTS) throw new Error(`expected at least ${FEWEST_FACTS} facts, got ${count}`);
  const sizes = Object.fromEntries(Object.entries(SHARES).map(([kind, share]) => [kind, Math.floor((count * share) / 1000)])) as Record<
    Kind,
    number
  >;
  sizes.citation += count - Object.values(sizes).reduce((sum, size) => sum + size, 0);
  return sizes;
}

/** In the order of the ids they make. */
const makers: Readonly<Record<Kind, Maker>> = {
  area: (index, dice) => ({
    id: id("area", index),
    name: `${index < 13 ? "Huyện" : "Xã"} ${placeName(dice)}`,
    kind: index === 0 ? "PROVINCE" : index < 13 ? "DISTRICT" : "COMMUNE",
    level: index === 0 ? "PROVINCE" : index < 13 ? "DISTRICT" : "COMMUNE",
    parent: index === 0 ? undefined : id("area", Math.floor(index / 12)),
  }),
  attendance: (index, dice, sizes) => {
    const event = share(index, sizes.attendance, sizes.event);
    const person = dice.skewed(sizes.person);
    const isPerson = dice.chance(0.88);
    const memberships = isPerson ? partsOf(person, sizes.person, sizes.membership) : [];
    const posts = memberships.slice(0, dice.chance(0.15) ? 2 : 1).map((membership) => id("post", postOf(membership, sizes)));
    return {
      id: `attendance/${padded(event)}/${padded(index)}`,
      event: id("event", event),
      attendee: isPerson
        ? id("person", person)
        : dice.chance(0.6)
          ? id("organization", dice.skewed(sizes.organization))
          : id("group", dice.below(sizes.group)),
      roles: dice.chance(0.1) ? ["CHAIR", "SPEAKER"] : ["ATTENDEE"],
      side: dice.of(["VISITOR", "HOST"]),
      capacity: [...new Set(posts)],
      onBehalfOf: dice.chance(0.12) ? id("organization", dice.below(sizes.organization)) : undefined,
      printedTitle: isPerson ? prose(dice, 4) : undefined,
      position: index % 7,
      ...assertion(event, dice, sizes),
    };
  },
  citation: (index, dice, sizes) => {
    const start = (index % 17) * 120;
    const quote = prose(dice, 8 + dice.below(12));
    const source = share(index, sizes.citation, sizes.source);
    return { id: citationId(index, sizes), source: id("source", source), quote, start, end: start + quote.length };
  },
  event: (index, dice, sizes) => ({
    id: id("event", index),
    title: prose(dice, 9),
    kind: dice.of(["WORKING_SESSION", "VISIT", "INSPECTION", "SESSION", "CONFERENCE", "CEREMONY"]),
    start: dayOf(index, sizes),
    partOfDay: dice.chance(0.7) ? dice.of(["MORNING", "AFTERNOON"]) : undefined,
    area: id("area", dice.skewed(sizes.area)),
    ...(index % 5 === 4 ? { partOf: id("event", index - 1), position: 1 } : {}),
    ...assertion(index, dice, sizes),
  }),
  figure: (index, dice, sizes) => {
    const event = share(index, sizes.figure, sizes.event);
    const value = dice.below(10_000) / 100;
    return {
      id: `figure/${padded(event)}/${padded(index)}`,
      indicator: prose(dice, 5),
      printed: `${value}%`.replace(".", ","),
      value,
      unit: "%",
      comparator: "EXACTLY",
      measure: "SHARE",
      position: index % 5,
      event: id("event", event),
      subject: id("area", dice.below(sizes.area)),
      ...assertion(event, dice, sizes),
    };
  },
  group: (index, dice, sizes) => ({
    id: id("group", index),
    label: `các đồng chí lãnh đạo ${placeName(dice)}`,
    organizations: [id("organization", dice.below(sizes.organization))],
  }),
  membership: (index, dice, sizes) => {
    const person = share(index, sizes.membership, sizes.person);
    const post = postOf(index, sizes);
    return {
      id: `membership/${padded(person)}/${padded(index)}`,
      person: id("person", person),
      post: id("post", post),
      organization: id("organization", organizationOf(post, sizes)),
      tenure: "HOLDER",
      start: dice.chance(0.7) ? String(2000 + dice.below(24)) : undefined,
      firstSeen: "2015-01-01",
      lastSeen: "2024-12-31",
      ...assertion(dice.below(sizes.event), dice, sizes),
    };
  },
  organization: (index, dice, sizes) => ({
    id: id("organization", index),
    name: `${dice.of(["Ủy ban nhân dân", "Hội đồng nhân dân", "Huyện ủy", "Sở", "Ban"])} ${placeName(dice)}`,
    kind: dice.of(["PEOPLES_COMMITTEE", "PEOPLES_COUNCIL", "PARTY_COMMITTEE", "DEPARTMENT"]),
    branch: dice.of(["STATE", "PARTY"]),
    level: index < 40 ? "PROVINCE" : "COMMUNE",
    area: id("area", index % sizes.area),
    parent: index === 0 ? undefined : id("organization", Math.floor(index / 8)),
    otherNames: dice.chance(0.3) ? [`UBND ${placeName(dice)}`] : undefined,
  }),
  person: (index, dice) => ({ id: id("person", index), name: personName(dice) }),
  post: (index, dice, sizes) => ({
    id: id("post", index),
    title: dice.of(["Chủ tịch", "Phó Chủ tịch", "Bí thư", "Phó Bí thư", "Giám đốc", "Ủy viên"]),
    organization: id("organization", organizationOf(index, sizes)),
    role: dice.of(["HEAD", "DEPUTY", "MEMBER"]),
    rank: dice.chance(0.6) ? 1 + dice.below(20) : undefined,
  }),
  sighting: (index, dice, sizes) => {
    const event = dice.below(sizes.event);
    return {
      id: id("sighting", index),
      membership: membershipId(share(index, sizes.sighting, sizes.membership), sizes),
      on: dayOf(event, sizes),
      event: id("event", event),
      citation: citationOf(event, dice, sizes),
    };
  },
  source: (index, dice, sizes) => ({
    id: id("source", index),
    publisher: "Báo Điện Biên Phủ",
    publisherBody: id("organization", 0),
    title: prose(dice, 10),
    url: `https://example.org/${index}`,
    language: "vi",
    kind: "NEWS",
    extent: "FULL",
    machineTranslated: false,
    publishedAt: `${dayOf(share(index, sizes.source, sizes.event), sizes)}T18:00:00+07:00`,
  }),
  statement: (index, dice, sizes) => {
    const event = share(index, sizes.statement, sizes.event);
    return {
      id: `statement/${padded(event)}/${padded(index)}`,
      act: dice.of(["REPORT", "INSTRUCT", "CONCLUDE"]),
      content: dice.of(["ACHIEVEMENT", "TASK", "SHORTCOMING"]),
      summary: prose(dice, 14),
      topics: [prose(dice, 2), prose(dice, 3)],
      position: index % 9,
      speaker: id("person", dice.skewed(sizes.person)),
      addressedTo: dice.chance(0.4) ? [id("organization", dice.below(sizes.organization)), id("area", dice.below(sizes.area))] : undefined,
      event: id("event", event),
      ...assertion(event, dice, sizes),
    };
  },
};

/** What every assertion has: how it is supported, and by what words of the report about its event. */
function assertion(event: number, dice: Dice, sizes: Sizes): { readonly basis: string; readonly citations: readonly string[] } {
  const citations = Array.from({ length: dice.chance(0.3) ? 2 : 1 }, () => citationOf(event, dice, sizes));
  return { basis: dice.chance(0.95) ? "STATED" : "INFERRED", citations: [...new Set(citations)] };
}

function citationOf(event: number, dice: Dice, sizes: Sizes): string {
  const source = share(event, sizes.event, sizes.source);
  return citationId(dice.of(partsOf(source, sizes.source, sizes.citation)), sizes);
}

function citationId(index: number, sizes: Sizes): string {
  return `citation/${padded(share(index, sizes.citation, sizes.source))}/${padded(index)}`;
}

function membershipId(index: number, sizes: Sizes): string {
  return `membership/${padded(share(index, sizes.membership, sizes.person))}/${padded(index)}`;
}

function postOf(membership: number, sizes: Sizes): number {
  return (membership * 7) % sizes.post;
}

function organizationOf(post: number, sizes: Sizes): number {
  return share(post, sizes.post, sizes.organization);
}

/** Events come day after day over twenty years. */
function dayOf(event: number, sizes: Sizes): string {
  const days = Math.floor((event / sizes.event) * 7_300);
  return new Date(Date.UTC(2005, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Which of so many owners a part belongs to, when all have about as many parts. */
function share(part: number, parts: number, owners: number): number {
  return Math.floor((part * owners) / parts);
}

/** The parts that `share` gives to an owner. */
function partsOf(owner: number, owners: number, parts: number): readonly number[] {
  const first = Math.ceil((owner * parts) / owners);
  const end = Math.ceil(((owner + 1) * parts) / owners);
  return Array.from({ length: end - first }, (_, index) => first + index);
}

function id(kind: Kind, index: number): string {
  return `${kind}/${padded(index)}`;
}

function padded(index: number): string {
  return String(index).padStart(8, "0");
}
