import { Field, Int, ObjectType } from "type-graphql";

/** The most that may be asked for. */
export const MAX_PUBLISHERS = 100;

@ObjectType({ description: "A publisher, and how much of what is recorded rests on it." })
export class Publisher {
  @Field(() => String, { description: "Its name as printed." })
  name!: string;

  @Field(() => Int, { description: "How many of its sources there are." })
  sources!: number;

  @Field(() => Int, { description: "How many things are supported by words of theirs, each once." })
  supports!: number;
}
