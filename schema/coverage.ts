import { Field, Int, ObjectType } from "type-graphql";
import { Question } from "./decorators.js";
import { LocalDate } from "./scalars.js";

@ObjectType({ description: "What an answer rests on, so that a count is never read as the world." })
export class Coverage {
  @Field(() => Int, { description: "How many sources are cited." })
  sources!: number;

  @Field(() => LocalDate, { nullable: true, description: "The first day of which they tell something here; null where none has a date." })
  from?: string;

  @Field(() => LocalDate, { nullable: true, description: "The last day of which they tell something here." })
  to?: string;

  @Field(() => [String], { description: "Their publishers as printed, in order; at most 50." })
  publishers!: readonly string[];
}

/** `coverage(from, to)` of a thing. */
export function CoverageOf(description: string) {
  return Question(() => Coverage, {
    question: "coverage",
    description,
    arguments: {
      from: { type: () => LocalDate, description: "Only what may concern this day or later." },
      to: { type: () => LocalDate, description: "Only what may concern this day or earlier." },
    },
  });
}
