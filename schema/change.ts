import { Field, ID, ObjectType } from "type-graphql";
import { connection } from "./connection.js";
import { enumeration } from "./scalars.js";

export const ChangeKind = enumeration("ChangeKind", "What a release did to one thing.", {
  ADDED: "It was not there before.",
  CHANGED: "It was there, and something of it is different.",
  REMOVED: "It is not there any more: withdrawn, or found to be another thing.",
});

/** Told from the release's file, not stored: a node for each change would double the graph of a large first release. */
@ObjectType({ description: "What a release did to one thing." })
export class Change {
  @Field(() => ID, { description: "The thing's id." })
  id!: string;

  @Field(() => ChangeKind, { description: "Whether it was added, changed or removed." })
  kind!: keyof typeof ChangeKind;

  @Field(() => String, { description: "What kind of thing it is: the name of its type." })
  type!: string;

  @Field(() => [String], { description: "Of a changed thing: the names of the recorded fields that are different, in alphabetical order." })
  fields!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: "What it is called since then, or was called when it was removed: its name, title or first words, if it has any.",
  })
  name?: string;
}

export const ChangeConnection = connection("Change", () => Change);
