import { z } from "zod";

const rows = z.array(
  z.object({
    id: z.string(),
    promise: z.string(),
    did: z.string(),
    proves: z.string(),
    store: z.string(),
    figure: z.string(),
    passed: z.boolean(),
    seconds: z.number(),
    form: z.string(),
    day: z.string(),
  }),
);

const begins = "<!-- made of tests/reliability/results.json by `npm run generate` -->";
const ends = "<!-- end -->";

/** The page with its table made anew of what was recorded. Throws when the page has no place for it. */
export function withReliabilityTable(page: string, results: string): string {
  const [from, to] = [page.indexOf(begins), page.indexOf(ends)];
  if (from < 0 || to < from) throw new Error(`docs/reliability.md: expected "${begins}" and after it "${ends}"`);
  return `${page.slice(0, from + begins.length)}\n\n${tableOf(rows.parse(JSON.parse(results)))}\n${page.slice(to)}`;
}

type Rows = z.infer<typeof rows>;

function tableOf(recorded: Rows): string {
  const head = "| no. | promise | store | measured | passed | form, day | what was done; what it proves |\n|---|---|---|---|---|---|---|\n";
  return `${head}${recorded.map(lineOf).join("")}`;
}

function lineOf({ id, promise, did, proves, store, figure, passed, form, day }: Rows[number]): string {
  const cells = [id, promise, store || "–", figure, passed ? "yes" : "**no**", `${form}, ${day}`, `${did} *${proves}*`];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
}
