import { Area } from "./area.js";
import { Attendance } from "./attendance.js";
import { Citation } from "./citation.js";
import { Claim } from "./claim.js";
import { Contradiction } from "./contradiction.js";
import { fieldsOf, thingOf } from "./decorators.js";
import { Document } from "./document.js";
import { Event } from "./event.js";
import { EventDocument } from "./event-document.js";
import { Figure } from "./figure.js";
import { Group } from "./group.js";
import { Judgement } from "./judgement.js";
import type { Class, FieldMapping, PathMapping, PropertyMapping, ReferenceMapping, ThingMapping } from "./mapping.js";
import { Membership } from "./membership.js";
import { Assertion, Node } from "./node.js";
import { Organization } from "./organization.js";
import { Person } from "./person.js";
import { PersonnelAct } from "./personnel-act.js";
import { Post } from "./post.js";
import { Release } from "./release.js";
import { Sighting } from "./sighting.js";
import { Source } from "./source.js";
import { Statement } from "./statement.js";
import { Succession } from "./succession.js";
import { Term } from "./term.js";

/** Every kind of thing there is, in the order people read them. A new kind is a file of its own and a line here. */
export const things: readonly Class[] = [
  Person,
  Organization,
  Post,
  Term,
  Membership,
  Sighting,
  PersonnelAct,
  Event,
  Group,
  Attendance,
  Statement,
  Figure,
  Document,
  EventDocument,
  Area,
  Succession,
  Source,
  Citation,
  Claim,
  Contradiction,
  Judgement,
  Release,
];

/** The interfaces: labels of their own only where the graph has one (Node). */
export const interfaces: readonly Class[] = [Node, Assertion];

/** A thing with its fields, as everything but GraphQL sees it. */
export interface ThingModel extends ThingMapping {
  readonly fields: ReadonlyMap<string, FieldMapping>;
  readonly properties: readonly PropertyMapping[];
  readonly references: readonly ReferenceMapping[];
}

/** One hop of a pattern: (a)-[:RELATIONSHIP]->(b:Label), or read backwards. */
export interface Hop {
  readonly relationship: string;
  readonly direction: "out" | "in";
  /** The label of where it leads; undefined when any kind of thing will do. */
  readonly label: string | undefined;
  /** True when several may lead to the same thing, so that rows must be made distinct. */
  readonly repeats: boolean;
}

export interface Model {
  readonly things: readonly ThingModel[];
  /** The thing of that name; throws for an interface or an unknown name. */
  thing(name: string): ThingModel;
  /** The hops of a reference or path field of that type. */
  hops(owner: Class, field: string): readonly Hop[];
  /** The hops of a list of field names, one after another. */
  walk(owner: Class, path: readonly string[]): readonly Hop[];
  /** The kinds of things a class stands for: itself, or all that an interface or union covers. */
  kindsOf(targets: readonly Class[]): readonly Class[];
  classOf(name: string): Class;
}

/** Reads the decorated classes into one model. Throws when a path names what does not exist. */
export function readModel(classes: readonly Class[] = things): Model {
  const byName = new Map(classes.map((target) => [target.name, describe(target, ownerKeys(classes, target))]));
  const classByName = new Map([...classes, ...interfaces].map((target) => [target.name, target]));

  const model: Model = {
    things: [...byName.values()],
    thing: (name) => byName.get(name) ?? fail(`schema: no thing is called ${name}`),
    classOf: (name) => classByName.get(name) ?? fail(`schema: no class is called ${name}`),
    kindsOf: (targets) =>
      targets.flatMap((target) => (interfaces.includes(target) ? classes.filter((one) => one.prototype instanceof target) : [target])),
    hops: (owner, field) => {
      const mapping = fieldsOf(owner).get(field);
      if (mapping?.kind === "reference") return [hop(mapping.relationship, "out", mapping.targets(), mapping.many)];
      if (mapping?.kind === "path") return narrow(model.walk(owner, mapping.path), mapping);
      return fail(`schema: ${owner.name}.${field} is not a reference`);
    },
    walk: (owner, path) => {
      let at = owner;
      return path.flatMap((step) => {
        const hops = stepHops(at, step);
        const label = hops.at(-1)?.label;
        if (label !== undefined) at = model.classOf(label);
        return hops;
      });
    },
  };
  return model;

  function stepHops(at: Class, step: string): readonly Hop[] {
    if (step.startsWith(">")) {
      const type = step.slice(1);
      return [{ relationship: type, direction: "out", label: edgeEnd(type), repeats: true }];
    }
    if (!step.startsWith("<")) return model.hops(at, step);
    const [ownerName = "", field = ""] = step.slice(1).split(".");
    const owner = model.classOf(ownerName);
    const mapping = fieldsOf(owner).get(field);
    if (mapping?.kind !== "reference") return fail(`schema: ${step} does not name a reference`);
    return [
      {
        relationship: mapping.relationship,
        direction: "in",
        label: interfaces.includes(owner) ? undefined : ownerName,
        repeats: mapping.many,
      },
    ];
  }

  function edgeEnd(type: string): string | undefined {
    for (const owner of classes) {
      const edge = thingOf(owner).edges.find((one) => one.type === type);
      if (edge) return model.walk(owner, edge.to).at(-1)?.label;
    }
    return fail(`schema: no derived edge is called ${type}`);
  }
}

function describe(target: Class, owners: ReturnType<typeof ownerKeys>): ThingModel {
  const fields = fieldsOf(target);
  const thing = thingOf(target);
  const keys: ThingMapping["keys"] = (fact) => {
    const made = { ...thing.keys(fact) };
    for (const [key, field] of owners) made[key] = fact[field];
    return made;
  };
  return {
    ...thing,
    keys: owners.length > 0 ? keys : thing.keys,
    fields,
    properties: [...fields.values()].filter((field) => field.kind === "property"),
    references: [...fields.values()].filter((field) => field.kind === "reference"),
  };
}

/** The stored keys by which pages of other things find theirs among things of a class, with the reference each is made from. */
function ownerKeys(classes: readonly Class[], target: Class): readonly (readonly [key: string, field: string])[] {
  return classes.flatMap((owner) =>
    [...fieldsOf(owner).values()].flatMap((field) => {
      if (field.kind !== "path" || field.ownerKey === undefined) return [];
      const [of = "", name = ""] = field.path[0]?.slice(1).split(".") ?? [];
      return of === target.name ? [[field.ownerKey, name] as const] : [];
    }),
  );
}

function hop(relationship: string, direction: "out" | "in", targets: readonly Class[], repeats: boolean): Hop {
  const [only, ...others] = targets;
  return { relationship, direction, label: only && others.length === 0 && !interfaces.includes(only) ? only.name : undefined, repeats };
}

/** A path that promises one kind says so at its last hop, where the path itself leads to several. */
function narrow(hops: readonly Hop[], mapping: PathMapping): readonly Hop[] {
  const [only, ...others] = mapping.targets();
  const last = hops.at(-1);
  if (!last || !only || others.length > 0 || interfaces.includes(only)) return hops;
  return [...hops.slice(0, -1), { ...last, label: only.name }];
}

function fail(message: string): never {
  throw new Error(message);
}
