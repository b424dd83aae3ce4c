import { neo4jAccess } from "../store/stores.js";

/** Does a fault to the Neo4j that the runner has started, or ends one; resolves when it is done. */
export async function tellNeo4j(word: "SIGSTOP" | "SIGCONT" | "SIGKILL" | "SIGTERM" | "start"): Promise<void> {
  const control = process.env.GOVGRAPH_TEST_NEO4J_CONTROL;
  if (!control) throw new Error("Neo4j is not there: run this with npm run test:reliability");
  const response = await fetch(`${control}/${word}`, { method: "POST" });
  if (!response.ok) throw new Error(await response.text());
}

/** Where that Neo4j is, for a proxy in front of it. */
export function requireNeo4j(): NonNullable<ReturnType<typeof neo4jAccess>> {
  const access = neo4jAccess();
  if (access === undefined) throw new Error("Neo4j is not there: run this with npm run test:reliability");
  return access;
}
