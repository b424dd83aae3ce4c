import { Field, ObjectType } from "type-graphql";
import { connection } from "./connection.js";
import { classNamed } from "./decorators.js";
import type { Group } from "./group.js";
import type { Membership } from "./membership.js";

@ObjectType({
  description:
    "Somebody whom the records show in a post of an attending body on the day of an event, and whom no source names there. It does not say that they were absent.",
})
export class NotNamed {
  @Field(() => classNamed("Membership"), { description: "The post they held." })
  membership!: Membership;

  @Field(() => [classNamed("Group")], {
    description: "Groups reported there, without names, that may include this person; at most 10.",
  })
  coveredBy!: readonly Group[];
}

export const NotNamedConnection = connection("NotNamed", () => NotNamed);
