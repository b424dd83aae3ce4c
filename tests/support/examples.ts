import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";

/** An example of the IDE, as its page shows it. */
export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** The examples in the order of their tabs. */
export function readExamples(): readonly Example[] {
  const folder = join(projectRoot, "src/web/ide/examples");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => {
      const variables = join(folder, file.replace(/\.graphql$/, ".json"));
      return {
        name: file.replace(/\.graphql$/, ""),
        query: readFileSync(join(folder, file), "utf8"),
        variables: existsSync(variables) ? JSON.parse(readFileSync(variables, "utf8")) : {},
      };
    });
}
