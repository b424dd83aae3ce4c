import type { HistoryBudget } from "../graph/history.js";

/**
 * Every limit of the API and its default, in one table. Each can be set apart; none can be left out. They bound what one
 * request may cost; a dashboard's queries stay far below them.
 */
export interface Limits {
  readonly operation: OperationLimits;
  readonly http: HttpLimits;
  readonly client: ClientLimits;
  readonly history: HistoryBudget;
}

export interface OperationLimits {
  /** Lexical tokens of a document; parsing stops there. */
  readonly tokens: number;
  /** Levels of fields, fragments expanded; what hangs on `__schema` and `__type` does not count. */
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Fields of an operation, fragments expanded: few tokens can spread into very many of them. */
  readonly fields: number;
  /** Fragment spreads of a document, each counted once: comparing their fields takes time that grows with their square. */
  readonly fragmentSpreads: number;
  /** Uses of `__schema` and `__type` in a document: each can answer with the whole schema. */
  readonly introspections: number;
  /** Items of a list given as an argument or a variable. */
  readonly listItems: number;
  /** Characters of a string argument: names, ids, words to search. */
  readonly textCharacters: number;
  /** Characters of any string of the variables, and of the arguments in `cursorArguments`. */
  readonly stringCharacters: number;
  readonly cursorArguments: readonly string[];
  /** Levels of lists and objects in the variables. */
  readonly variableDepth: number;
  /** The most nodes an answer could hold, with the request's page sizes; the planner counts them. */
  readonly nodes: number;
  /** Errors of an answer. */
  readonly errors: number;
  /** How long one statement may run; never longer than what is left of the request's time. */
  readonly statementMs: number;
}

export interface HttpLimits {
  readonly bodyBytes: number;
  /** From the whole request being there to its answer, waiting included. */
  readonly deadlineMs: number;
  readonly running: number;
  readonly waiting: number;
  /** A request's head, and a whole request, must have arrived by then. */
  readonly headersMs: number;
  readonly requestMs: number;
  readonly keepAliveMs: number;
  /** How often slow connections are looked for. */
  readonly connectionCheckMs: number;
  readonly connections: number;
  /** How long a stop waits for what is under way. */
  readonly graceMs: number;
  /** How long `/ready` waits for the store. */
  readonly readyMs: number;
}

/** What one client may take; 0 is no limit. Each request costs a point, and an operation more by the things it could answer with. */
export interface ClientLimits {
  /** In a minute. */
  readonly points: number;
  readonly nodesPerPoint: number;
  /** Requests being answered at once. */
  readonly concurrent: number;
}

export const defaultLimits: Limits = {
  operation: {
    tokens: 2_000,
    depth: 12,
    aliases: 30,
    rootFields: 20,
    directives: 20,
    fields: 2_000,
    fragmentSpreads: 50,
    introspections: 5,
    listItems: 250,
    textCharacters: 256,
    stringCharacters: 10_000,
    cursorArguments: ["after", "before"],
    variableDepth: 20,
    nodes: 10_000,
    errors: 5,
    statementMs: 5_000,
  },
  http: {
    bodyBytes: 256 * 1024,
    deadlineMs: 10_000,
    running: 50,
    waiting: 100,
    headersMs: 10_000,
    requestMs: 15_000,
    keepAliveMs: 65_000,
    connectionCheckMs: 1_000,
    connections: 2_000,
    graceMs: 8_000,
    readyMs: 1_000,
  },
  client: { points: 3_000, nodesPerPoint: 100, concurrent: 10 },
  // A release of a million facts takes about 170 MB.
  history: { releases: 8, bytes: 1024 ** 3 },
};
