import type { Page } from "playwright-core";
import { places } from "../end-to-end/places.js";
import { findBarriers } from "./axe.js";
import { chromiumAvailable, howToGetChromium, type OpenPage, openPage } from "./open-browser.js";
import { type ServedSeed, serveSeed } from "./serve-seed.js";
import { settled } from "./settled.js";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };

/** For starting everything where much else runs; Neo4j loads the seed first. */
const PATIENCE_MS = 120_000;

/** A reader of the dashboard: on one screen, in one language. */
export interface Reader {
  readonly language: "vi" | "en";
  readonly wide: boolean;
  readonly page: () => Page;
  readonly origin: () => string;
  /** Goes to a path as one who typed it, in the reader's language, and waits until its answers are there. */
  readonly open: (path: string) => Promise<void>;
  /** Waits until all answers are there. */
  readonly settled: () => Promise<void>;
  /** What is wrong with what is shown now: barriers that axe finds, a page wider than the screen, the console's complaints since the last look. */
  readonly faults: () => Promise<readonly string[]>;
}

/** Walks through the dashboard's views on two screens and in two languages, on the embedded store, or on Neo4j in its own run. */
export function walkDashboard(name: string, walk: (reader: Reader) => void): void {
  if (!chromiumAvailable) {
    test(`${name} in a browser`, () => {
      if (process.env.CI) throw new Error(`NOT RUN, and in CI it must be. ${howToGetChromium}`);
      console.warn(`NOT RUN: ${name} in a browser. ${howToGetChromium}`);
    });
    return;
  }
  const place = places.filter(({ available }) => available).at(-1);
  if (!place) throw new Error("There is no place for a store");

  describe(`${name} on ${place.name}`, () => {
    let kept: Awaited<ReturnType<typeof place.open>>;
    let served: ServedSeed;
    let opened: OpenPage;

    beforeAll(async () => {
      kept = await place.open();
      served = await serveSeed(kept.env);
      opened = await openPage(WIDE);
      opened.page.setDefaultTimeout(20_000);
    }, PATIENCE_MS);

    afterAll(async () => {
      await opened?.close();
      await served?.close();
      await kept?.close();
    }, PATIENCE_MS);

    for (const [screen, size] of [
      ["a desktop", WIDE],
      ["a phone", NARROW],
    ] as const) {
      for (const language of ["en", "vi"] as const) {
        describe(`on ${screen}, in ${language}`, () => {
          beforeAll(() => opened.page.setViewportSize(size));
          walk(readerOf(language, size === WIDE));
        });
      }
    }

    function readerOf(language: Reader["language"], wide: boolean): Reader {
      let heard = 0;
      return {
        language,
        wide,
        page: () => opened.page,
        origin: () => served.origin,
        open: async (path) => {
          heard = opened.troubles.length;
          const url = new URL(path, served.origin);
          if (!url.searchParams.has("lang")) url.searchParams.set("lang", language);
          await opened.page.goto(url.href);
          await settled(opened.page);
        },
        settled: () => settled(opened.page),
        faults: async () => {
          await settled(opened.page);
          const wider: number = await opened.page.evaluate("document.documentElement.scrollWidth - innerWidth");
          const complaints = opened.troubles.slice(heard);
          return [...(await findBarriers(opened.page)), ...(wider > 0 ? [`${wider} pixels too wide`] : []), ...complaints];
        },
      };
    }
  });
}
