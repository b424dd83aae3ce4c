import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { projectRoot } from "../scripts/project-root.js";

/** What each folder may import of ours, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/names": [],
  "src/web": [],
  schema: ["src/names"],
  "src/store": [],
  "src/records": ["schema", "src/names"],
  "src/graph": ["schema", "src/names", "src/store"],
  "src/api": ["schema", "src/names", "src/store", "src/graph"],
  "src/server": ["schema", "src/names", "src/store", "src/graph", "src/api"],
  "src/cli": ["schema", "src/names", "src/store", "src/graph", "src/api", "src/server", "src/records"],
};
const FOLDERS = Object.keys(MAY_IMPORT);

/** What is loaded with a file: neither types nor what is imported when it is needed. */
const STATIC = /^(?:import|export) (?!type)[^;]*?from "(\.[^"]+)"/gm;

const files = ["schema", "src"].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test.each(FOLDERS)("%s imports only what lies below it", (folder) => {
  const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])];
  const wrong = [...imports]
    .filter(([file]) => folderOf(file) === folder)
    .flatMap(([file, targets]) =>
      targets.filter((target) => !allowed.includes(folderOf(target))).map((target) => `${file} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("every file of the source is in a folder with a place in the order", () => {
  expect(files.filter((file) => !FOLDERS.includes(folderOf(file)))).toEqual([]);
});

test("only the model's classes import each other in a circle", () => {
  const circles = files.filter((file) => folderOf(file) !== "schema" && reaches(file, file));
  expect(circles).toEqual([]);
});

test("what curators run while they write starts without the API, a server or a store", () => {
  const started = new Set<string>();
  for (const queue = ["check", "new", "export"].map((command) => `src/cli/${command}.ts`); queue.length > 0; ) {
    const file = queue.pop() ?? "";
    if (!started.has(file)) queue.push(...importsOf(file, STATIC));
    started.add(file);
  }
  const unneeded = [...started].filter((file) => /^src\/(?:api|graph|server|store)\//u.test(file));
  // The command tells a store's errors from others, whatever it does.
  expect(unneeded).toEqual(["src/store/errors.ts"]);
});

test("nothing outside the store's folder names a kind of store", () => {
  const named = files.filter(
    (file) => folderOf(file) !== "src/store" && folderOf(file) !== "src/cli" && /grafeo|neo4j-driver/i.test(code(file)),
  );
  expect(named).toEqual([]);
});

function importsOf(file: string, form = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g): readonly string[] {
  const specifiers = [...code(file).matchAll(form)].map(([, specifier = ""]) => specifier);
  return specifiers.map((specifier) => relative(projectRoot, resolve(projectRoot, dirname(file), specifier)).replace(/\.js$/, ".ts"));
}

/** The text without comments, which may name what the code may not. */
function code(file: string): string {
  return readFileSync(join(projectRoot, file), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

function folderOf(file: string): string {
  return file.startsWith("schema") ? "schema" : file.split("/").slice(0, 2).join("/");
}

function reaches(from: string, target: string, seen = new Set<string>()): boolean {
  return (imports.get(from) ?? []).some((next) => {
    if (next === target) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, target, seen);
  });
}
