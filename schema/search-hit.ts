import { Field, ObjectType } from "type-graphql";
import { Area } from "./area.js";
import { Document } from "./document.js";
import { Event } from "./event.js";
import { Figure } from "./figure.js";
import { Group } from "./group.js";
import type { Class } from "./mapping.js";
import { Node } from "./node.js";
import { Organization } from "./organization.js";
import { Person } from "./person.js";
import { Post } from "./post.js";
import { enumeration } from "./scalars.js";
import { Source } from "./source.js";
import { Statement } from "./statement.js";

/** What a search finds, in the order in which equally good hits are given. A new kind is its class's `search` and a line here. */
const searched: readonly (readonly [Class, string])[] = [
  [Person, "People, by their names."],
  [Organization, "Bodies, by their names and abbreviations."],
  [Post, "Posts, by their titles, also with the name of the body."],
  [Area, "Areas, by their names."],
  [Event, "Events, by their titles."],
  [Group, "Groups, by their wording."],
  [Statement, "Statements, by our words for what was said."],
  [Figure, "Figures, by what they measure."],
  [Document, "Documents, by their titles and numbers."],
  [Source, "Sources, by their titles."],
];

export const NodeKind = enumeration(
  "NodeKind",
  "Kinds of things that can be searched for.",
  Object.fromEntries(searched.map(([kind, description]) => [kind.name.toUpperCase(), description])),
);

/** The names of the classes by the values of NodeKind, in order. */
export const searchedThings: ReadonlyMap<string, string> = new Map(searched.map(([kind]) => [kind.name.toUpperCase(), kind.name]));

@ObjectType({ description: "Something a search found, and by what." })
export class SearchHit {
  @Field(() => Node, { description: "What was found." })
  node!: Node;

  @Field(() => String, {
    description: "The name or title that matched best: of the thing, or of what it came of (`formerly`); the id, where an id was typed.",
  })
  matched!: string;

  @Field(() => Node, {
    nullable: true,
    description: "The unit or body before it by whose name it was found; null when it was found by a name of its own.",
  })
  formerly?: Node;

  @Field(() => String, {
    nullable: true,
    description: "What was typed, read with one typing error put right; null when it was found as typed.",
  })
  corrected?: string;
}
