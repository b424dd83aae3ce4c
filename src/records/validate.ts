import type { z } from "zod";
import type { FactValue } from "../../schema/fact.js";
import type { Cite, Draft } from "./draft.js";
import { suggestion } from "./nearest.js";
import { type Problem, problemAt } from "./problem.js";
import type { RecordSchema } from "./record-schema.js";
import { type MapTree, type Plain, placeAt, plain, type Tree } from "./tree.js";

export interface Validated {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** The records of one file, with everything about their shape that is wrong. */
export function validateFile(tree: Tree | undefined, schemas: ReadonlyMap<string, RecordSchema>): Validated {
  if (tree === undefined) return { drafts: [], problems: [] };
  if (tree.kind !== "map") {
    return { drafts: [], problems: [problemAt(tree.place, `expected lists of records, such as people:, got ${nameOf(tree)}`)] };
  }
  const parts = [...tree.entries].map(([list, { key, value }]): Validated => {
    const schema = schemas.get(list);
    if (schema === undefined) {
      const message = `expected one of ${[...schemas.keys()].join(", ")}, got "${list}"${suggestion(list, schemas.keys())}`;
      return { drafts: [], problems: [problemAt(key, message)] };
    }
    return validateList(list, value, schema);
  });
  return join(parts);
}

function validateList(list: string, tree: Tree, schema: RecordSchema): Validated {
  // A key with nothing below it is a list that is still to be written.
  if (tree.kind === "text" && tree.text === "") return { drafts: [], problems: [] };
  if (tree.kind !== "list")
    return { drafts: [], problems: [problemAt(tree.place, `${list}: expected a list of records, got ${nameOf(tree)}`)] };
  return join(
    tree.items.map((item, index) => {
      const subject = `${list}, record ${index + 1}`;
      if (item.kind === "map") return validateRecord(subject, item, schema);
      return { drafts: [], problems: [problemAt(item.place, `${subject}: expected a record with an id, got ${nameOf(item)}`)] };
    }),
  );
}

function validateRecord(subject: string, tree: MapTree, schema: RecordSchema): Validated {
  const {
    id: rawId,
    cite: rawCite,
    ...rest
  }: Record<string, Plain> = Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, plain(value)]));
  // What cites nothing has no such key: then it is an unknown field like any other.
  const rawFields = schema.cite === undefined && rawCite !== undefined ? { ...rest, cite: rawCite } : rest;
  const id = schema.id.safeParse(rawId);
  const cite = schema.cite?.safeParse(rawCite);
  const { fields, issues } = readFields(schema, rawFields);

  const name = id.success ? id.data : subject;
  const all = [...within("id", id.error?.issues ?? []), ...within("cite", cite?.error?.issues ?? []), ...issues];
  const problems = all.flatMap((issue) => issueProblems(name, tree, schema, issue));
  const cites: readonly Cite[] = cite?.data ?? [];
  return { drafts: id.success ? [{ thing: schema.thing, id: id.data, fields, cites, tree }] : [], problems };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly unknown?: readonly string[];
}

/** Fields that are wrong are reported and left out, so that the right ones can still be checked against other records. */
function readFields(
  schema: RecordSchema,
  raw: Readonly<Record<string, Plain>>,
): { fields: Readonly<Record<string, FactValue | undefined>>; issues: readonly Issue[] } {
  const whole = schema.fields.safeParse(raw);
  if (whole.success) return { fields: whole.data, issues: [] };
  const issues = whole.error.issues.map(
    (issue): Issue => ({
      path: issue.path,
      message: issue.message,
      ...(issue.code === "unrecognized_keys" ? { unknown: issue.keys } : {}),
    }),
  );
  const wrong = new Set(issues.flatMap((issue) => issue.unknown ?? issue.path.slice(0, 1).map(String)));
  const right = Object.fromEntries(Object.entries(raw).filter(([key]) => !wrong.has(key)));
  return { fields: schema.fields.partial().safeParse(right).data ?? {}, issues };
}

function within(field: string, issues: readonly z.core.$ZodIssue[]): readonly Issue[] {
  return issues.map((issue) => ({ path: [field, ...issue.path], message: issue.message }));
}

function issueProblems(name: string, tree: MapTree, schema: RecordSchema, issue: Issue): readonly Problem[] {
  if (issue.unknown === undefined) return [problemAt(placeAt(tree, issue.path), `${name}: ${pathText(issue.path)}: ${issue.message}`)];
  return issue.unknown.map((key) => {
    const place = tree.entries.get(key)?.key ?? tree.place;
    const hint = suggestion(key, schema.known);
    return problemAt(
      place,
      `${name}: unknown field "${key}"${hint === "" ? `; a ${schema.thing.name} has ${schema.known.join(", ")}` : hint}`,
    );
  });
}

/** cite, 0, 3 as `cite[0][3]`. */
function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${String(step)}`)).join("");
}

function nameOf(tree: Tree): string {
  if (tree.kind === "text") return tree.text === "" ? "nothing" : JSON.stringify(tree.text);
  return `a ${tree.kind}`;
}

function join(parts: readonly Validated[]): Validated {
  return { drafts: parts.flatMap(({ drafts }) => drafts), problems: parts.flatMap(({ problems }) => problems) };
}
