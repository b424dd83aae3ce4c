import { introspectionFromSchema } from "graphql";
import { readModel } from "../../schema/model.js";
import { buildApiSchema, sdlOf } from "../api/schema.js";
import { recordsJsonSchema } from "../records/json-schema.js";
import type { World } from "./world.js";

/** Prints the schema as people write it, or as tools read it. */
export async function printSchema({ json }: { readonly json?: boolean }, { out }: World): Promise<number> {
  const schema = await buildApiSchema(() => Promise.resolve({}));
  out(json ? JSON.stringify({ data: introspectionFromSchema(schema, { oneOf: true }) }, null, 2) : sdlOf(schema).trimEnd());
  return 0;
}

/** Prints the JSON Schema of record files, for editors. */
export function printRecordsSchema({ out }: World): number {
  out(JSON.stringify(recordsJsonSchema(readModel()), null, 2));
  return 0;
}
