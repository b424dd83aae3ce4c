import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/program.js";
import type { World } from "../../src/cli/world.js";

export interface Outcome {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, with a store in memory unless told otherwise. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  world: Partial<World> = {},
): Promise<Outcome> {
  const out: string[] = [];
  const err = new PassThrough();
  const code = await run(args, {
    env: { GOVGRAPH_STORE: "memory:", ...env },
    out: (line) => void out.push(line),
    err,
    exit: () => {},
    onSignal: () => {},
    ...world,
  });
  err.end();
  return { code, out: out.join("\n"), err: await text(err) };
}

/** The command as a process of its own starts it. */
export const mainFile = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A folder of its own with these files, removed when the tests of the file are over. */
export async function writeFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "govgraph-cli-"));
  folders.push(folder);
  await addFiles(folder, files);
  return folder;
}

export async function addFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

export function area(id: string, name: string): string {
  return `areas:\n  - id: ${id}\n    name: ${name}\n    kind: PROVINCE\n    level: PROVINCE\n`;
}
