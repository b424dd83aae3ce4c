import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { addFiles, area, runCommand, writeFolder } from "./run-command.js";

test("check --watch checks again when a file changes, is replaced or comes in a new folder, and Ctrl-C ends it with 0", async () => {
  const records = await writeFolder({ "a.yaml": area("area/a", "Tỉnh A") });
  const lines: string[] = [];
  const listeners: (() => void)[] = [];
  const exits: number[] = [];
  const { code, err } = await runCommand(
    ["check", "--watch", "--records", records],
    {},
    {
      out: (line) => void lines.push(line),
      exit: (exit) => void exits.push(exit),
      onSignal: (_signal, listener) => void listeners.push(listener),
    },
  );
  expect([code, err]).toEqual([undefined, ""]);
  const saysNext = async (words: string) => {
    for (const until = performance.now() + 10_000; !lines.some((line) => line.includes(words)); ) {
      if (performance.now() > until) throw new Error(`"${words}" was not said, but ${lines.join("\n")}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    // The line that ends a look.
    await new Promise((resolve) => setTimeout(resolve, 50));
    lines.length = 0;
  };
  try {
    await saysNext("1 added");
    await addFiles(records, { "new/b.yaml": area("area/b", "Tỉnh B") });
    await saysNext("2 added");
    await addFiles(records, { "new/b.yaml": area("area/b", "Tỉnh B").replace("PROVINCE", "CASTLE") });
    await saysNext("b.yaml:4:");
    await addFiles(records, { ".b.tmp": area("area/b", "Tỉnh Bê") });
    await rename(join(records, ".b.tmp"), join(records, "new/b.yaml"));
    await saysNext("+ area/b  Tỉnh Bê");
    await addFiles(records, { ".b.tmp": area("area/b", "Tỉnh Xê") });
    await rename(join(records, ".b.tmp"), join(records, "new/b.yaml"));
    await saysNext("+ area/b  Tỉnh Xê");
    await rm(join(records, "new"), { recursive: true });
    await saysNext("1 added");
  } finally {
    listeners[0]?.();
  }
  expect(exits).toEqual([0]);
  await addFiles(records, { "c.yaml": area("area/c", "Tỉnh C") });
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(lines).toEqual([]);
});
