import { expectGolden, goldenQueries } from "../support/golden.js";
import { serve } from "./command.js";
import { places } from "./places.js";

const queries = goldenQueries("api/golden/seed");
/** What each place answered, byte for byte. */
const answers = new Map<string, readonly string[]>();

for (const { name, open } of places.filter(({ available }) => available)) {
  test(`${name}: the first start loads the seed and answers, the second loads nothing and answers the same`, async () => {
    const place = await open();
    try {
      const first = await serve({ args: [], env: place.env });
      expect(first.said).toMatch(/release \d+ was loaded/);
      // One after another: plans made for the first time, all at once, would compete for the time each statement has.
      const bodies: string[] = [];
      for (const { query } of queries) bodies.push(await first.ask(query));
      expect(await first.stop()).toBe(0);
      answers.set(name, bodies);
      for (const [index, golden] of queries.entries()) expectGolden("api/golden/seed", golden, JSON.parse(bodies[index] ?? "").data);

      const second = await serve({ args: [], env: place.env });
      expect(second.said).toMatch(/held release \d+ already/);
      expect(await Promise.all(queries.map(({ query }) => second.ask(query)))).toEqual(bodies);
      expect(await second.stop()).toBe(0);
    } finally {
      await place.close();
    }
  }, 120_000);
}

test("every place answers the same, byte for byte", () => {
  const [first, ...others] = [...answers.values()];
  for (const other of others) expect(other).toEqual(first);
});

for (const { name } of places.filter(({ available }) => !available)) {
  test.skip(`${name}: NOT RUN, use npm run test:neo4j`, () => {});
}
