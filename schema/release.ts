import { Int } from "type-graphql";
import { type Change, ChangeConnection } from "./change.js";
import { type Connection, connection } from "./connection.js";
import { Property, Supplied, Thing } from "./decorators.js";
import { Node } from "./node.js";
import { DateTime } from "./scalars.js";

@Thing({
  description: "An immutable state of the whole graph, numbered from 1, with what it changed against the one before.",
  implements: [Node],
  // What a graph holds, in one word: whatever is kept of it in memory is known by it.
  keys: ({ hash }) => ({ hash }),
  orders: [["-number"]],
})
export class Release extends Node {
  @Property(() => Int, { recorded: false, description: "1 for the first." })
  number!: number;

  @Property(() => DateTime, { recorded: false, description: "When it was published." })
  publishedAt!: string;

  @Property(() => String, { nullable: true, recorded: false, description: "What the publisher says of it." })
  note?: string;

  @Property(() => Int, { recorded: false, description: "Facts added." })
  added!: number;

  @Property(() => Int, { recorded: false, description: "Facts changed." })
  changed!: number;

  @Property(() => Int, { recorded: false, description: "Facts removed." })
  removed!: number;

  @Supplied(() => ChangeConnection, {
    from: "number",
    description: "What it did to each thing against the release before, in the order of ids.",
  })
  changes!: Connection<Change>;
}

export const ReleaseConnection = connection("Release", () => Release);
