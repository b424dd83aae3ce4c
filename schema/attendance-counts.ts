import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "How many were there, as far as sources tell. People are those who are named; who is reported without a name is in the groups, within their bounds, and never counted as a person.",
})
export class AttendanceCounts {
  @Field(() => Int, { description: "Of how many events somebody is told; an event and its parts by themselves." })
  events!: number;

  @Field(() => Int, { description: "People who are named, each once." })
  people!: number;

  @Field(() => Int, { description: "Bodies that were there themselves, or in whose name or in a post of which somebody was." })
  organizations!: number;

  @Field(() => Int, { description: "Groups that are reported without names." })
  groups!: number;

  @Field(() => Int, {
    description:
      "The fewest people the groups can have been together: as many as the largest must have been, for groups may include one another and those who are named. 0 where no source gives a number.",
  })
  groupsMin!: number;

  @Field(() => Int, {
    nullable: true,
    description: "The most they can have been: all together. Null where of one of them no source says, 0 without groups.",
  })
  groupsMax?: number;
}
