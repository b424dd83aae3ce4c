import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { FastifyInstance } from "fastify";

/**
 * A span for each request to `/graphql`, which goes on the trace its headers name; what it asks of the store is below
 * it. Without an SDK that is registered in the process, all of this does nothing.
 */
export function addTracing(app: FastifyInstance): void {
  const tracer = trace.getTracer("govgraph");
  const spans = new WeakMap<object, Span>();
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.url !== "/graphql") return;
    const span = tracer.startSpan(
      `${request.method} /graphql`,
      {
        kind: SpanKind.SERVER,
        attributes: { "http.request.method": request.method, "http.route": "/graphql", "govgraph.request_id": request.id },
      },
      propagation.extract(context.active(), request.headers),
    );
    spans.set(request, span);
    // The answer's end, or the client's.
    reply.raw.once("close", () => span.end());
  });
  // Only here, as reading the body leaves the context behind.
  app.addHook("preHandler", (request, _reply, done) => {
    const span = spans.get(request);
    if (!span) return done();
    context.with(trace.setSpan(context.active(), span), done);
  });
  app.addHook("onResponse", async (request, { statusCode }) => {
    const span = spans.get(request);
    span?.setAttribute("http.response.status_code", statusCode);
    if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
  });
}
