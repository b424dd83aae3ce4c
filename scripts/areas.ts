import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { recordFiles } from "./areas/record-files.js";
import { projectRoot } from "./project-root.js";

/**
 * Writes the records of administrative units from the datasets that docs/areas.md names:
 * `npm run areas -- <folder with the datasets> [folder of the record sets]`.
 */
const [datasets, seed = join(projectRoot, "seed")] = process.argv.slice(2);

if (datasets === undefined) {
  console.log("Expected a folder with the datasets, got none; docs/areas.md says which.");
  process.exitCode = 2;
} else {
  const { files, remarks } = await recordFiles(datasets);
  for (const [file, text] of files) {
    await mkdir(dirname(join(seed, file)), { recursive: true });
    await writeFile(join(seed, file), text);
  }
  for (const remark of remarks) console.log(remark);
  console.log(`Written: ${files.size} files below ${seed}.`);
}
