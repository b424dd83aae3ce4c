import { Citation } from "./citation.js";
import { connection } from "./connection.js";
import { boundsOrOpen } from "./dates.js";
import { Property, Reference, Thing } from "./decorators.js";
import { Event } from "./event.js";
import { Membership } from "./membership.js";
import { Node } from "./node.js";
import { PartialDate } from "./scalars.js";

@Thing({
  description: "A day on which a source shows someone in a post. It says nothing of when the post began or ended.",
  implements: [Node],
  records: "sightings",
  keys: (fact) => ({ onMin: boundsOrOpen(fact.on as string | undefined).min }),
})
export class Sighting extends Node {
  @Reference(() => Membership, { required: true, description: "The membership it shows." })
  membership?: Membership;

  @Property(() => PartialDate, { description: "The day." })
  on!: string;

  @Reference(() => Event, { description: "The event at which it was shown." })
  event?: Event;

  @Reference(() => Citation, { required: true, recorded: false, description: "The printed words that show it." })
  citation?: Citation;
}

export const SightingConnection = connection("Sighting", () => Sighting);
