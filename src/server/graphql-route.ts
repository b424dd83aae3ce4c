import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { RequestContext } from "../api/context.js";
import type { HttpLimits } from "../api/settings.js";
import type { Answer, AnswerCache } from "./answer-cache.js";
import { asksForPage } from "./asks-for-page.js";
import type { Gate } from "./gate.js";
import type { SendIde } from "./ide.js";
import { startPatience } from "./patience.js";
import { inSlices } from "./slices.js";

interface GraphqlRoute {
  readonly apollo: ApolloServer<RequestContext>;
  readonly gate: Gate;
  readonly cache: AnswerCache;
  readonly limits: HttpLimits;
  readonly sendIde: SendIde;
  readonly log: Logger;
}

/**
 * `/graphql`: a browser gets the IDE; a question that was answered of this release gets the same answer; any other request
 * goes to Apollo, once the gate lets it in and for as long as somebody waits.
 */
export function addGraphql(app: FastifyInstance, { apollo, gate, cache, limits, sendIde, log }: GraphqlRoute): void {
  const beginning = inSlices();
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    exposeHeadRoute: false,
    onRequest: async () => beginning(),
    handler: async (request, reply) => {
      // The same address has two answers, and caches must know what tells them apart.
      if (request.method === "GET") reply.header("vary", "accept");
      if (asksForPage(request)) return sendIde(reply);
      const { known, keep } = await cache.find(request);
      if (known) {
        log.info({ requestId: request.id, kept: true }, "operation");
        return send(request, reply, known);
      }
      const patience = startPatience(reply.raw, limits.deadlineMs);
      try {
        const leave = await gate.enter(patience.signal);
        const { signal, deadlineMs } = patience;
        const requestLog = log.child({ requestId: request.id });
        const context = { requestId: request.id, signal, deadlineMs, charge: request.charge, log: requestLog };
        const work = execute(apollo, request, context).finally(leave);
        // The place is kept while the work goes on unwanted, but not by work that never ends.
        signal.addEventListener("abort", () => setTimeout(leave, limits.deadlineMs).unref(), { once: true });
        return send(request, reply, await keep(answerOf(await patience.waitFor(work))));
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

function answerOf({ status, headers, body }: HTTPGraphQLResponse): Answer {
  if (body.kind !== "complete") throw new Error("expected a whole answer, got one in parts, which nothing here asks for");
  return { status: status ?? 200, headers: Object.fromEntries(headers), body: body.string };
}

/** A browser or a proxy that has the answer already is told that it still holds. */
function send(request: FastifyRequest, reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  reply.headers({ "cache-control": "no-store", ...headers });
  const tag = headers.etag;
  if (request.method === "GET" && tag !== undefined && matches(request.headers["if-none-match"], tag)) return reply.code(304).send();
  return reply.code(status).send(body);
}

function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  return (ifNoneMatch ?? "").split(",").some((one) => one.trim() === tag);
}
