import { type DocumentNode, type GraphQLSchema, getVariableValues, Kind, type OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { Model } from "../../schema/model.js";
import type { NameIndex } from "../names/index/name-index.js";
import { StoreError } from "../store/errors.js";
import type { ReadStatement, Row, Store } from "../store/store.js";
import type { History, HistoryReadOptions } from "./history.js";
import { createNameIndexes } from "./name-indexes.js";
import { inOneRelease, type Read, type Reading } from "./one-release.js";
import { badInput } from "./plan/bad-input.js";
import { type Part, type Plan, planOperation } from "./plan/plan.js";
import { presenceOf } from "./plan/presence.js";
import type { Selection } from "./plan/selection.js";
import { type Filling, fillingOf, type Searching, type Tree } from "./plan/writing.js";
import { questions } from "./questions/questions.js";

/** An operation with its document's fragments and its variables, coerced. */
export interface Operation {
  readonly definition: OperationDefinitionNode;
  readonly fragments: Selection["fragments"];
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Where the answers are: the store that is brought up to the newest release, and the graphs of the others. */
export interface Graphs {
  readonly present: Store;
  readonly past: History;
}

/**
 * Answers operations, each by one statement; by two when it asks of a release before the newest and about the releases
 * themselves; what has to be searched first asks some more.
 */
export interface Operations {
  /** The answer's data by response key. Throws BAD_USER_INPUT for a bad page size, cursor or release, StoreError for the rest. */
  answer(graphs: Graphs, operation: Operation, options: AnswerOptions): Promise<Tree>;
  /** The response's data from such an answer; undefined where graphql's own execution has to walk it, and name what is wrong. */
  complete(operation: Operation, answer: Tree): Tree | undefined;
  /** The most things it could answer with. Throws BAD_USER_INPUT when that is too much: before anything runs, with its variables. */
  check(operation: Operation): number;
}

export interface AnswerOptions extends HistoryReadOptions {
  /** Told when a search ended for want of time, so that the same question may have a fuller answer. */
  readonly cutShort?: () => void;
}

/** Plans kept for one document; a document with many optional variables has many texts. */
const PLANS_PER_DOCUMENT = 50;

/**
 * Plans are kept with the parsed operation they were made for: the server keeps parsed documents by their text, so the
 * same text finds its plans again, and they go when the document goes.
 */
export function createOperations(schema: GraphQLSchema, model: Model, maxNodes: number): Operations {
  const plans = new WeakMap<OperationDefinitionNode, LRUCache<string, Plan>>();
  const names = createNameIndexes(model);

  function planFor({ definition, fragments, variables }: Operation, part: Part = "all"): Plan {
    const known = plans.get(definition) ?? new LRUCache<string, Plan>({ max: PLANS_PER_DOCUMENT });
    plans.set(definition, known);
    const key = `${part} ${presenceOf(variables)}`;
    const plan = known.get(key) ?? planOperation(schema, model, questions, definition, fragments, variables, part);
    known.set(key, plan);
    return plan;
  }

  async function run(plan: Plan, filling: Filling, reads: Reads, timeoutMs: number): Promise<Tree> {
    const { read, steady, cutShort, plannedMs } = reads;
    if (plan.searches.length > 0) {
      const work = async (reading: Reading) => {
        let known: Promise<NameIndex> | undefined;
        const searching: Searching = {
          ...reading,
          cutShort,
          names: () => {
            known ??= names.of(reading, steady);
            return known;
          },
        };
        for (const search of plan.searches) await search(searching, filling);
        const statement = plan.statement(filling);
        return plan.shape(statement ? await reading.row(statement) : [], filling);
      };
      return inOneRelease(read, timeoutMs, work, plannedMs);
    }
    const statement = plan.statement(filling);
    if (!statement) return plan.shape([], filling);
    const [row] = await read(statement, timeoutMs);
    return plan.shape(row ?? [], filling);
  }

  return {
    answer: async (graphs, operation, options) => {
      const filling = fillingOf(operation.variables);
      const { timeoutMs } = options;
      const present = readsOf(options, (statement, within) => graphs.present.read(statement, within));
      const plan = planFor(operation);
      const release = plan.release(filling);
      if (release === undefined) return run(plan, filling, present, timeoutMs);
      const past = readsOf(options, (statement, within) => readRelease(graphs, release, statement, within));
      const [then, now] = await Promise.all([
        run(planFor(operation, "ofRelease"), filling, past, timeoutMs),
        run(planFor(operation, "ofChain"), filling, present, timeoutMs),
      ]);
      return { ...then, ...now };
    },
    complete: (operation, answer) => {
      try {
        return planFor(operation).complete?.(answer);
      } catch {
        return undefined;
      }
    },
    check: (operation) => {
      const filling = fillingOf(operation.variables);
      const plan = planFor(operation);
      plan.release(filling);
      const cost = plan.cost(filling);
      if (cost > maxNodes)
        throw badInput(`This could answer with ${cost} things; at most ${maxNodes} are given. Ask for smaller pages with \`first\`.`);
      // Cursors are read with the parameters, so that a bad one is refused here too.
      plan.statement(filling);
      return cost;
    },
  };
}

/** Reading what an operation is asked of. */
interface Reads {
  readonly read: Read;
  /** For what others will need too: it goes on when the request it began with is given up. */
  readonly steady: Read;
  /** How long the database has planned so far. */
  readonly plannedMs: () => number;
  readonly cutShort: () => void;
}

type ReadWithin = (statement: ReadStatement, options: HistoryReadOptions) => Promise<readonly Row[]>;

function readsOf({ cutShort = () => {}, ...options }: AnswerOptions, read: ReadWithin): Reads {
  let plannedMs = 0;
  const took = (ms: number) => {
    plannedMs += ms;
  };
  const planning = options.planning && { ...options.planning, took };
  return {
    read: (statement, timeoutMs) => read(statement, { ...options, planning, timeoutMs }),
    steady: (statement, timeoutMs) => read(statement, { ...options, planning, timeoutMs, signal: undefined }),
    plannedMs: () => plannedMs,
    cutShort,
  };
}

/** The newest release is what the store holds, as a rule; whichever it holds, the files have all of them. */
async function readRelease(
  { present, past }: Graphs,
  release: number,
  statement: ReadStatement,
  options: HistoryReadOptions,
): Promise<readonly Row[]> {
  if (!(await past.isNewest(release))) return past.read(release, statement, options);
  try {
    return await present.read(statement, { ...options, release });
  } catch (error) {
    if (error instanceof StoreError && error.code === "CONFLICT") return past.read(release, statement, options);
    throw error;
  }
}

/** The operation a request names, with its variables coerced; undefined where GraphQL itself will refuse it. */
export function operationOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): Operation | undefined {
  const definitions = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const definition =
    name === undefined ? (definitions.length === 1 ? definitions[0] : undefined) : definitions.find((one) => one.name?.value === name);
  if (!definition) return undefined;
  const { coerced } = getVariableValues(schema, definition.variableDefinitions ?? [], variables);
  return coerced && { definition, fragments: fragmentsOf(document), variables: coerced };
}

function fragmentsOf(document: DocumentNode): Selection["fragments"] {
  return Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}
