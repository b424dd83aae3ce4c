import { Field, ObjectType } from "type-graphql";
import { connection } from "./connection.js";
import { Assertion, Node } from "./node.js";
import { Relation } from "./relation.js";
import { PartialDate } from "./scalars.js";

@ObjectType({ description: "A thing that another is connected with, and how." })
export class Neighbour {
  @Field(() => Node, { description: "The neighbour." })
  node!: Node;

  @Field(() => Relation, { description: "How the two are connected." })
  relation!: keyof typeof Relation;

  @Field(() => Boolean, { description: "Whether the relation is read from the thing asked about to the neighbour." })
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
}

export const NeighbourConnection = connection("Neighbour", () => Neighbour);
