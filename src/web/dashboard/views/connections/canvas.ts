import { DirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Settings } from "sigma/settings";
import { type Drawn, pairsOf } from "./drawing.js";
import { colourOf, type Look, linesOf, radiusOf } from "./look.js";

/** From so many pixels on there is room for all names of the ways. */
const WIDE = 600;

const ROOM: Partial<Settings> = { stagePadding: 70, labelDensity: 0.8, labelGridCellSize: 120 };
const NO_ROOM: Partial<Settings> = { stagePadding: 60, labelDensity: 0.4, labelGridCellSize: 160 };

/** With more steps than that, only those of the thing looked at say what they are. */
const FEW_STEPS = 12;

/** A picture that can be moved and whose things can be chosen. */
export interface Canvas {
  show(drawn: Drawn, at: string | undefined): void;
  zoom(how: "in" | "out" | "whole"): void;
  close(): void;
}

/** Whether the browser can draw with WebGL, which sigma needs. */
export function canDraw(): boolean {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

/** Opens an empty picture in a place of the page. */
export function openCanvas(container: HTMLElement, onChoose: (id: string | undefined) => void): Canvas {
  let now: Drawn | undefined;
  let marked: string | undefined;
  const sigma = new Sigma(
    new DirectedGraph(),
    container,
    settingsOf(() => now?.look),
  );
  leaveScrollingToThePage(container);
  sigma.on("clickNode", ({ node }) => onChoose(node));
  sigma.on("clickStage", () => onChoose(undefined));
  sigma.on("doubleClickNode", ({ preventSigmaDefault }) => preventSigmaDefault());
  sigma.on("doubleClickStage", ({ preventSigmaDefault }) => preventSigmaDefault());
  sigma.on("enterNode", () => container.classList.add("over"));
  sigma.on("leaveNode", () => container.classList.remove("over"));
  sigma.on("afterRender", () => now && drawInside(sigma, now, marked));
  return {
    show: (drawn, at) => {
      now = drawn;
      marked = at;
      const wide = container.clientWidth > WIDE;
      sigma.setSettings({ ...coloursOf(drawn.look), ...(wide ? ROOM : NO_ROOM) });
      sigma.setGraph(graphOf(drawn, at, wide));
    },
    zoom: (how) => {
      const camera = sigma.getCamera();
      void (how === "in" ? camera.animatedZoom() : how === "out" ? camera.animatedUnzoom() : camera.animatedReset());
    },
    close: () => sigma.kill(),
  };
}

function graphOf({ shown, places, look, words }: Drawn, at: string | undefined, wide: boolean): DirectedGraph {
  const graph = new DirectedGraph();
  for (const thing of shown.things) {
    const { x = 0, y = 0 } = places.get(thing.id) ?? {};
    graph.addNode(thing.id, {
      x,
      // The canvas counts upwards.
      y: -y,
      size: radiusOf(thing),
      color: colourOf(thing, look),
      label: thing.name,
      forceLabel: thing.end || thing.pinned || thing.id === at || (wide && thing.along !== undefined),
    });
  }
  const few = shown.steps.filter(({ tail, head }) => tail === at || head === at).length <= FEW_STEPS;
  for (const { tail, head, relations, apart } of pairsOf(shown)) {
    if (!graph.hasNode(tail) || !graph.hasNode(head)) continue;
    const said = shown.steps.length <= FEW_STEPS || (few && (tail === at || head === at));
    const label = [...relations.map((relation) => words[relation]), ...(apart ? ["✕"] : [])].join(" ");
    graph.addEdge(tail, head, {
      size: 1.5,
      color: apart ? look.warn : look.line,
      label: said ? label : apart ? "✕" : null,
      forceLabel: said,
    });
  }
  return graph;
}

function settingsOf(look: () => Look | undefined): Partial<Settings> {
  return {
    allowInvalidContainer: true,
    defaultEdgeType: "arrow",
    renderEdgeLabels: true,
    labelFont: "system-ui, sans-serif",
    labelSize: 13,
    labelRenderedSizeThreshold: 4,
    edgeLabelFont: "system-ui, sans-serif",
    edgeLabelSize: 11,
    minCameraRatio: 0.08,
    maxCameraRatio: 2.5,
    enableCameraRotation: false,
    defaultDrawNodeLabel: (context, { label, x, y, size }) => {
      const colours = look();
      if (label && colours) drawName(context, label, x, y + size + 14, colours);
    },
    defaultDrawNodeHover: (context, { label, x, y, size }) => {
      const colours = look();
      if (!colours) return;
      ring(context, x, y, size + 3, colours.accent);
      if (label) drawName(context, label, x, y + size + 14, colours);
    },
  };
}

function coloursOf({ ink, muted }: Look): Partial<Settings> {
  return { labelColor: { color: ink }, edgeLabelColor: { color: muted } };
}

function drawName(context: CanvasRenderingContext2D, name: string, x: number, y: number, { ink, paper }: Look): void {
  context.font = "13px system-ui, sans-serif";
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.fillStyle = ink;
  linesOf(name).forEach((line, index) => {
    context.strokeText(line, x, y + index * 15);
    context.fillText(line, x, y + index * 15);
  });
  context.textAlign = "left";
}

/** The letter of its kind in each thing, since not everyone tells colours apart; rings round what is pinned and looked at. */
function drawInside(sigma: Sigma, { shown, letters, look }: Drawn, at: string | undefined): void {
  const context = sigma.getCanvases().labels?.getContext("2d");
  if (!context) return;
  const graph = sigma.getGraph();
  for (const thing of shown.things) {
    if (!graph.hasNode(thing.id)) continue;
    const place = sigma.getNodeDisplayData(thing.id);
    if (!place) continue;
    const { x, y } = sigma.framedGraphToViewport(place);
    const size = sigma.scaleSize(place.size);
    if (thing.pinned) ring(context, x, y, size + 3, look.ink);
    if (thing.id === at) ring(context, x, y, size + 6, look.accent);
    if (size < 6) continue;
    context.font = `700 ${Math.min(12, Math.round(size * 1.2))}px system-ui, sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = look.paper;
    context.fillText(letters[thing.kind] ?? "", x, y);
    context.textAlign = "left";
    context.textBaseline = "alphabetic";
  }
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.strokeStyle = colour;
  context.stroke();
}

/** One finger and the bare wheel move the page, as everywhere; two fingers and Ctrl with the wheel are the picture's. */
function leaveScrollingToThePage(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll("canvas")) canvas.style.touchAction = "pan-y";
  container.addEventListener("wheel", (event) => !event.ctrlKey && !event.metaKey && event.stopPropagation(), { capture: true });
  for (const touch of ["touchstart", "touchmove", "touchend"] as const) {
    container.addEventListener(touch, (event) => event.touches.length < 2 && event.stopPropagation(), { capture: true });
  }
}
