import type { FieldNode } from "graphql";
import { MAX_PAGE } from "../../../schema/decorators.js";
import { Relation, type RelationName } from "../../../schema/relation.js";
import type { Value } from "../../store/store.js";
import type { Reading } from "../one-release.js";
import { existsOn, sizeOf, whereClause } from "../plan/clauses.js";
import { type CursorKey, decodeCursor, encodeCursor, fingerprintOf } from "../plan/cursor.js";
import { type Filling, indent, type Question, type Use, type Writing } from "../plan/writing.js";
import { askedThings } from "./asked.js";
import { createFetched, type Fetched, planParts, type Read } from "./fetched.js";
import { statedBy, type Way, waysFrom } from "./ways.js";

/** Where a row stands: its relation and direction, the neighbour, what states it. */
interface Link {
  readonly keys: readonly CursorKey[];
  readonly relation: string;
  readonly outgoing: boolean;
  readonly thing: string;
  readonly assertion: string | undefined;
  readonly start: Value;
  readonly end: Value;
}

interface Page {
  readonly links: readonly Link[];
  readonly hasNextPage: boolean;
  readonly total: Value;
}

/**
 * What a thing is connected with directly, as a picture needs it: a row for each relation to each neighbour and each
 * assertion that states it, by relation, those read from the thing first, then by the neighbour's id. On a day, the
 * relations that may have been so and the neighbours that may have existed then.
 *
 * The page is read before the operation's statement is asked, first the thing's kind, then its rows: all the ways of all
 * kinds in one statement take Neo4j seconds to plan.
 */
export const neighbours: Question = (writing, use, nodes) => {
  const pages = new WeakMap<Filling, Page>();
  const fetched = createFetched<Link>(writing, (filling) => pages.get(filling)?.links ?? []);
  const wanted = { total: false };
  const read = planConnection(writing, use, nodes, fetched, wanted);
  writing.searches.push(async (reading, filling) => {
    const page = await readPage(writing, reading, use, filling, wanted.total);
    if (page) pages.set(filling, page);
    else pages.delete(filling);
  });
  return {
    ...fetched.written(),
    read: (values, filling) => {
      const page = pages.get(filling);
      return page ? read(page, { filling, values }) : null;
    },
    cost: (filling) => {
      // Read here too, so that a bad cursor is refused before anything runs.
      placeOf(use, filling);
      return sizeOf(use, filling, MAX_PAGE) * (1 + fetched.cost(filling));
    },
  };
};

async function readPage(writing: Writing, reading: Reading, use: Use, filling: Filling, counts: boolean): Promise<Page | undefined> {
  const [asked] = await askedThings(reading, [String(filling.arguments(use).id)]);
  if (!asked) return undefined;
  const { id, kind } = asked;
  const ways = waysFrom(kind, relationsOf(use, filling));
  if (ways.length === 0) return { links: [], hasNextPage: false, total: 0 };

  const size = sizeOf(use, filling, MAX_PAGE);
  const place = placeOf(use, filling);
  const day = writing.asOf.of(filling);
  const branches = ways.map((way) => linksBy(writing, way, day === undefined ? undefined : "$day"));
  const rows = [
    "MATCH (n:Node) WHERE n.id = $id",
    "CALL (n) {",
    ...indent(branches.flatMap((lines, index) => (index > 0 ? ["UNION ALL", ...lines] : lines))),
    "}",
  ];
  const page = [
    ...rows,
    "WITH place, thing, stated, began, ended",
    ...(place ? ["WHERE place > $place OR (place = $place AND (thing > $thing OR (thing = $thing AND stated > $stated)))"] : []),
    "WITH place, thing, stated, began, ended ORDER BY place, thing, stated LIMIT $most",
    "RETURN collect([place, thing, stated, began, ended]) AS found",
  ];
  const [found, total = null] = await reading.row({
    text: [
      "CALL () {",
      ...indent(page),
      "}",
      ...(counts ? ["CALL () {", ...indent([...rows, "RETURN count(place) AS total"]), "}"] : []),
    ].join("\n"),
    columns: counts ? ["found", "total"] : ["found"],
    parameters: {
      id,
      most: size + 1,
      ...(day === undefined ? {} : { day }),
      ...(place ? { place: place[0] ?? 0, thing: place[1] ?? "", stated: place[2] ?? "" } : {}),
    },
  });
  const links = (Array.isArray(found) ? found : []).flatMap((row) => (Array.isArray(row) ? [linkOf(row)] : []));
  return { links: links.slice(0, size), hasNextPage: links.length > size, total };
}

/** The rows of one way. */
function linksBy(writing: Writing, way: Way, day: string | undefined): readonly string[] {
  const spanOf = (kind: string) => writing.model.thing(kind).span;
  const conditions = [
    ...way.where("n"),
    ...(day !== undefined && way.assertion ? existsOn(spanOf(way.assertion.kind), way.assertion.variable("n"), day) : []),
    ...(day !== undefined ? way.to.flatMap((kind) => either(`NOT m:${kind}`, existsOn(spanOf(kind), "m", day))) : []),
  ];
  const [start, end] = way.times("n");
  return [
    ...way.match("n"),
    ...whereClause(conditions),
    `RETURN ${rankOf(way)} AS place, m.id AS thing, ${statedBy(way, "n")} AS stated, ${start} AS began, ${end} AS ended`,
  ];
}

/** Not of that kind, or all that is asked of the kind; nothing where nothing is asked. */
function either(other: string, asked: readonly string[]): readonly string[] {
  return asked.length === 0 ? [] : [`(${other} OR ${asked.join(" AND ")})`];
}

/** Where a way's rows come in the list. */
function rankOf({ relation, outgoing }: Way): number {
  return 2 * Object.keys(Relation).indexOf(relation) + (outgoing ? 0 : 1);
}

function linkOf([rank, thing, stated, start = null, end = null]: readonly Value[]): Link {
  return {
    keys: [Number(rank), String(thing), String(stated)],
    relation: Object.keys(Relation)[Math.floor(Number(rank) / 2)] ?? "",
    outgoing: Number(rank) % 2 === 0,
    thing: String(thing),
    assertion: stated === "" ? undefined : String(stated),
    start,
    end,
  };
}

function relationsOf(use: Use, filling: Filling): readonly RelationName[] | undefined {
  const { relations } = filling.arguments(use);
  return Array.isArray(relations) ? (relations as readonly RelationName[]) : undefined;
}

/** The place after which the page begins. Throws BAD_USER_INPUT for a cursor that is not of this list. */
function placeOf(use: Use, filling: Filling): readonly CursorKey[] | undefined {
  const { after } = filling.arguments(use);
  return typeof after === "string" ? decodeCursor(after, fingerprint(use, filling), 3) : undefined;
}

function fingerprint(use: Use, filling: Filling): string {
  const { id, relations = null, asOf = null, release = null } = filling.arguments(use);
  return fingerprintOf(use.name, ["relation", "id"], [id, relations, asOf, release]);
}

function planConnection(
  writing: Writing,
  use: Use,
  nodes: readonly FieldNode[],
  fetched: Fetched<Link>,
  wanted: { total: boolean },
): Read<Page> {
  const neighbour = (field: Use, fields: readonly FieldNode[]) =>
    planParts<Link>(writing, field, fields, {
      node: (end, selected) => fetched.thing(end, selected, ({ thing }) => thing),
      assertion: (end, selected) => fetched.thing(end, selected, ({ assertion }) => assertion),
      relation:
        () =>
        ({ relation }) =>
          relation,
      outgoing:
        () =>
        ({ outgoing }) =>
          outgoing,
      start:
        () =>
        ({ start }) =>
          start,
      end:
        () =>
        ({ end }) =>
          end,
    });
  const cursor = (link: Link | undefined, filling: Filling) => (link ? encodeCursor(fingerprint(use, filling), link.keys) : null);
  const edge = (field: Use, fields: readonly FieldNode[]) =>
    planParts<Link>(writing, field, fields, {
      node: neighbour,
      cursor:
        () =>
        (link, { filling }) =>
          cursor(link, filling),
    });
  const each =
    (read: Read<Link>): Read<Page> =>
    ({ links }, answer) =>
      links.map((link) => read(link, answer));
  return planParts<Page>(writing, use, nodes, {
    nodes: (field, fields) => each(neighbour(field, fields)),
    edges: (field, fields) => each(edge(field, fields)),
    totalCount: () => {
      wanted.total = true;
      return ({ total }) => total;
    },
    pageInfo: (field, fields) =>
      planParts<Page>(writing, field, fields, {
        hasNextPage:
          () =>
          ({ hasNextPage }) =>
            hasNextPage,
        hasPreviousPage:
          () =>
          (_page, { filling }) =>
            typeof filling.arguments(use).after === "string",
        startCursor:
          () =>
          ({ links }, { filling }) =>
            cursor(links[0], filling),
        endCursor:
          () =>
          ({ links }, { filling }) =>
            cursor(links.at(-1), filling),
      }),
  });
}
