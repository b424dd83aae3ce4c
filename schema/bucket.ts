import { Field, Int, ObjectType } from "type-graphql";
import { Coverage } from "./coverage.js";
import { enumeration } from "./scalars.js";

export const BucketBy = enumeration("BucketBy", "What events are counted by.", {
  YEAR: "The year they began.",
  MONTH: "The month they began; the year where no month is known.",
  KIND: "Their kind.",
  AREA: "The area they took place in, by id.",
});

@ObjectType({ description: "A count of events that share a key." })
export class Bucket {
  @Field(() => String, { description: "2023-02, VISIT, area/huyen-tua-chua; empty for events of which it is not known." })
  key!: string;

  @Field(() => Int, { description: "How many events." })
  count!: number;

  @Field(() => Coverage, { nullable: true, description: "What tells of these events, so that a count is never read as the world." })
  coverage?: Coverage;
}
