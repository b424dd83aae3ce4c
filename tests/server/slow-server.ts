import { stopOnSignals } from "../../src/cli/stop.js";
import { worldOf } from "../../src/cli/world.js";
import { openServer } from "./open-server.js";

/** How long each field takes. */
const takesMs = Number(process.argv[2] ?? 500);

/** A process of its own for the test of SIGTERM: says its address, then each request that has begun. */
const server = await openServer({
  resolve: async () => {
    process.stdout.write("started\n");
    await new Promise((resolve) => setTimeout(resolve, takesMs));
  },
});
stopOnSignals(worldOf(process), () => server.close());
process.stdout.write(`${server.url}\n`);
