import { join } from "node:path";
import files from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Serves what Vite built into `folder`/assets below `prefix`, each file with the policy of the page it belongs to. */
export async function addAssets(app: FastifyInstance, folder: string, prefix: string, policy: string): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook("onRequest", async (_request, reply) => void reply.header("content-security-policy", policy));
    await scope.register(files, {
      root: join(folder, "assets"),
      prefix,
      // A route for each file that is there; everything else is unknown and answered as such.
      wildcard: false,
      index: false,
      decorateReply: false,
      // The names carry hashes of the contents.
      immutable: true,
      maxAge: "365d",
    });
  });
}
