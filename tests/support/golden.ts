import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";

/** A query with the answer every store must give to it. */
export interface Golden {
  readonly name: string;
  readonly query: string;
  readonly expected: unknown;
}

/** The queries of a folder under tests/, NAME.graphql with NAME.json beside it. */
export function goldenQueries(folder: string): readonly Golden[] {
  const path = join(projectRoot, "tests", folder);
  return readdirSync(path)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => {
      const answer = join(path, file.replace(/\.graphql$/, ".json"));
      const expected: unknown = existsSync(answer) ? JSON.parse(readFileSync(answer, "utf8")) : undefined;
      return { name: file.replace(/\.graphql$/, ""), query: readFileSync(join(path, file), "utf8"), expected };
    });
}

/** Compares an answer with the one beside the query; with UPDATE_GOLDEN=1 writes it there instead, to be read in review. */
export function expectGolden(folder: string, golden: Golden, answer: unknown): void {
  if (process.env.UPDATE_GOLDEN === "1") {
    writeFileSync(join(projectRoot, "tests", folder, `${golden.name}.json`), `${JSON.stringify(answer, null, 2)}\n`);
    return;
  }
  expect(answer).toEqual(golden.expected);
}
