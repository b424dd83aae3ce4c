import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { breakingChanges } from "./breaking-changes.js";
import { projectRoot } from "./project-root.js";

/**
 * Compares the SDL with the one of the last tagged version. A change that breaks clients is an error unless the version
 * says so: a new major version, or a new minor one before 1.0.
 */
const tag = git("describe", "--tags", "--abbrev=0", "--match", "v*");
const before = tag && git("show", `${tag}:schema/schema.graphql`);

if (!tag || !before) {
  console.log("SDL: no tagged version here, so breaking changes were NOT looked for.");
} else {
  const changes = breakingChanges(before, readFileSync(join(projectRoot, "schema/schema.graphql"), "utf8"));
  const { version }: { version: string } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  const announced = compatible(version) !== compatible(tag.slice(1));
  for (const change of changes) console.log(`SDL: breaks clients of ${tag}: ${change}`);
  if (changes.length > 0 && !announced) {
    console.log("Deprecate for one minor version first, or raise the version.");
    process.exitCode = 1;
  }
}

/** The part of a version within which clients may rely on the API. */
function compatible(version: string): string {
  const [major = "", minor = ""] = version.split(".");
  return major === "0" ? `0.${minor}` : major;
}

function git(...args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", args, { cwd: projectRoot, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() || undefined;
  } catch {
    return undefined;
  }
}
