import { Readable } from "node:stream";
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { RequestContext } from "../api/context.js";
import type { HttpLimits } from "../api/settings.js";
import { asksForPage } from "./asks-for-page.js";
import type { Gate } from "./gate.js";
import type { SendIde } from "./ide.js";
import { startPatience } from "./patience.js";

interface GraphqlRoute {
  readonly apollo: ApolloServer<RequestContext>;
  readonly gate: Gate;
  readonly limits: HttpLimits;
  readonly sendIde: SendIde;
  readonly log: Logger;
}

/** `/graphql`: a browser gets the IDE; any other request goes to Apollo, once the gate lets it in and for as long as somebody waits. */
export function addGraphql(app: FastifyInstance, { apollo, gate, limits, sendIde, log }: GraphqlRoute): void {
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      // The same address has two answers, and caches must know what tells them apart.
      if (request.method === "GET") reply.header("vary", "accept");
      if (asksForPage(request)) return sendIde(reply);
      const patience = startPatience(reply.raw, limits.deadlineMs);
      try {
        const leave = await gate.enter(patience.signal);
        const { signal, deadlineMs } = patience;
        const requestLog = log.child({ requestId: request.id });
        const context = { requestId: request.id, signal, deadlineMs, charge: request.charge, log: requestLog };
        const work = execute(apollo, request, context).finally(leave);
        // The place is kept while the work goes on unwanted, but not by work that never ends.
        signal.addEventListener("abort", () => setTimeout(leave, limits.deadlineMs).unref(), { once: true });
        return send(reply, await patience.waitFor(work));
      } finally {
        patience.end();
      }
    },
  });
}

function execute(apollo: ApolloServer<RequestContext>, request: FastifyRequest, context: RequestContext): Promise<HTTPGraphQLResponse> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value));
  const at = request.url.indexOf("?");
  return apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method, headers, search: at < 0 ? "" : request.url.slice(at), body: request.body },
    context: async () => context,
  });
}

function send(reply: FastifyReply, { status, headers, body }: HTTPGraphQLResponse): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  if (!headers.has("cache-control")) reply.header("cache-control", "no-store");
  return reply.code(status ?? 200).send(body.kind === "complete" ? body.string : Readable.from(body.asyncIterator));
}
