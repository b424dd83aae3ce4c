/**
 * A publisher of its own process, to be killed: says "begun" when it starts to publish and "done" when it has. With
 * `killAtWrite` it kills itself when so many statements have run.
 */
import { openStore } from "../../src/store/open.js";
import { people, schema } from "../store/people.js";

const { number, store: folder, neo4j, killAtWrite, ...options } = JSON.parse(process.argv[2] ?? "{}");
let written = 0;
const wrote = () => {
  written += 1;
  if (written === killAtWrite) process.kill(process.pid, "SIGKILL");
};
const store = await openStore({ store: folder, neo4j, schema });
process.stdout.write("begun\n");
await store.publish({ ...people(number, options), wrote });
process.stdout.write("done\n");
await store.close();
