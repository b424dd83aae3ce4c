import type { Figure, FirstRun } from "./measure.js";

/** What a run of the benchmark writes, and the tables are made of. */
export interface Results {
  readonly at: string;
  readonly command: string;
  readonly quick: boolean;
  readonly seconds: number;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGb: number;
    readonly platform: string;
    /** The load over a minute before anything was started: of others. */
    readonly loadBefore: number;
  };
  readonly versions: Readonly<Record<string, string>>;
  readonly databases: readonly DatabaseResults[];
}

export interface DatabaseResults {
  readonly store: "Neo4j" | "embedded";
  /** As asked for; what came of it stands beside it. */
  readonly size: number;
  readonly nodes: number;
  readonly relationships: number;
  /** From facts to the first answer, in seconds: making the set is not counted. */
  readonly loadSeconds: number;
  /** Answers that were compared before anything was timed. */
  readonly compared: number;
  readonly figures: readonly Figure[];
  readonly firstRuns: readonly FirstRun[];
  readonly memory: readonly { readonly contender: string; readonly rssMb: number }[];
}
