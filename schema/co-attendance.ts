import { Field, Int, ObjectType } from "type-graphql";
import { Coverage } from "./coverage.js";
import { classNamed, First } from "./decorators.js";
import type { Event } from "./event.js";
import type { Person } from "./person.js";
import { PartialDate } from "./scalars.js";

/** The most that may be asked for. */
export const MAX_COMPANIONS = 100;
export const MAX_SHARED = 20;

@ObjectType({ description: "Somebody who is named at the same events." })
export class CoAttendance {
  @Field(() => classNamed("Person"), { description: "The other person." })
  person!: Person;

  @Field(() => Int, { description: "At how many events sources name both; the parts of one event count as one." })
  events!: number;

  @Field(() => PartialDate, { nullable: true, description: "When the first of them began; null where none has a date." })
  first?: string;

  @Field(() => PartialDate, { nullable: true, description: "When the last of them began." })
  last?: string;

  @Field(() => Coverage, { nullable: true, description: "What rests on which sources: that the two were at these events." })
  coverage?: Coverage;

  @First(3, MAX_SHARED)
  @Field(() => [classNamed("Event")], { description: "The events, parts by themselves, newest first." })
  shared!: readonly Event[];
}
