import { Field, ObjectType } from "type-graphql";
import { Area } from "./area.js";
import { Coverage } from "./coverage.js";
import { First } from "./decorators.js";
import { Membership } from "./membership.js";
import { Organization } from "./organization.js";
import { Post } from "./post.js";
import { LocalDate } from "./scalars.js";

/** The most that may be asked for. */
export const MAX_BODIES = 100;
export const MAX_POSTS = 100;
export const MAX_HOLDERS = 100;

@ObjectType({ description: "A post on the day of a line-up." })
export class LineUpPost {
  @Field(() => Post, { description: "The post." })
  post!: Post;

  @First(3, MAX_HOLDERS)
  @Field(() => [Membership], {
    description:
      "Who held it that day, or is presumed to have: their `standing` says how sure that is. Empty means that no record shows anybody, which is not the same as vacant.",
  })
  holders!: readonly Membership[];
}

@ObjectType({ description: "A body on the day of a line-up." })
export class LineUpBody {
  @Field(() => Organization, { description: "The body." })
  organization!: Organization;

  @First(20, MAX_POSTS)
  @Field(() => [LineUpPost], { description: "Its posts that day: the head first, then standing deputies, deputies, members." })
  posts!: readonly LineUpPost[];
}

@ObjectType({ description: "Every body of an area on a day with its posts." })
export class LineUp {
  @Field(() => Area, { description: "The area asked for." })
  area!: Area;

  @Field(() => [Area], {
    description:
      "The areas whose bodies are shown: the one asked for, or those that stood there that day when it did not, because it was made later or was gone; at most 20.",
  })
  answeredFor!: readonly Area[];

  @Field(() => LocalDate, { description: "The day." })
  asOf!: string;

  @Field(() => Coverage, { nullable: true, description: "What the holders rest on." })
  coverage?: Coverage;

  @First(40, MAX_BODIES)
  @Field(() => [LineUpBody], {
    description:
      "Bodies as people expect them: the Party's committee and what belongs to it, the council, the committee with its departments, the delegation to the National Assembly, the front, mass organizations, forces, others.",
  })
  bodies!: readonly LineUpBody[];
}
