import { createUnionType, Int } from "type-graphql";
import { fold } from "../src/names/fold.js";
import { Area } from "./area.js";
import { Attendee } from "./attendance.js";
import { connection } from "./connection.js";
import { Property, Reference, Thing } from "./decorators.js";
import { Document } from "./document.js";
import { Event } from "./event.js";
import { Group } from "./group.js";
import { Assertion, Node } from "./node.js";
import { Organization } from "./organization.js";
import { Person } from "./person.js";
import { enumeration } from "./scalars.js";

export const SpeechAct = enumeration("SpeechAct", "What was done by saying it.", {
  REPORT: "Báo cáo.",
  INSTRUCT: "Chỉ đạo, yêu cầu, lưu ý, giao nhiệm vụ.",
  CONCLUDE: "Kết luận.",
  RECOMMEND: "Đề nghị, kiến nghị.",
  ANNOUNCE: "Công bố, thông báo.",
});

export const StatementContent = enumeration("StatementContent", "What it is about, from the speaker's side.", {
  ACHIEVEMENT: "Kết quả: what was achieved.",
  SHORTCOMING: "Hạn chế, tồn tại: what was lacking.",
  TASK: "Nhiệm vụ: what someone is to do.",
  PLAN: "Phương hướng: what the speaker means to do.",
  OTHER: "Anything else, or not told.",
});

export const Addressee = createUnionType({
  name: "Addressee",
  description: "Whom something is said to. A locality that is addressed stays an area; no body of it is put in its place.",
  types: () => [Organization, Area, Group, Person] as const,
});

@Thing({
  description: "What was said: who to whom, in our own few words; the printed words are in the citations.",
  implements: [Node, Assertion],
  records: "statements",
  assertion: true,
  keys: (fact) => {
    const topics = (fact.topics ?? []) as readonly string[];
    return {
      turn: fact.position ?? 0,
      foldedTopics: topics.map(fold),
      // With a space on both sides, so that only whole words are found in it.
      foldedWords: ` ${fold([String(fact.summary), ...topics].join(" "))} `,
    };
  },
  copied: {
    eventDate: { from: "event", key: "startMin" },
    at: { from: "event", key: "startMin" },
    eventLastDay: { from: "event", key: "lastDay" },
    // Keeps the statements of one event together where a day has several.
    eventId: { from: "event", key: "id" },
  },
  span: { from: "eventDate" },
  search: { by: ["summary", "topics"], order: "-eventDate" },
  orders: [["-eventDate", "-eventId", "turn"]],
})
export class Statement extends Assertion {
  @Property(() => SpeechAct, { description: "What was done by saying it, by the source's word for it." })
  act!: keyof typeof SpeechAct;

  @Property(() => StatementContent, { description: "Whether it tells of something achieved, lacking, to be done …" })
  content!: keyof typeof StatementContent;

  @Property(() => String, { description: "What was said, in our own few words." })
  summary!: string;

  @Property(() => [String], { description: "What it is about, as a few Vietnamese key words in lower case." })
  topics!: readonly string[];

  @Property(() => Int, { nullable: true, description: "Its place among the statements of the event, 1 for the first printed." })
  position?: number;

  @Reference(() => Attendee, {
    targets: () => [Person, Group, Organization],
    description: "Who said it; null where the source does not tell, as with a report whose speaker is not named.",
  })
  speaker?: Person | Group | Organization;

  @Reference(() => [Addressee], {
    targets: () => [Organization, Area, Group, Person],
    cap: 10,
    description: "Whom it addresses, as the source words it, in the printed order; at most 10.",
  })
  addressedTo!: readonly (Organization | Area | Group | Person)[];

  @Property(() => String, { nullable: true, description: "The words for whom it addresses; null where they are only understood." })
  addresseePrinted?: string;

  @Reference(() => Event, { required: true, description: "Where it was said." })
  event?: Event;

  @Reference(() => [Document], { cap: 20, description: "The documents it names, in the printed order; at most 20." })
  refersTo!: readonly Document[];
}

export const StatementConnection = connection("Statement", () => Statement);
