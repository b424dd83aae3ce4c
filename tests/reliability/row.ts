import { appendFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** How long the rows may take: seconds each in the gate, minutes when somebody wants to know, half an hour for a soak. */
export type Form = "short" | "medium" | "long";

const { GOVGRAPH_RELIABILITY_FORM: asked, GOVGRAPH_RELIABILITY_RESULTS: results } = process.env;

export const form: Form = asked === "long" || asked === "medium" ? asked : "short";

/** What a row takes of something in the form that is run. */
export function sized<T>(sizes: Readonly<Record<Form, T>>): T {
  return sizes[form];
}

export type StoreName = "embedded" | "Neo4j";

interface About {
  /** What was done, for the table. */
  readonly did: string;
  /** What that shows, and what it does not. */
  readonly proves: string;
  /** None where no store is concerned. */
  readonly stores?: readonly StoreName[];
  /** How long it may take at most, by form or in every one. */
  readonly seconds?: number;
}

/** One line of the table in docs/reliability.md. */
export interface RowResult extends Pick<About, "did" | "proves"> {
  readonly id: string;
  readonly promise: string;
  readonly store: StoreName | "";
  /** What was measured, or why it failed. */
  readonly figure: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly form: Form;
  readonly day: string;
}

/**
 * A test of the plan, by its number and its promise: one for each store it concerns. The work gives what it measured, in
 * words for the table; it passes unless it throws.
 */
export function row(name: `${string} ${string}`, about: About, work: (store: StoreName) => Promise<string>): void {
  const { did, proves, stores = [], seconds = 120 } = about;
  const [id = "", ...words] = name.split(" ");
  for (const store of stores.length > 0 ? stores : ([""] as const)) {
    const title = store === "" ? name : `${name}: ${store}`;
    const run = async () => {
      const begun = performance.now();
      const say = (passed: boolean, figure: string) => {
        const took = Math.round((performance.now() - begun) / 100) / 10;
        const day = new Date().toISOString().slice(0, 10);
        write({ id, promise: words.join(" "), did, proves, store, figure, passed, seconds: took, form, day });
      };
      try {
        say(true, await work(store === "" ? "embedded" : store));
      } catch (error) {
        say(false, reasonOf(error));
        throw error;
      }
    };
    test(title, run, seconds * 1_000);
  }
}

function write(result: RowResult): void {
  if (results) appendFileSync(results, `${JSON.stringify(result)}\n`);
}

/** As much of the reason as a cell of the table takes. */
function reasonOf(error: unknown): string {
  const text = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  return text.replaceAll(/\s+/g, " ").trim().slice(0, 300);
}
