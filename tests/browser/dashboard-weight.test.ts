import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { projectRoot } from "../../scripts/project-root.js";

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const folder = join(projectRoot, "dist", "web", "dashboard");

test("the first view needs at most 100 kB of script, compressed", () => {
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const first = Object.keys(manifest).filter((name) => manifest[name]?.isEntry);
  for (const name of first) first.push(...(manifest[name]?.imports ?? []).filter((each) => !first.includes(each)));
  const sizes = first.map((name) => gzipSync(readFileSync(join(folder, manifest[name]?.file ?? ""))).length);
  const bytes = sizes.reduce((total, size) => total + size, 0);
  expect(bytes).toBeGreaterThan(5_000);
  expect(bytes).toBeLessThan(100_000);
});

test("the page writes neither script nor style into itself", () => {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  expect(page.match(/<style|style=|<script(?![^>]* src=)| on\w+=/g)).toBeNull();
});
