import type { Language } from "../../../../schema/paths.js";
import type { RelationName } from "../../../../schema/relation.js";
import type { Step } from "./rank.js";

/** What sentences say of a thing, as stored; null where it has no such thing. */
export interface Named {
  readonly name: string | undefined;
  readonly nameEn: string | undefined;
  /** The body of a post. */
  readonly body: Named | undefined;
  readonly tenure: string | undefined;
  readonly firstSeen: string | undefined;
  readonly lastSeen: string | undefined;
}

type Words = keyof typeof Language;
type Names = (id: string) => Named;

/** A relation between two names, read from the tail to the head; and what two tails of one head are told as. */
const sentences: Readonly<Record<RelationName, Readonly<Record<Words, readonly [one: Telling, two: Telling | undefined]>>>> = {
  HELD: {
    VI: [(who, what) => `${who} giữ chức ${what}`, (who, what) => `${who} cùng giữ chức ${what}`],
    EN: [(who, what) => `${who} held the post ${what}`, (who, what) => `${who} both held the post ${what}`],
  },
  OF: {
    VI: [(who, what) => `${who} thuộc ${what}`, (who, what) => `${who} cùng thuộc ${what}`],
    EN: [(who, what) => `${who} belongs to ${what}`, (who, what) => `${who} both belong to ${what}`],
  },
  ATTENDED: {
    VI: [(who, what) => `${who} dự ${what}`, (who, what) => `${who} cùng dự ${what}`],
    EN: [(who, what) => `${who} attended ${what}`, (who, what) => `${who} both attended ${what}`],
  },
  REPRESENTED_AT: {
    VI: [(who, what) => `${who} có đại diện dự ${what}`, (who, what) => `${who} cùng có đại diện dự ${what}`],
    EN: [(who, what) => `${who} was represented at ${what}`, (who, what) => `${who} were both represented at ${what}`],
  },
  PART_OF: {
    VI: [(who, what) => `${who} thuộc ${what}`, (who, what) => `${who} cùng thuộc ${what}`],
    EN: [(who, what) => `${who} is part of ${what}`, (who, what) => `${who} are both part of ${what}`],
  },
  HELD_IN: {
    VI: [(who, what) => `${who} diễn ra tại ${what}`, (who, what) => `${who} cùng diễn ra tại ${what}`],
    EN: [(who, what) => `${who} took place in ${what}`, (who, what) => `${who} both took place in ${what}`],
  },
  GOVERNS: {
    VI: [(who, what) => `${who} là tổ chức của ${what}`, (who, what) => `${who} cùng là tổ chức của ${what}`],
    EN: [(who, what) => `${who} is a body of ${what}`, (who, what) => `${who} are both bodies of ${what}`],
  },
  SUCCEEDED_BY: {
    VI: [(who, what) => `${what} kế tục ${who}`, undefined],
    EN: [(who, what) => `${what} succeeded ${who}`, undefined],
  },
  ISSUED: {
    VI: [(who, what) => `${who} ban hành ${what}`, undefined],
    EN: [(who, what) => `${who} issued ${what}`, undefined],
  },
  MADE_BY: {
    VI: [(what, who) => `${who} phát biểu “${what}”`, undefined],
    EN: [(what, who) => `${who} said “${what}”`, undefined],
  },
  ADDRESSED_TO: {
    VI: [(what, who) => `phát biểu “${what}” hướng đến ${who}`, undefined],
    EN: [(what, who) => `“${what}” was said to ${who}`, undefined],
  },
};
type Telling = (tail: string, head: string) => string;

const IN_CHARGE: Readonly<Record<Words, Telling>> = {
  VI: (who, what) => `${who} phụ trách ${what}`,
  EN: (who, what) => `${who} was in charge of ${what}`,
};

const SAID_TO: Readonly<Record<Words, Telling>> = {
  VI: (who, whom) => `${who} nói với ${whom}`,
  EN: (who, whom) => `${who} said to ${whom}`,
};

/** One step, to be read alone: Lò Văn Phương dự Kỳ họp thứ nhất, 29/6/2021. */
export function stepSentence({ edge }: Step, names: Names, language: Words): string {
  const { tenure } = names(edge.assertion ?? "");
  const tell = tenure === "IN_CHARGE" ? IN_CHARGE[language] : sentences[edge.relation][language][0];
  const acting = tenure === "ACTING" ? { VI: "quyền ", EN: "acting " }[language] : "";
  return `${tell(nameOf(names(edge.tail), language), acting + nameOf(names(edge.head), language))}${dates(edge, names, language)}`;
}

/** A whole path. Two steps into one thing by the same relation are one sentence (A và B cùng dự …), and so is what one said to another. */
export function pathSentence(steps: readonly Step[], names: Names, language: Words): string {
  const told: string[] = [];
  for (let place = 0; place < steps.length; place++) {
    const [one, other] = [steps[place], steps[place + 1]];
    if (!one) continue;
    const pair = other && pairSentence(one, other, names, language);
    told.push(pair ?? stepSentence(one, names, language));
    if (pair !== undefined) place += 1;
  }
  return told.join("; ");
}

function pairSentence({ edge: one }: Step, { edge: other }: Step, names: Names, language: Words): string | undefined {
  const [by, to] = one.relation === "MADE_BY" ? [one, other] : [other, one];
  if (by.relation === "MADE_BY" && to.relation === "ADDRESSED_TO" && by.tail === to.tail) {
    const [speaker, addressee, what] = [by.head, to.head, to.tail].map((id) => nameOf(names(id), language));
    return `${SAID_TO[language](String(speaker), String(addressee))}: “${what}”${dates(to, names, language)}`;
  }
  const tell = sentences[one.relation][language][1];
  if (!tell || one.relation !== other.relation || one.head !== other.head) return undefined;
  if ([one, other].some(({ assertion }) => (names(assertion ?? "").tenure ?? "HOLDER") !== "HOLDER")) return undefined;
  const [a, b] = [nameOf(names(one.tail), language), nameOf(names(other.tail), language)];
  const who = language === "VI" ? `${a} và ${b}` : `${a} and ${b}`;
  const [when, then] = [dates(one, names, language), dates(other, names, language)].map((text) => text.slice(2));
  const both = when === then ? when : `${a}: ${when || "?"}; ${b}: ${then || "?"}`;
  const what = tell(who, nameOf(names(one.head), language));
  return when === then ? `${what}${both ? `, ${both}` : ""}` : `${what} (${both})`;
}

/** When it was: ", 29/6/2021"; of what no source dates but some show, when it was seen; nothing where nothing is known. */
function dates({ relation, time: { start, end }, assertion }: Step["edge"], names: Names, language: Words): string {
  const [from, until, seen] = { VI: ["từ", "đến", "được ghi nhận"], EN: ["from", "until", "seen"] }[language];
  const on = (date: string) => dateOf(date, language);
  const through = (first: string, last: string) => (first === last ? on(first) : `${on(first)} – ${on(last)}`);
  if (start !== undefined && end !== undefined) return `, ${through(start, end)}`;
  if (start !== undefined) return relation === "HELD" ? `, ${from} ${on(start)}` : `, ${on(start)}`;
  if (end !== undefined) return `, ${until} ${on(end)}`;
  const { firstSeen, lastSeen } = names(assertion ?? "");
  return firstSeen === undefined ? "" : `, ${seen} ${through(firstSeen, lastSeen ?? firstSeen)}`;
}

function nameOf({ name, nameEn, body }: Named, language: Words): string {
  const own = (language === "EN" ? nameEn : undefined) ?? name ?? "?";
  if (!body) return own;
  return language === "EN" && nameEn !== undefined ? `${own} of ${nameOf(body, language)}` : `${own} ${nameOf(body, language)}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A partial date as people write it: 29/6/2021, 6/2021, 2021; 29 June 2021, June 2021, 2021. */
function dateOf(date: string, language: Words): string {
  const [year, month, day] = date.split("-");
  const parts =
    language === "VI" ? [day, month].map((part) => part && String(Number(part))) : [day && String(Number(day)), MONTHS[Number(month) - 1]];
  return [...parts, year].filter((part) => part !== undefined && part !== "").join(language === "VI" ? "/" : " ");
}
