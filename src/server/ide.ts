import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { addAssets } from "./pages.js";

/** Answers with the page of the IDE. */
export type SendIde = (reply: FastifyReply) => FastifyReply;

/**
 * Nothing leaves the machine: scripts, workers and connections are of this origin. `style-src` needs 'unsafe-inline'
 * because Monaco writes its colours into a style element and places everything by style attributes; data: is for the
 * fonts and icons in GraphiQL's own styles. A worker has the policy its own file came with, so the files carry it too.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const NOT_BUILT = "The IDE has not been built; `npm run build` builds it. The API itself takes POST requests here.\n";

/** Serves what Vite built into `folder`, and says how to send its page; without a build the page says how to make one. */
export async function addIde(app: FastifyInstance, folder: string): Promise<SendIde> {
  const page = await readFile(join(folder, "index.html"), "utf8").catch(() => undefined);
  if (page === undefined)
    return (reply) => reply.code(404).header("cache-control", "no-store").type("text/plain; charset=utf-8").send(NOT_BUILT);

  await addAssets(app, folder, "/ide/assets/", policy);
  return (reply) =>
    reply
      .headers({ "content-security-policy": policy, "cross-origin-opener-policy": "same-origin", "cache-control": "no-cache" })
      .type("text/html; charset=utf-8")
      .send(page);
}
