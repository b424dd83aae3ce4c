/** A publisher of its own process, to be killed: says "begun" when it starts to publish and "done" when it has. */
import { openStore } from "../../src/store/open.js";
import { people, schema } from "./people.js";

const { number, store: folder, neo4j, ...options } = JSON.parse(process.argv[2] ?? "{}");
const store = await openStore({ store: folder, neo4j, schema });
process.stdout.write("begun\n");
await store.publish(people(number, options));
process.stdout.write("done\n");
await store.close();
