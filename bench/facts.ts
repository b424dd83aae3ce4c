import type { Fact, FactValue } from "../schema/fact.js";
import { canonicalFact } from "../src/records/canonical.js";
import { personName, placeName, prose } from "./names.js";
import { type Dice, diceOf } from "./random.js";

/**
 * A made-up country of any size: the kinds of things the model has, in the proportion in which reports bring them. Units
 * are of two eras. Meetings are of all sizes, most of them small; some people are at very many, most at few. The facts
 * come in the order of their ids and none is kept: whatever refers to another thing computes its id.
 */
export function* madeUpFacts(count: number, seed = 1): Generator<Fact> {
  const country = countryOf(count, seed);
  for (const [kind, make] of Object.entries(makers) as [Kind, Maker][]) {
    for (let index = 0; index < country.sizes[kind]; index++) {
      const { id, ...fields } = make(index, diceOf(seed, kind, index), country);
      yield canonicalFact(typeOf[kind], id, fields);
    }
  }
}

/** Relationships that a fact brings with it, derived ones included, on average. */
const RELATIONSHIPS_OF_A_FACT = 3.5;

/** How many facts make about so many relationships. */
export function factsFor(relationships: number): number {
  return Math.max(FEWEST_FACTS, Math.round(relationships / RELATIONSHIPS_OF_A_FACT));
}

/** Of a thousand facts. What rounding leaves over are citations. */
const SHARES = {
  area: 6,
  attendance: 240,
  citation: 370,
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
  succession: 4,
};

type Kind = keyof typeof SHARES;
type Sizes = Readonly<Record<Kind, number>>;
type Maker = (index: number, dice: Dice, country: Country) => { readonly id: string } & Readonly<Record<string, FactValue | undefined>>;

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
  succession: "Succession",
};

/** The fewest facts that have something of every kind to refer to. */
export const FEWEST_FACTS = 1_000;

/** How many there are of each kind in so many facts. */
export function madeUpSizes(count: number): Sizes {
  if (!Number.isSafeInteger(count) || count < FEWEST_FACTS) throw new Error(`expected at least ${FEWEST_FACTS} facts, got ${count}`);
  const sizes = Object.fromEntries(Object.entries(SHARES).map(([kind, share]) => [kind, Math.floor((count * share) / 1000)])) as Record<
    Kind,
    number
  >;
  sizes.succession = unitsOf(sizes.area).old;
  sizes.citation += count - Object.values(sizes).reduce((sum, size) => sum + size, 0);
  return sizes;
}

/** What all makers go by: a few numbers for each event, whatever the number of facts. */
interface Country {
  readonly sizes: Sizes;
  readonly seed: number;
  /** The number of each event's first attendance, and how many there are in all at the end. */
  readonly firstAttendance: Uint32Array;
  /** Who is at an event: those of the event asked for last are remembered. */
  attendeesOf(event: number): readonly (number | undefined)[];
}

function countryOf(count: number, seed: number): Country {
  const sizes = madeUpSizes(count);
  const firstAttendance = firstAttendances(sizes, seed);
  let last: { readonly event: number; readonly people: readonly (number | undefined)[] } | undefined;
  return {
    sizes,
    seed,
    firstAttendance,
    attendeesOf(event) {
      if (last?.event !== event) {
        const size = (firstAttendance[event + 1] ?? 0) - (firstAttendance[event] ?? 0);
        last = { event, people: attendeesOf(size, sizes.person, diceOf(seed, "attendees", event)) };
      }
      return last.people;
    },
  };
}

/** The sizes of meetings follow a power law: of ten thousand a few have a thousand people, and half have two or three. */
const SIZE_EXPONENT = 1.5;
const LARGEST_MEETING = 1_500;

function firstAttendances({ event: events, attendance: attendances }: Sizes, seed: number): Uint32Array {
  const ends = new Float64Array(events + 1);
  for (let event = 0; event < events; event++) {
    const size = Math.min(LARGEST_MEETING, 2 * (1 - diceOf(seed, "meeting", event).roll()) ** (-1 / SIZE_EXPONENT));
    ends[event + 1] = (ends[event] ?? 0) + size;
  }
  const all = ends[events] ?? 1;
  return Uint32Array.from(ends, (end) => Math.round((end / all) * attendances));
}

/**
 * Different people of a meeting, by their numbers; of so many people the nth is the likelier to be there the smaller n
 * is, as 1 is to n. Undefined stands for a group or a body.
 */
function attendeesOf(size: number, people: number, dice: Dice): readonly (number | undefined)[] {
  const there = new Set<number>();
  return Array.from({ length: size }, () => {
    if (!dice.chance(0.9) || there.size >= people) return undefined;
    let person = Math.floor((people + 1) ** dice.roll()) - 1;
    while (there.has(person)) person = (person + 1) % people;
    there.add(person);
    return person;
  });
}

/** Units are numbered provinces first, then districts, then the communes of before and of after the reform. */
function unitsOf(areas: number) {
  const provinces = Math.max(1, Math.floor(areas / 250));
  const districts = Math.max(1, Math.floor(areas * 0.06));
  const now = Math.max(1, Math.floor(areas * 0.28));
  return { provinces, districts, old: areas - provinces - districts - now, now };
}

const REFORM = "2025-07-01";

/** In the order of the ids they make. */
const makers: Readonly<Record<Kind, Maker>> = {
  area: (index, dice, { sizes }) => ({ id: id("area", index), ...unit(index, sizes.area, dice) }),
  attendance: (index, dice, country) => {
    const { sizes } = country;
    const event = eventOf(index, country);
    const place = index - (country.firstAttendance[event] ?? 0);
    const person = country.attendeesOf(event)[place];
    const memberships = person === undefined ? [] : partsOf(person, sizes.person, sizes.membership);
    const posts = memberships.slice(0, dice.chance(0.15) ? 2 : 1).map((membership) => id("post", postOf(membership, sizes)));
    return {
      id: `attendance/${padded(event)}/${padded(index)}`,
      event: id("event", event),
      attendee:
        person !== undefined
          ? id("person", person)
          : dice.chance(0.6)
            ? id("organization", dice.skewed(sizes.organization))
            : id("group", dice.below(sizes.group)),
      roles: dice.chance(0.1) ? ["CHAIR", "SPEAKER"] : ["ATTENDEE"],
      side: dice.of(["VISITOR", "HOST"]),
      capacity: [...new Set(posts)],
      onBehalfOf: dice.chance(0.12) ? id("organization", dice.below(sizes.organization)) : undefined,
      printedTitle: person === undefined ? undefined : prose(dice, 4),
      position: place + 1,
      ...assertion(event, dice, sizes),
    };
  },
  citation: (index, dice, { sizes }) => {
    const start = (index % 17) * 120;
    const quote = prose(dice, 8 + dice.below(12));
    const source = share(index, sizes.citation, sizes.source);
    return { id: citationId(index, sizes), source: id("source", source), quote, start, end: start + quote.length };
  },
  event: (index, dice, { sizes }) => ({
    id: id("event", index),
    title: prose(dice, 9),
    kind: dice.of(["WORKING_SESSION", "VISIT", "INSPECTION", "SESSION", "CONFERENCE", "CEREMONY"]),
    start: dayOf(index, sizes),
    partOfDay: dice.chance(0.7) ? dice.of(["MORNING", "AFTERNOON"]) : undefined,
    area: id("area", unitOn(dayOf(index, sizes), sizes.area, dice)),
    ...(index % 5 === 4 ? { partOf: id("event", index - 1), position: 1 } : {}),
    ...assertion(index, dice, sizes),
  }),
  figure: (index, dice, { sizes }) => {
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
  group: (index, dice, { sizes }) => ({
    id: id("group", index),
    label: `các đồng chí lãnh đạo ${placeName(dice)}`,
    organizations: [id("organization", dice.below(sizes.organization))],
  }),
  membership: (index, dice, country) => {
    const { sizes } = country;
    const seenOn = partsOf(index, sizes.membership, sizes.sighting)
      .map((sighting) => sightingDay(sighting, country))
      .sort();
    const begun = 2000 + dice.below(20);
    const person = share(index, sizes.membership, sizes.person);
    const post = postOf(index, sizes);
    return {
      id: `membership/${padded(person)}/${padded(index)}`,
      person: id("person", person),
      post: id("post", post),
      organization: id("organization", organizationOf(post, sizes)),
      tenure: "HOLDER",
      start: dice.chance(0.7) ? partial(begun, dice) : undefined,
      end: dice.chance(0.4) ? partial(begun + 5 + dice.below(5), dice) : undefined,
      firstSeen: seenOn[0],
      lastSeen: seenOn.at(-1),
      seenOn: [...new Set(seenOn)],
      ...assertion(dice.below(sizes.event), dice, sizes),
    };
  },
  organization: (index, dice, { sizes }) => ({
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
  post: (index, dice, { sizes }) => ({
    id: id("post", index),
    title: dice.of(["Chủ tịch", "Phó Chủ tịch", "Bí thư", "Phó Bí thư", "Giám đốc", "Ủy viên"]),
    organization: id("organization", organizationOf(index, sizes)),
    role: dice.of(["HEAD", "DEPUTY", "MEMBER"]),
    rank: dice.chance(0.6) ? 1 + dice.below(20) : undefined,
  }),
  sighting: (index, dice, country) => {
    const { sizes } = country;
    const event = sightedAt(index, country);
    return {
      id: id("sighting", index),
      membership: membershipId(share(index, sizes.sighting, sizes.membership), sizes),
      on: sightingDay(index, country),
      event: id("event", event),
      citation: citationOf(event, dice, sizes),
    };
  },
  source: (index, dice, { sizes }) => ({
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
  statement: (index, dice, { sizes }) => {
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
  succession: (index, dice, { sizes }) => {
    const { provinces, districts, old, now } = unitsOf(sizes.area);
    return {
      id: id("succession", index),
      predecessor: id("area", provinces + districts + index),
      successor: id("area", provinces + districts + old + share(index, old, now)),
      kind: "MERGE",
      extent: dice.chance(0.9) ? "FULL" : "PARTIAL",
      on: REFORM,
      ...assertion(sizes.event - 1, dice, sizes),
    };
  },
};

/** What is known of a unit; districts and the communes in them ended with the reform. */
function unit(index: number, areas: number, dice: Dice): Readonly<Record<string, FactValue | undefined>> {
  const { provinces, districts, old, now } = unitsOf(areas);
  const made = (title: string, kind: string, parent: number | undefined, days: { validFrom?: string; validUntil?: string }) => ({
    name: `${title} ${placeName(dice)}`,
    kind,
    level: kind,
    parent: parent === undefined ? undefined : id("area", parent),
    ...days,
  });
  if (index < provinces) return made("Tỉnh", "PROVINCE", undefined, {});
  const district = index - provinces;
  if (district < districts) return made("Huyện", "DISTRICT", share(district, districts, provinces), { validUntil: REFORM });
  const commune = district - districts;
  if (commune < old) return made("Xã", "COMMUNE", provinces + share(commune, old, districts), { validUntil: REFORM });
  return made("Xã", "COMMUNE", share(commune - old, now, provinces), { validFrom: REFORM });
}

/** Where something takes place: at the province's seat as often as in all districts, at most in a commune of that day. */
function unitOn(day: string, areas: number, dice: Dice): number {
  const { provinces, districts, old, now } = unitsOf(areas);
  const roll = dice.roll();
  if (roll < 0.3) return dice.skewed(provinces);
  if (day >= REFORM) return provinces + districts + old + dice.below(now);
  return roll < 0.6 || old === 0 ? provinces + dice.below(districts) : provinces + districts + dice.below(old);
}

/** As sources print it: a year, a month or a day. */
function partial(year: number, dice: Dice): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const parts = [String(year), two(1 + dice.below(12)), two(1 + dice.below(28))];
  return parts.slice(0, 1 + dice.below(3)).join("-");
}

function sightedAt(sighting: number, { sizes, seed }: Country): number {
  return diceOf(seed, "sighted", sighting).below(sizes.event);
}

function sightingDay(sighting: number, country: Country): string {
  return dayOf(sightedAt(sighting, country), country.sizes);
}

/** The event of an attendance: the last whose first attendance is not after it. */
function eventOf(attendance: number, { firstAttendance }: Country): number {
  let [low, high] = [0, firstAttendance.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((firstAttendance[middle] ?? 0) <= attendance) low = middle;
    else high = middle - 1;
  }
  return low;
}

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

/** Events come day after day over twenty-one years. */
function dayOf(event: number, sizes: Sizes): string {
  const days = Math.floor((event / sizes.event) * 7_660);
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
