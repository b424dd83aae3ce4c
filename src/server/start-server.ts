import { join } from "node:path";
import type { ApolloServer } from "@apollo/server";
import compress from "@fastify/compress";
import { type FastifyInstance, fastify } from "fastify";
import type { Logger } from "pino";
import type { RequestContext } from "../api/context.js";
import type { HttpLimits } from "../api/settings.js";
import type { StoreStatus } from "../store/store.js";
import { type Access, addAccess, addMetrics } from "./access.js";
import { edgeError, HttpError, sendError } from "./answers.js";
import { asksForPage } from "./asks-for-page.js";
import { createGate } from "./gate.js";
import { addGraphql } from "./graphql-route.js";
import { addHeaders, headers } from "./headers.js";
import { addHealth } from "./health.js";
import { addIde } from "./ide.js";
import { acceptJsonOnly } from "./json-body.js";
import { ClientGone } from "./patience.js";
import { requestId } from "./request-id.js";
import { answerUnknown } from "./routes.js";
import { addTracing } from "./tracing.js";
import { watchUnused } from "./unused-connections.js";

export interface ServerSettings {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly limits: HttpLimits;
  /** Started; stopped together with the server. */
  readonly apollo: ApolloServer<RequestContext>;
  readonly storeStatus: () => Promise<StoreStatus>;
  /** Undefined: anybody may ask as much as they like, and nothing is counted. */
  readonly access?: Access | undefined;
  /** Where the pages were built to; need not be there. */
  readonly webFolder: string;
  readonly log: Logger;
}

export interface RunningServer {
  /** Where people reach it, without a path. */
  readonly url: string;
  /** Not ready from now on; answers what is under way, for as long as the grace lasts, and takes nothing new. */
  close(): Promise<void>;
}

const ARRIVAL_MS = 100;

/** Listens, or throws what Node says of the address (EADDRINUSE, EACCES). */
export async function startServer({
  host,
  port,
  limits,
  apollo,
  storeStatus,
  access,
  webFolder,
  log,
}: ServerSettings): Promise<RunningServer> {
  let draining = false;
  const isDraining = () => draining;
  const app = createApp(limits, access?.trustedProxies ?? [], log);
  addHeaders(app, isDraining);
  addTracing(app);
  if (access) addAccess(app, access);
  answerUnknown(app);
  acceptJsonOnly(app);
  answerErrors(app, log);
  await app.register(compress, { globalDecompression: false, threshold: 1_024, encodings: ["br", "gzip"] });
  app.get("/", async (request, reply) => {
    reply.header("vary", "accept");
    if (asksForPage(request)) return reply.redirect("/graphql");
    return reply.send({ name: "govgraph", graphql: "/graphql", health: "/health", ready: "/ready" });
  });
  addHealth(app, { storeStatus, isDraining, timeoutMs: limits.readyMs });
  const sendIde = await addIde(app, join(webFolder, "ide"));
  const gate = createGate(limits);
  access?.metrics.watchGate(gate);
  if (access) addMetrics(app, access);
  addGraphql(app, { apollo, gate, limits, sendIde, log });
  app.server.maxConnections = limits.connections;
  const unused = watchUnused(app.server);
  await app.listen({ host, port });
  return { url: urlOf(app), close };

  async function close(): Promise<void> {
    draining = true;
    const timers = [
      // A request may be on its way on a connection just opened.
      setTimeout(() => unused.close(), Math.min(ARRIVAL_MS, limits.graceMs)),
      setTimeout(() => app.server.closeAllConnections(), limits.graceMs),
    ];
    await app.close();
    for (const timer of timers) clearTimeout(timer);
    await apollo.stop();
  }
}

function createApp(limits: HttpLimits, trustedProxies: readonly string[], log: Logger): FastifyInstance {
  return fastify({
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    genReqId: requestId,
    requestIdHeader: false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: limits.connectionCheckMs },
    forceCloseConnections: "idle",
    // What arrives on an open connection while stopping is still answered; `/ready` says that it is the last.
    return503OnClosing: false,
    frameworkErrors: (_error, request, reply) => {
      // No hook runs for these.
      reply.headers(headers).header("x-request-id", request.id);
      sendError(reply, 400, { code: "BAD_REQUEST", message: "The request is malformed." });
    },
    clientErrorHandler: (error, socket) => {
      log.debug({ code: error.code }, "bad HTTP");
      const status =
        error.code === "ERR_HTTP_REQUEST_TIMEOUT"
          ? "408 Request Timeout"
          : error.code === "HPE_HEADER_OVERFLOW"
            ? "431 Request Header Fields Too Large"
            : "400 Bad Request";
      if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      else socket.destroy();
    },
  });
}

/** Refusals that say something of the server or of who asks, and not only of the request. */
const told: ReadonlySet<number> = new Set([401, 429, 503, 504]);

function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error, request, reply) => {
    const known = edgeError(error);
    if (known) {
      log[told.has(known.status) ? "info" : "debug"]({ requestId: request.id, status: known.status, code: known.code }, "refused");
      if (error instanceof HttpError) reply.headers(error.headers);
      const { status, ...refusal } = known;
      return sendError(reply, status, refusal);
    }
    // Nobody reads this answer; it only has to end.
    if (error instanceof ClientGone) return reply.code(499).send();
    log.error({ requestId: request.id, err: error }, "request failed");
    return sendError(reply, 500, { code: "INTERNAL_SERVER_ERROR", message: "Internal server error", requestId: request.id });
  });
}

function urlOf(app: FastifyInstance): string {
  const address = app.server.address();
  if (address === null || typeof address === "string") return "";
  const anywhere = address.address === "0.0.0.0" || address.address === "::";
  const host = anywhere ? "127.0.0.1" : address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
