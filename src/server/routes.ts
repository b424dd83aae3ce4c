import type { FastifyInstance } from "fastify";
import { sendError } from "./answers.js";

/** Which methods each path knows. */
const allowed: Readonly<Record<string, string>> = {
  "/": "GET, HEAD",
  "/graphql": "GET, POST",
  "/health": "GET, HEAD",
  "/ready": "GET, HEAD",
};

/** Unknown paths and methods are answered before anything of the body is read. */
export function answerUnknown(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!request.is404) return;
    const [path = ""] = request.url.split("?");
    const methods = Object.hasOwn(allowed, path) ? allowed[path] : undefined;
    if (methods === undefined)
      return sendError(reply, 404, { code: "NOT_FOUND", message: "There is nothing here; the API is at /graphql." });
    reply.header("allow", methods);
    return sendError(reply, 405, { code: "METHOD_NOT_ALLOWED", message: `Only ${methods} is understood here.` });
  });
}
