import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf/browser";
import { type Drawn, svgOf } from "./drawing.js";
import { colourOf, radiusOf } from "./look.js";

/** The forms in which what is shown can be taken along. */
export const FILES = ["svg", "png", "gexf", "json"] as const;
export type FileKind = (typeof FILES)[number];

/** What is shown, as a file. */
export async function fileOf(kind: FileKind, drawn: Drawn): Promise<Blob> {
  switch (kind) {
    case "svg":
      return new Blob([svgOf(drawn)], { type: "image/svg+xml" });
    case "png":
      return pngOf(svgOf(drawn));
    case "gexf":
      return new Blob([gexfOf(drawn)], { type: "application/gexf+xml" });
    case "json":
      return new Blob([jsonOf(drawn)], { type: "application/json" });
  }
}

/** Twice as many points as the picture has pixels, so that it can be printed. */
async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The browser made no picture."))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Each statement is an edge of its own, as in the list. */
function gexfOf({ shown, places, look, title }: Drawn): string {
  const graph = new MultiDirectedGraph();
  graph.setAttribute("title", title);
  for (const thing of shown.things) {
    const { x = 0, y = 0 } = places.get(thing.id) ?? {};
    graph.addNode(thing.id, { label: thing.name, kind: thing.kind, x, y, size: radiusOf(thing), color: colourOf(thing, look) });
  }
  for (const { key, tail, head, relation, start, end, assertion } of shown.steps) {
    graph.addEdgeWithKey(key, tail, head, {
      label: relation,
      ...(start !== null && { start }),
      ...(end !== null && { end }),
      ...(assertion && { assertion: assertion.id }),
    });
  }
  return write(graph, {
    version: "1.3",
    formatNode: (_, { label, x, y, size, color, ...attributes }) => ({ label, attributes, viz: { x, y, size, color } }),
    formatEdge: (_, { label, ...attributes }) => ({ label, attributes }),
  });
}

function jsonOf({ shown, places, title }: Drawn): string {
  const things = shown.things.map(({ id, kind, name, pinned }) => ({ id, kind, name, pinned, ...places.get(id) }));
  const steps = shown.steps.map(({ tail, head, relation, start, end, assertion }) => ({
    tail,
    head,
    relation,
    start,
    end,
    assertion: assertion?.id ?? null,
    citations:
      assertion?.citations.map(({ id, quote, source }) => ({ id, quote, source: source?.id ?? null, url: source?.url ?? null })) ?? [],
  }));
  return JSON.stringify({ title, address: window.location.href, things, steps }, null, 2);
}
