import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";
import { readReleases } from "../../src/records/releases.js";
import { testStores } from "../store/stores.js";
import type { Asker } from "../support/ask.js";
import { printAnswers, printedQuestions } from "../support/questions-page.js";
import { openReleases } from "./open-records.js";

const questions = printedQuestions();

describe.each(testStores.filter(({ available }) => available))("docs/questions.md on $name", (testStore) => {
  let asker: Asker;
  let close: () => Promise<void>;
  const answers: unknown[] = [];

  beforeAll(async () => {
    ({ asker, close } = await openReleases(testStore, await readReleases(join(projectRoot, "seed/dien-bien"))));
  }, 120_000);

  afterAll(async () => {
    if (process.env.UPDATE_GOLDEN === "1" && answers.length === questions.length) printAnswers(answers);
    await close();
  });

  test.each(questions.map((question, index) => ({ ...question, index })))(
    "$section ($index): the answer printed is the answer given",
    async ({ query, variables, answer }) => {
      const given = await asker.ask(query, variables);
      answers.push(given);
      if (process.env.UPDATE_GOLDEN !== "1") expect(given).toEqual(answer);
    },
  );

  test("has questions, each with an answer", () => {
    expect([questions.length > 10, questions.filter(({ answer }) => answer === undefined).map(({ section }) => section)]).toEqual([
      true,
      [],
    ]);
  });
});
