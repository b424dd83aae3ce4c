import type { FastifyInstance } from "fastify";

/** On every answer. There are no CORS headers: pages of other origins have no business here. */
export const headers: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "x-permitted-cross-domain-policies": "none",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

export function addHeaders(app: FastifyInstance, isDraining: () => boolean): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(headers).header("x-request-id", request.id);
  });
  app.addHook("onSend", async (_request, reply) => {
    // A connection kept alive would hold up the stop.
    if (isDraining()) reply.header("connection", "close");
  });
}
