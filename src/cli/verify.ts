import { readModel } from "../../schema/model.js";
import { type VerificationCounts, verifyTexts } from "../records/verify-texts.js";
import type { CommonOptions } from "./options.js";
import { whileSaying } from "./progress.js";
import { findProject, findRecords } from "./project-folder.js";
import { sayProblemLines, sayProblems } from "./say-changes.js";
import type { World } from "./world.js";

export interface VerifyOptions extends CommonOptions {
  /** The folder of texts. */
  readonly texts: string;
}

/** Checks every citation against the texts somebody has, and says which drifted and which cannot be checked. */
export async function verifyCitations(options: VerifyOptions, world: World): Promise<number> {
  const folder = await findRecords((await findProject()).folder, options);
  const verified = await whileSaying("Comparing the citations", world.err, () => verifyTexts(folder, options.texts, readModel()));
  if (verified.kind === "problems") return sayProblems(verified.problems, folder, world, "nothing was verified");
  sayProblemLines(verified.problems, folder, world);
  for (const line of summary(verified.counts)) world.out(line);
  return verified.problems.length === 0 ? 0 : 1;
}

function summary({ standing, moved, gone, unchanged, changed, missing, unchecked, unhashed }: VerificationCounts): readonly string[] {
  const [texts, citations] = [unchanged + changed + missing, standing + moved + gone + unchecked];
  return [
    `${count(citations, "citation")}: ${standing} stand, ${moved} moved, ${gone} gone, ${unchecked} not checked. ` +
      `${count(texts, "text")}: ${unchanged} unchanged, ${changed} changed, ${missing} missing.`,
    ...(unhashed === 0 ? [] : [`${count(unhashed, "source")} without a textHash: nothing in them is cited by place.`]),
  ];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
