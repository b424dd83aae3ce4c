import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "./project-root.js";

/**
 * Adds to the lock file the platform packages npm left out of it: where a registry lacks a binary for another platform,
 * npm writes a lock file without it, and `npm ci` then refuses that file. With them named, `npm ci` works here and takes
 * the right binary elsewhere. Run it after `npm install`.
 */
interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const path = join(projectRoot, "package-lock.json");
const lock: { packages: Record<string, Locked> } = JSON.parse(await readFile(path, "utf8"));
const added: string[] = [];

for (const [owner, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (owner === "" || isLocked(owner, name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[~^]/, ""),
      ...platformOf(name),
      ...(dev ? { dev } : {}),
      optional: true,
    };
    added.push(name);
  }
}

const { "": root, ...packages } = lock.packages;
const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en")));
lock.packages = root ? { "": root, ...sorted } : sorted;
await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `Added ${added.length}: ${added.join(", ")}` : "Nothing was missing.");

/** Whether npm would find the package from its owner's folder or from one above. */
function isLocked(owner: string, name: string): boolean {
  const folders = owner.split("/node_modules/");
  return (
    folders.some((_, index) => `${folders.slice(0, index + 1).join("/node_modules/")}/node_modules/${name}` in lock.packages) ||
    `node_modules/${name}` in lock.packages
  );
}

/** What the name of a platform package says: js-darwin-arm64, cli-linux-x64-musl, binding-win32-x64-msvc. */
function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const [, os, cpu] =
    /-(aix|android|darwin|freebsd|linux|linuxmusl|netbsd|openbsd|openharmony|sunos|win32|wasm32)-?(arm64|arm|armv7|ia32|x64|ppc64|riscv64|s390x|loong64|mips64el|wasi)?/.exec(
      name,
    ) ?? [];
  if (os === undefined || os === "wasm32") return { cpu: ["wasm32"] };
  const libc = /musl/.test(name) ? "musl" : /gnu/.test(name) ? "glibc" : undefined;
  return { os: [os.replace("musl", "")], ...(cpu ? { cpu: [cpu] } : {}), ...(libc && os.startsWith("linux") ? { libc: [libc] } : {}) };
}
