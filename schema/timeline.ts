import { Field, Int, ObjectType } from "type-graphql";
import { connection } from "./connection.js";
import { classNamed, DEFAULT_PAGE, MAX_PAGE, Question } from "./decorators.js";
import type { Membership } from "./membership.js";
import { Node } from "./node.js";
import { LocalDate } from "./scalars.js";

@ObjectType({ description: "A time of which no record shows anybody. It does not say that nobody held the post." })
export class Gap {
  @Field(() => LocalDate, { description: "The last day before it of which there is evidence." })
  after!: string;

  @Field(() => LocalDate, { description: "The first day after it of which there is evidence." })
  before!: string;
}

@ObjectType({ description: "Something that happened to a person, a body, an area or a post, or that they did." })
export class TimelineEntry {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The earliest day it can have been or begun, by which entries are ordered; null where nothing is known. The dates as printed stand on the thing.",
  })
  on?: string;

  @Field(() => Node, {
    description: "The thing: a membership, an attendance, an act, a statement, a term, an event, a document, a succession.",
  })
  thing!: Node;

  @Field(() => [classNamed("Membership")], {
    description:
      "Of a membership: others of the same post (on a post) or of the same person (on a person) that the evidence shows at the same time; at most 20. Elsewhere empty.",
  })
  overlaps!: readonly Membership[];

  @Field(() => Gap, {
    nullable: true,
    description:
      "Of a membership: the time before it in which no record shows anybody in the post (on a post) or the person in any post (on a person). Null where there is none, or nobody before.",
  })
  gapBefore?: Gap;
}

export const TimelineConnection = connection("Timeline", () => TimelineEntry);

/** `timeline(first, after, from, to)` of a thing. */
export function Timeline(what: string) {
  return Question(() => TimelineConnection, {
    question: "timeline",
    description: `${what}, newest first.`,
    arguments: {
      first: { type: () => Int, default: DEFAULT_PAGE, description: `How many, at most ${MAX_PAGE}.` },
      after: { type: () => String, description: "The cursor after which to go on." },
      from: { type: () => LocalDate, description: "Only what began on this day or later." },
      to: { type: () => LocalDate, description: "Only what may have begun by this day." },
    },
  });
}
