import { Int } from "type-graphql";
import { connection } from "./connection.js";
import { Property, Reference, Thing, Through } from "./decorators.js";
import { Node } from "./node.js";
import { Source } from "./source.js";

@Thing({
  description:
    "The printed words and their place: characters [start, end) of the source's text, in Unicode code points after NFC; null where the text was not at hand.",
  implements: [Node],
  keys: (fact) => ({ place: fact.start ?? 0 }),
})
export class Citation extends Node {
  @Reference(() => Source, { recorded: false, description: "The source they stand in." })
  source?: Source;

  @Property(() => String, { nullable: true, recorded: false, description: "The words themselves, a short fragment." })
  quote?: string;

  @Property(() => Int, {
    nullable: true,
    recorded: false,
    description: "The first character, counted from 0 in Unicode code points of the NFC text.",
  })
  start?: number;

  @Property(() => Int, { nullable: true, recorded: false, description: "The character after the last." })
  end?: number;

  @Through(() => [Node], {
    path: ["<Assertion.citations"],
    cap: 100,
    first: 20,
    description: "What these words support, by id; at most 100.",
  })
  supports!: readonly Node[];
}

export const CitationConnection = connection("Citation", () => Citation);
