import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { groupBy } from "../../data/group-by.js";
import type { Shown, ShownThing } from "./shown.js";

/** Where a thing stands in the picture, in pixels of a picture as it is saved. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const COLUMN = 200;
const ROW = 110;
const ROUND = 120;
/** The angle by which sunflowers place their seeds: neighbours spread evenly, however many. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const ITERATIONS = 80;
const FORCES = { gravity: 0.01, scalingRatio: 260, slowDown: 4 };

/**
 * Places what is shown, the same for the same things: the ways in columns from left to right, then the neighbours of each
 * expanded thing around it, pushed apart by forces while all that stood before stays where it was.
 */
export function placesOf({ things, steps }: Shown): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  placeWays(
    things.filter(({ along }) => along !== undefined),
    places,
  );
  const beside = groupBy(
    things.filter(({ along }) => along === undefined),
    (thing) => thing.beside ?? "",
  );
  placeRow(beside.get("") ?? [], places);
  // What is expanded may itself have come as a neighbour of what is expanded later; or stand apart from all the rest.
  let waiting = [...beside].filter(([id]) => id !== "");
  while (waiting.length > 0) {
    const next = waiting.find(([id]) => places.has(id)) ?? waiting[0];
    if (!next) break;
    const [id, near] = next;
    const middle = places.get(id) ?? apartFrom(places);
    places.set(id, middle);
    placeRound(
      near.filter((thing) => !places.has(thing.id)),
      middle,
      places,
      steps,
    );
    waiting = waiting.filter((each) => each !== next);
  }
  return places;
}

function placeWays(things: readonly ShownThing[], places: Map<string, Place>): void {
  const columns = [...groupBy(things, ({ along = 0 }) => along.toFixed(3))].sort(([a], [b]) => Number(a) - Number(b));
  columns.forEach(([, column], index) => {
    column.forEach((thing, row) => {
      // Every second column is lower by a quarter, so that names beside each other do not touch.
      const y = (row - (column.length - 1) / 2) * ROW + (index % 2 === 1 ? ROW / 4 : 0);
      places.set(thing.id, { x: index * COLUMN, y });
    });
  });
}

/** A place to the right of all that stands. */
function apartFrom(places: ReadonlyMap<string, Place>): Place {
  return { x: Math.max(0, ...[...places.values()].map(({ x }) => x)) + 3 * ROUND, y: 0 };
}

/** What is only pinned stands in a row of its own, below. */
function placeRow(things: readonly ShownThing[], places: Map<string, Place>): void {
  const lowest = Math.max(0, ...[...places.values()].map(({ y }) => y));
  things.forEach((thing, index) => {
    places.set(thing.id, { x: index * COLUMN, y: lowest + 2 * ROW });
  });
}

function placeRound(near: readonly ShownThing[], middle: Place, places: Map<string, Place>, steps: Shown["steps"]): void {
  const graph = new Graph();
  for (const [id, place] of places) graph.addNode(id, { ...place, fixed: true });
  near.forEach(({ id }, index) => {
    const angle = index * GOLDEN_ANGLE;
    const distance = ROUND * (1 + index / 20);
    graph.addNode(id, { x: middle.x + distance * Math.cos(angle), y: middle.y + distance * Math.sin(angle) });
  });
  for (const { tail, head } of steps) {
    if (graph.hasNode(tail) && graph.hasNode(head) && tail !== head && !graph.hasEdge(tail, head)) graph.addEdge(tail, head);
  }
  forceAtlas2.assign(graph, { iterations: ITERATIONS, settings: FORCES });
  const away = near.map(({ id }) => ({
    id,
    x: Number(graph.getNodeAttribute(id, "x")) - middle.x,
    y: Number(graph.getNodeAttribute(id, "y")) - middle.y,
  }));
  // Few things hardly push each other: half of them at least are to stand so far away that names have room.
  const usual = away.map(({ x, y }) => Math.hypot(x, y)).sort((a, b) => a - b)[Math.floor(away.length / 2)] ?? ROUND;
  const wider = Math.max(1, ROUND / usual);
  for (const { id, x, y } of away) places.set(id, { x: middle.x + x * wider, y: middle.y + y * wider });
}
