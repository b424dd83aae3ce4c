import compress from "@fastify/compress";
import { fastify } from "fastify";
import { addHeaders } from "../src/server/headers.js";
import { acceptJsonOnly } from "../src/server/json-body.js";
import type { OpenContender } from "./contender-type.js";

/** What HTTP alone costs: routes with the product's plugins that read the body and give everybody the same, an answer of the product. */
export const openConstant: OpenContender = async ({ answers = {} }) => {
  const app = fastify();
  addHeaders(app, () => false);
  acceptJsonOnly(app);
  await app.register(compress, { globalDecompression: false, threshold: 1_024, encodings: ["br", "gzip"] });
  for (const [operation, text] of Object.entries(answers)) {
    app.post(`/${operation}`, async (_request, reply) => {
      reply.header("content-type", "application/json; charset=utf-8").header("cache-control", "no-store");
      return reply.send(text);
    });
  }
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  return { isInShape: true, url, ask: async ({ operation }) => JSON.parse(answers[operation] ?? "null"), close: () => app.close() };
};
