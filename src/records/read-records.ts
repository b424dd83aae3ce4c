import type { Fact } from "../../schema/fact.js";
import type { Model } from "../../schema/model.js";
import { byCodeUnit } from "./canonical.js";
import { checkAreaCodes } from "./checks/area-codes.js";
import { checkClaims } from "./checks/claims.js";
import { checkContradictions } from "./checks/contradictions.js";
import { checkDocuments } from "./checks/documents.js";
import { checkEvidence } from "./checks/evidence.js";
import { checkFigures } from "./checks/figures.js";
import { checkHierarchies } from "./checks/hierarchies.js";
import { checkJoined } from "./checks/joined.js";
import { checkJudgements } from "./checks/judgements.js";
import { checkMemberships } from "./checks/memberships.js";
import { checkPersonal } from "./checks/personal.js";
import { checkReferences } from "./checks/references.js";
import { checkSameNames } from "./checks/same-names.js";
import { checkSpans } from "./checks/spans.js";
import { checkSuccessions } from "./checks/successions.js";
import { checkCitations, citationFacts } from "./citations.js";
import { contradictionFacts } from "./contradictions/contradiction-facts.js";
import type { Index } from "./draft.js";
import { indexRecords } from "./index-records.js";
import { mergeRecords } from "./merge.js";
import { parseYaml } from "./parse-yaml.js";
import { inOrder, type Place, type Problem } from "./problem.js";
import { readFiles } from "./read-files.js";
import { recordSchemas } from "./record-schema.js";
import { resolve } from "./resolve.js";
import { validateFile } from "./validate.js";

/** The records that hold together, as judged, each with its places; or what is wrong with them. */
export type Drafts =
  | { readonly kind: "drafts"; readonly index: Index; readonly warnings: readonly Problem[] }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

export type Reading =
  | {
      readonly kind: "facts";
      readonly facts: readonly Fact[];
      readonly placeOf: PlaceOf;
      /** What someone should look at; it keeps nothing from being published. */
      readonly warnings: readonly Problem[];
    }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** Where the record of that id stands; undefined for what is made, not recorded. */
export type PlaceOf = (id: string) => Place | undefined;

/**
 * The facts of a record set, sorted by id; or everything that is wrong with it, of all files at once. The same records
 * give the same facts, however they are spread over files and written down. Throws a RecordError when there is no such set.
 */
export async function readRecords(folder: string, model: Model): Promise<Reading> {
  const reading = await readDrafts(folder, model);
  if (reading.kind === "problems") return reading;
  const { index } = reading;
  const recorded = resolve(index);
  const contradictions = contradictionFacts(index, recorded, model);
  if (contradictions.problems.length > 0) return { kind: "problems", problems: inOrder(contradictions.problems) };
  const facts = [...recorded, ...contradictions.facts, ...citationFacts(index.all)];
  return {
    kind: "facts",
    facts: facts.sort((a, b) => byCodeUnit(a.id, b.id)),
    placeOf: (id) => index.byId.get(id)?.tree.place,
    warnings: reading.warnings,
  };
}

/** The same, before facts are made of it: for what concerns the files. */
export async function readDrafts(folder: string, model: Model): Promise<Drafts> {
  const schemas = recordSchemas(model);
  const files = (await readFiles(folder)).map((file) => {
    if (file.kind === "unreadable") return { problems: [file.problem], drafts: [], broken: file.remains };
    const parsed = parseYaml(file.file, file.text);
    // A file that is not YAML is put right first: what was guessed of its records would be reported in vain.
    if (parsed.problems.length > 0) return { problems: parsed.problems, drafts: [], broken: file.text };
    return { ...validateFile(parsed.tree, schemas), broken: "" };
  });
  const drafts = files.flatMap((file) => file.drafts);
  const { index: recorded, problems: repeated } = indexRecords(
    drafts,
    files.map((file) => file.broken),
  );
  const misjudged = checkJudgements(recorded);
  // What the judgements say is looked at as the records of one thing are: only then do they show what does not go together.
  const index = misjudged.length > 0 ? recorded : mergeRecords(recorded);
  const problems = [
    ...files.flatMap((file) => file.problems),
    ...repeated,
    ...checkReferences(recorded, model),
    ...misjudged,
    ...checkCitations(drafts),
    ...checkMemberships(index),
    ...checkSpans(index),
    ...checkHierarchies(index),
    ...checkEvidence(index),
    ...checkDocuments(index),
    ...checkFigures(index),
    ...checkAreaCodes(index),
    ...checkSuccessions(index),
    ...checkClaims(recorded, model),
    ...checkContradictions(index),
    ...checkPersonal(recorded),
  ];
  if (problems.length > 0) return { kind: "problems", problems: inOrder(problems) };
  return { kind: "drafts", index, warnings: inOrder([...checkSameNames(index), ...checkJoined(recorded, index)]) };
}
