import type { Fact } from "../../schema/fact.js";
import type { Model } from "../../schema/model.js";
import { byCodeUnit } from "./canonical.js";
import { checkDocuments } from "./checks/documents.js";
import { checkEvidence } from "./checks/evidence.js";
import { checkFigures } from "./checks/figures.js";
import { checkHierarchies } from "./checks/hierarchies.js";
import { checkMemberships } from "./checks/memberships.js";
import { checkReferences } from "./checks/references.js";
import { checkSpans } from "./checks/spans.js";
import { checkCitations, citationFacts } from "./citations.js";
import { indexRecords } from "./index-records.js";
import { parseYaml } from "./parse-yaml.js";
import { inOrder, type Problem } from "./problem.js";
import { readFiles } from "./read-files.js";
import { recordSchemas } from "./record-schema.js";
import { resolve } from "./resolve.js";
import { validateFile } from "./validate.js";

export type Reading =
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/**
 * The facts of a record set, sorted by id; or everything that is wrong with it, of all files at once. The same records
 * give the same facts, however they are spread over files and written down. Throws a RecordError when there is no such set.
 */
export async function readRecords(folder: string, model: Model): Promise<Reading> {
  const schemas = recordSchemas(model);
  const files = (await readFiles(folder)).map((file) => {
    if (file.kind === "unreadable") return { problems: [file.problem], drafts: [], broken: file.remains };
    const parsed = parseYaml(file.file, file.text);
    // A file that is not YAML is put right first: what was guessed of its records would be reported in vain.
    if (parsed.problems.length > 0) return { problems: parsed.problems, drafts: [], broken: file.text };
    return { ...validateFile(parsed.tree, schemas), broken: "" };
  });
  const drafts = files.flatMap((file) => file.drafts);
  const { index, problems: repeated } = indexRecords(
    drafts,
    files.map((file) => file.broken),
  );
  const problems = [
    ...files.flatMap((file) => file.problems),
    ...repeated,
    ...checkReferences(index, model),
    ...checkCitations(drafts),
    ...checkMemberships(index),
    ...checkSpans(index),
    ...checkHierarchies(index),
    ...checkEvidence(index),
    ...checkDocuments(index),
    ...checkFigures(index),
  ];
  if (problems.length > 0) return { kind: "problems", problems: inOrder(problems) };
  const facts = [...resolve(index), ...citationFacts(drafts)];
  return { kind: "facts", facts: facts.sort((a, b) => byCodeUnit(a.id, b.id)) };
}
