import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  type YAMLMap,
} from "yaml";
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
  const composed = compose(text, lines);
  if (composed.kind === "deep") {
    return {
      tree: undefined,
      problems: [problemAt({ file, line: composed.line, column: 1 }, "expected plain lists of records, got deep nesting")],
    };
  }
  const { document, another } = composed;
  const syntax = document.errors.map((error) => problemAt(placeOf(error.pos[0]), `not YAML: ${error.message}`));
  if (another !== undefined) syntax.push(problemAt(placeOf(another), "expected one YAML document, got a second one"));
  const shape: Problem[] = [];
  const tree = document.contents === null ? undefined : treeOf(document.contents, placeOf, shape, 1);
  return { tree, problems: [...syntax.slice(0, MAX_SYNTAX_PROBLEMS), ...shape] };
}

type Composed =
  | {
      readonly kind: "composed";
      readonly document: Document.Parsed;
      /** Where a second document begins. */
      readonly another: number | undefined;
    }
  /** The line at which nesting goes beyond any use. */
  | { readonly kind: "deep"; readonly line: number };

/**
 * yaml's own parseDocument, with a look at every token on its way from the lexer to the parser: what follows recurses,
 * so nesting must be judged before.
 */
function compose(text: string, lines: LineCounter): Composed {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  const isDeep = nestingWatch();
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    if (isDeep(lexeme)) return { kind: "deep", line: lines.lineStarts.length };
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  tokens.push(...parser.end());
  // Repeated keys are looked for below: the composer compares every key with every other.
  const composer = new Composer({ schema: "failsafe", prettyErrors: false, uniqueKeys: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document === undefined) throw new Error("yaml: expected a document of any text, got none");
  return { kind: "composed", document, another: second?.range[0] };
}

/** Told every token in turn; true once nesting goes beyond any use. */
function nestingWatch(): (token: string) => boolean {
  let brackets = 0;
  let indicators = 0;
  let lineStart = true;
  let scalar = false;
  return (token) => {
    if (token === SCALAR_FOLLOWS) {
      scalar = true;
      return false;
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
    const indentation = lineStart && token.startsWith(" ") && token.trim() === "" ? token.length : 0;
    lineStart = token.endsWith("\n");
    if (lineStart) indicators = 0;
    return brackets > MAX_OPEN_BRACKETS || indicators > MAX_INDICATORS_IN_LINE || indentation > MAX_INDENTATION;
  };
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
