import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Charge } from "../api/context.js";
import type { ClientLimits } from "../api/settings.js";
import { HttpError } from "./answers.js";
import { asksForPage } from "./asks-for-page.js";
import { clientKey, isLoopback } from "./client-key.js";
import { limitClients } from "./client-limits.js";
import type { Metrics } from "./metrics.js";
import type { TokenCheck } from "./tokens.js";

/** Who may ask, how much, and who may look on. */
export interface Access {
  /** Undefined: anybody. */
  readonly tokens: TokenCheck | undefined;
  /** Undefined: as much as they like. */
  readonly clients: ClientLimits | undefined;
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly metrics: Metrics;
  readonly metricsFor: "nobody" | "loopback" | "readers";
}

declare module "fastify" {
  interface FastifyRequest {
    /** Takes points for the things an operation asks for, once they are known. */
    charge: Charge | undefined;
  }
}

/** Lets requests in to `/graphql`: those with a token that fits, of clients with something left. The page in a browser is everybody's. */
export function addAccess(app: FastifyInstance, { tokens, clients, metrics }: Access): void {
  const limited = clients && limitClients(clients);
  app.decorateRequest("charge", undefined);
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.url !== "/graphql" || asksForPage(request)) return;
    const tell = (headers: Readonly<Record<string, string>>) => void reply.headers(headers);
    const address = clientKey(request.ip);
    const client = tokens ? await subjectOf(tokens, request).catch(afterCharging(address, tell)) : address;
    if (limited) reply.raw.once("close", limited.enter(client));
    await limited?.charge(client, 1, tell);
    request.charge = async (nodes) => {
      metrics.operation(nodes);
      const points = clients ? Math.floor(nodes / clients.nodesPerPoint) : 0;
      if (points > 0) await limited?.charge(client, points, tell);
    };
  });

  /** Whoever tries tokens out is slowed down too. */
  function afterCharging(address: string, tell: (headers: Readonly<Record<string, string>>) => void): (error: unknown) => Promise<never> {
    return async (error) => {
      await limited?.charge(address, 1, tell);
      throw error;
    };
  }
}

async function subjectOf(tokens: TokenCheck, { headers }: FastifyRequest): Promise<string> {
  // A subject is never taken for an address.
  return `token ${await tokens(headers.authorization)}`;
}

/** `/metrics`, for Prometheus. Whoever may not read it is told that there is none. */
export function addMetrics(app: FastifyInstance, { metrics, metricsFor, tokens }: Access): void {
  app.addHook("onResponse", async ({ routeOptions: { url } }, reply) => {
    metrics.request(counted.has(url ?? "") ? (url ?? "") : "other", reply.statusCode, reply.elapsedTime);
  });
  if (metricsFor === "nobody") return;
  app.get("/metrics", async (request, reply) => {
    if (metricsFor === "loopback" && !isFromHere(request)) throw new HttpError(404, "NOT_FOUND", "There is nothing here.");
    if (metricsFor === "readers") await tokens?.(request.headers.authorization);
    return sendMetrics(reply, metrics);
  });
}

/** The others are files, as many as were built. */
const counted: ReadonlySet<string> = new Set(["/", "/graphql", "/health", "/ready", "/metrics"]);

/** From this machine, and not by a proxy on it. */
function isFromHere({ socket, headers }: FastifyRequest): boolean {
  const forwarded = ["x-forwarded-for", "forwarded", "via"].some((name) => headers[name] !== undefined);
  return !forwarded && isLoopback(socket.remoteAddress ?? "");
}

async function sendMetrics(reply: FastifyReply, metrics: Metrics): Promise<FastifyReply> {
  const { type, text } = await metrics.render();
  return reply.header("cache-control", "no-store").type(type).send(text);
}
