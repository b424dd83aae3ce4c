import { Int } from "type-graphql";
import { sortKey } from "../src/names/collation.js";
import { Area } from "./area.js";
import { Attendance, AttendanceConnection } from "./attendance.js";
import type { Connection } from "./connection.js";
import { Inverse, Property, Reference, Thing } from "./decorators.js";
import { Node } from "./node.js";
import { Organization, OrganizationKind } from "./organization.js";

@Thing({
  description: "Attendees without names as the source words them (leaders of some departments), or a delegation with its members.",
  implements: [Node],
  records: "groups",
  keys: (fact) => ({ sortKey: sortKey(String(fact.label)) }),
  search: { by: ["label"], order: "sortKey" },
})
export class Group extends Node {
  @Property(() => String, { description: "The group as the source words it." })
  label!: string;

  @Reference(() => Area, { description: "The area its people belong to." })
  area?: Area;

  @Reference(() => [Organization], {
    as: "ORGANIZATION",
    cap: 20,
    description: "The bodies its people belong to, where the source names them; at most 20.",
  })
  organizations!: readonly Organization[];

  @Property(() => [OrganizationKind], { description: "The kinds of bodies its people belong to, where no single body is named." })
  ofKinds!: readonly (keyof typeof OrganizationKind)[];

  @Property(() => Int, {
    nullable: true,
    description: "The fewest people it can have been, by the source's words; never a count of people.",
  })
  headcountMin?: number;

  @Property(() => Int, { nullable: true, description: "The most people it can have been, where the source says." })
  headcountMax?: number;

  @Inverse(() => AttendanceConnection, {
    of: "Attendance.delegation",
    node: () => Attendance,
    order: ["-eventDate", "turn"],
    description: "Those who came with this delegation.",
  })
  members?: Connection<Attendance>;
}
