import type { FastifyInstance } from "fastify";
import { sendError } from "./answers.js";
import { asksForPage } from "./asks-for-page.js";
import type { SendDashboard } from "./dashboard.js";

/** Which methods each path knows. */
const allowed: Readonly<Record<string, string>> = {
  "/": "GET, HEAD",
  "/graphql": "GET, POST",
  "/health": "GET, HEAD",
  "/ready": "GET, HEAD",
};

/**
 * Unknown paths and methods are answered before anything of the body is read. A person who follows a wrong link gets the
 * dashboard's page, where there is one, which says so and offers its search.
 */
export function answerUnknown(app: FastifyInstance, dashboard: () => SendDashboard | undefined): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!request.is404) return;
    const [path = ""] = request.url.split("?");
    const methods = Object.hasOwn(allowed, path) ? allowed[path] : undefined;
    if (methods === undefined) {
      reply.header("vary", "accept");
      const sendDashboard = asksForPage(request) ? dashboard() : undefined;
      if (sendDashboard) return sendDashboard(request, reply.code(404));
      return sendError(reply, 404, { code: "NOT_FOUND", message: "There is nothing here; the API is at /graphql." });
    }
    reply.header("allow", methods);
    return sendError(reply, 405, { code: "METHOD_NOT_ALLOWED", message: `Only ${methods} is understood here.` });
  });
}
