import { isAlias, isScalar, isSeq, Lexer, LineCounter, type ParsedNode, parseDocument, type YAMLMap } from "yaml";
import { type Place, type Problem, problemAt } from "./problem.js";
import type { MapTree, Tree } from "./tree.js";

/** A file, a list of it, a record, a list of citations, one citation: records never nest deeper than this. */
const MAX_DEPTH = 8;
/** Counted before parsing, because the parser recurses; beyond what anyone writes, far below what it can bear. */
const MAX_OPEN_BRACKETS = 32;
const MAX_INDICATORS_IN_LINE = 32;
const MAX_INDENTATION = 200;
/** A broken file breaks in many places; the first few are what people put right. */
const MAX_SYNTAX_PROBLEMS = 10;

export interface ParsedFile {
  /** Undefined for an empty file. With problems it holds what could be understood. */
  readonly tree: Tree | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML without its surprises: every value is text as written (098 stays "098"), and aliases, anchors, tags and
 * repeated keys are refused. Texts come out in Unicode's NFC.
 */
export function parseYaml(file: string, text: string): ParsedFile {
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const deep = tooDeep(text);
  if (deep !== undefined) {
    return { tree: undefined, problems: [problemAt({ file, line: deep, column: 1 }, "expected plain lists of records, got deep nesting")] };
  }
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
    // Looked for below: the parser compares every key with every other.
    uniqueKeys: false,
  });
  const syntax = document.errors.map((error) => problemAt(placeOf(error.pos[0]), `not YAML: ${error.message}`));
  const shape: Problem[] = [];
  const tree = document.contents === null ? undefined : treeOf(document.contents, placeOf, shape, 1);
  return { tree, problems: [...syntax.slice(0, MAX_SYNTAX_PROBLEMS), ...shape] };
}

/** The line at which nesting goes beyond any use, judged from the tokens alone. */
function tooDeep(text: string): number | undefined {
  let line = 1;
  let brackets = 0;
  let indicators = 0;
  let lineStart = true;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (token === SCALAR_FOLLOWS) {
      scalar = true;
      continue;
    }
    if (scalar) {
      scalar = false;
    } else if (token === "[" || token === "{") {
      brackets++;
    } else if (token === "]" || token === "}") {
      brackets = Math.max(0, brackets - 1);
    } else if (brackets === 0 && (token === "-" || token === "?" || token === ":")) {
      indicators++;
    }
    const indentation = lineStart && /^ +$/u.test(token) ? token.length : 0;
    if (brackets > MAX_OPEN_BRACKETS || indicators > MAX_INDICATORS_IN_LINE || indentation > MAX_INDENTATION) return line;
    const feeds = token.split("\n").length - 1;
    line += feeds;
    lineStart = token.endsWith("\n");
    if (lineStart) indicators = 0;
  }
  return undefined;
}

/** The lexer's mark before the text of a scalar. */
const SCALAR_FOLLOWS = "\u001f";

type PlaceOf = (offset: number) => Place;

function treeOf(node: ParsedNode, placeOf: PlaceOf, problems: Problem[], depth: number): Tree {
  const place = placeOf(node.range[0]);
  const nothing: Tree = { kind: "text", place, text: "" };
  if (isAlias(node)) {
    problems.push(problemAt(place, `expected the value itself, got the alias *${node.source}`));
    return nothing;
  }
  if (node.anchor !== undefined) problems.push(problemAt(place, `expected a plain value, got the anchor &${node.anchor}`));
  if (node.tag !== undefined) problems.push(problemAt(place, `expected a plain value, got the tag ${node.tag}`));
  if (depth > MAX_DEPTH) {
    problems.push(problemAt(place, `expected at most ${MAX_DEPTH} levels, got deeper nesting`));
    return nothing;
  }
  if (isScalar(node)) return { kind: "text", place, text: String(node.value ?? "").normalize("NFC") };
  if (isSeq(node)) return { kind: "list", place, items: node.items.map((item) => treeOf(item, placeOf, problems, depth + 1)) };
  return mapOf(node, place, placeOf, problems, depth);
}

function mapOf(node: YAMLMap<ParsedNode, ParsedNode | null>, place: Place, placeOf: PlaceOf, problems: Problem[], depth: number): MapTree {
  const entries = new Map<string, { key: Place; value: Tree }>();
  for (const pair of node.items) {
    const key = placeOf(pair.key.range[0]);
    if (!isScalar(pair.key) || pair.key.anchor !== undefined || pair.key.tag !== undefined) {
      problems.push(problemAt(key, "expected a plain word as key"));
      continue;
    }
    const name = String(pair.key.value).normalize("NFC");
    const first = entries.get(name);
    if (first !== undefined) {
      problems.push(problemAt(key, `"${name}" is given twice, first in line ${first.key.line}`));
      continue;
    }
    const value: Tree = pair.value === null ? { kind: "text", place: key, text: "" } : treeOf(pair.value, placeOf, problems, depth + 1);
    entries.set(name, { key, value });
  }
  return { kind: "map", place, entries };
}
