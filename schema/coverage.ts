import { Field, Int, ObjectType } from "type-graphql";
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
