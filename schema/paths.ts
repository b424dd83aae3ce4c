import { Arg, Field, Float, ObjectType } from "type-graphql";
import { Assertion, Node } from "./node.js";
import { Relation } from "./relation.js";
import { enumeration, PartialDate } from "./scalars.js";

/** Paths without `first`, and the most that may be asked for: more than a handful nobody reads. */
export const DEFAULT_PATHS = 5;
export const MAX_PATHS = 20;
/** Steps without `maxLength`: a person, an event, a person, an event, a person. */
export const DEFAULT_LENGTH = 4;
/** Whatever is further away is connected with everything. */
export const MAX_LENGTH = 6;

export const Overlap = enumeration("Overlap", "Whether two steps overlapped in time.", {
  YES: "Surely, by what the sources show.",
  NO: "They cannot have.",
  UNKNOWN: "They may have; the dates do not tell.",
});

export const Language = enumeration("Language", "A language of sentences. Names stay as recorded where none is known in it.", {
  VI: "Tiếng Việt.",
  EN: "English.",
});

const InLanguage = () => Arg("language", () => Language, { defaultValue: "VI", nullable: true, description: "In which language." });

@ObjectType({ description: "One step of a path." })
export class PathStep {
  @Field(() => Node, { description: "Where the step begins: where the one before ended." })
  from!: Node;

  @Field(() => Node, { description: "Where it leads." })
  to!: Node;

  @Field(() => Relation, { description: "How the two are connected." })
  relation!: keyof typeof Relation;

  @Field(() => Boolean, {
    description:
      "Whether the relation is read from `from` to `to`; false where the step goes against it, as from an event to who attended.",
  })
  outgoing!: boolean;

  @Field(() => Assertion, {
    nullable: true,
    description: "What states it, with its citations; null for what only the things themselves say.",
  })
  assertion?: Assertion;

  @Field(() => PartialDate, { nullable: true, description: "When it began or took place, where recorded." })
  start?: string;

  @Field(() => PartialDate, { nullable: true, description: "When it ended, where recorded." })
  end?: string;

  @Field(() => Overlap, {
    description:
      "Whether it overlapped in time with the step before; YES for the first. A step that is no more than a belonging (OF, PART_OF of bodies and areas, GOVERNS, SUCCEEDED_BY) lasts while its ends do, and the step after it is compared with the one before it too.",
  })
  overlapsPrevious!: keyof typeof Overlap;

  @Field(() => String, { description: "The step as a sentence." })
  sentence(@InLanguage() _language: keyof typeof Language): string {
    return "";
  }
}

@ObjectType({ description: "A way from one thing to another. No thing comes twice on it." })
export class Path {
  @Field(() => Float, {
    description:
      "Between 0 and 1, higher is more telling: each thing between the ends counts 1 / log2(2 + its connections; of an event, its attendees), each PART_OF, HELD_IN and GOVERNS a half, and all are multiplied.",
  })
  score!: number;

  @Field(() => [PathStep], { description: "Its steps in order, at most 6." })
  steps!: readonly PathStep[];

  @Field(() => String, { description: "The path as a sentence; two steps that meet in one event, post or body are told as one: cùng dự." })
  sentence(@InLanguage() _language: keyof typeof Language): string {
    return "";
  }
}

@ObjectType({ description: "The ways two things are connected." })
export class PathResult {
  @Field(() => [Path], { description: "The most telling first; ties by number of steps, then by ids." })
  paths!: readonly Path[];

  @Field(() => Boolean, { description: "Whether the budget of connections or time ended the search, so that there may be others." })
  truncated!: boolean;
}
