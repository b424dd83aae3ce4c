import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { addAssets } from "./pages.js";

/** Answers with the page of the dashboard. */
export type SendDashboard = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** The first parts of the paths that its views have (src/web/dashboard/views.ts); what lies below is the page's to read. */
const VIEWS: readonly string[] = [
  "events",
  "people",
  "posts",
  "organizations",
  "areas",
  "connections",
  "matrix",
  "disagreement",
  "search",
  "things",
];

/** Scripts, styles and answers of this origin and nothing else; neither is ever written into the page itself. */
const policy = (framedBy: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
  ].join("; ");

/**
 * Serves what Vite built into `folder` and the page at every path of a view. Without a build there is no page, and undefined
 * is given. A page asked for with `?embed` may be shown within others: it only reads what anyone may read.
 */
export async function addDashboard(app: FastifyInstance, folder: string): Promise<SendDashboard | undefined> {
  const page = await readFile(join(folder, "index.html"), "utf8").catch(() => undefined);
  if (page === undefined) return undefined;

  await addAssets(app, folder, "/dashboard/assets/", policy("'none'"));
  for (const view of VIEWS) {
    for (const url of [`/${view}`, `/${view}/*`]) app.get(url, async (request, reply) => sendDashboard(request, reply));
  }
  return sendDashboard;

  function sendDashboard(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const embedded = new URLSearchParams(request.url.split("?")[1]).has("embed");
    if (embedded) reply.removeHeader("x-frame-options");
    return reply
      .headers({
        "content-security-policy": policy(embedded ? "*" : "'none'"),
        "cross-origin-opener-policy": "same-origin",
        "cache-control": "no-cache",
      })
      .type("text/html; charset=utf-8")
      .send(page);
  }
}
