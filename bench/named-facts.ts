import type { Fact } from "../schema/fact.js";
import { canonicalFact } from "../src/records/canonical.js";
import { personName, placeName } from "./names.js";
import { type Dice, diceOf } from "./random.js";

/** A country of names: people above all, four in ten of them Nguyễn, one in fifty with a word that few others have; posts, bodies, areas. */
export function* namedFacts(count: number, seed = 1): Generator<Fact> {
  const [areas, bodies, posts] = [count * 0.02, count * 0.03, count * 0.1].map(Math.floor) as [number, number, number];
  const people = count - areas - bodies - posts;
  for (let index = 0; index < areas; index++) yield areaFact(index, diceOf(seed, "area", index));
  for (let index = 0; index < bodies; index++) yield bodyFact(index, diceOf(seed, "body", index), areas);
  for (let index = 0; index < people; index++)
    yield canonicalFact("Person", `person/${padded(index)}`, { name: nameOf(diceOf(seed, "person", index)) });
  for (let index = 0; index < posts; index++) yield postFact(index, diceOf(seed, "post", index), bodies);
}

/** A word that hardly any name has: Khamdaxo. */
export function rareWord(dice: Dice): string {
  const syllables = Array.from({ length: 3 }, () => dice.of(ONSETS) + dice.of(VOWELS)).join("");
  return syllables.charAt(0).toUpperCase() + syllables.slice(1);
}

const ONSETS = "b d h k kh l m n ph s t th v x".split(" ");
const VOWELS = "a e i o u ao eo".split(" ");

function nameOf(dice: Dice): string {
  const [, ...others] = personName(dice).split(" ");
  const family = dice.chance(0.4) ? "Nguyễn" : personName(dice).split(" ")[0];
  return [family, ...others, ...(dice.chance(0.02) ? [rareWord(dice)] : [])].join(" ");
}

function areaFact(index: number, dice: Dice): Fact {
  const [level, kind, word] =
    index < 63 ? ["PROVINCE", "PROVINCE", "Tỉnh"] : index < 700 ? ["DISTRICT", "DISTRICT", "Huyện"] : ["COMMUNE", "COMMUNE", "Xã"];
  const parent = index < 63 ? {} : { parent: `area/${padded(Math.floor(index / 16))}` };
  return canonicalFact("Area", `area/${padded(index)}`, { name: `${word} ${placeName(dice)}`, kind, level, ...parent });
}

function bodyFact(index: number, dice: Dice, areas: number): Fact {
  return canonicalFact("Organization", `organization/${padded(index)}`, {
    name: `${dice.of(["Ủy ban nhân dân", "Hội đồng nhân dân", "Huyện ủy", "Sở", "Ban"])} ${placeName(dice)}`,
    kind: "PEOPLES_COMMITTEE",
    branch: "STATE",
    level: "COMMUNE",
    area: `area/${padded(index % areas)}`,
  });
}

function postFact(index: number, dice: Dice, bodies: number): Fact {
  return canonicalFact("Post", `post/${padded(index)}`, {
    title: dice.of(["Chủ tịch", "Phó Chủ tịch", "Bí thư", "Phó Bí thư", "Giám đốc", "Ủy viên"]),
    organization: `organization/${padded(Math.floor(dice.roll() ** 3 * bodies))}`,
    role: "HEAD",
  });
}

function padded(index: number): string {
  return String(index).padStart(8, "0");
}
