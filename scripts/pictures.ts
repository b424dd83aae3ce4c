import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { instance } from "@viz-js/viz";
import { type Model, readModel } from "../schema/model.js";
import { openPage } from "../tests/browser/open-browser.js";
import { serveSeed } from "../tests/browser/serve-seed.js";
import { settled } from "../tests/browser/settled.js";
import { projectRoot } from "./project-root.js";

/** Makes the pictures of the README: the graph, drawn from the classes, the IDE with an answer, and the dashboard's views on two screens. `npm run pictures`. */
const LEFT_OUT: readonly string[] = ["Citation", "Release", "Source", "Sighting", "EventDocument", "Claim", "Contradiction", "Judgement"];
/** The dashboard's views by the names of their pictures; a selector is clicked first. */
const VIEWS: readonly { readonly name: string; readonly path: string; readonly click?: string }[] = [
  { name: "start", path: "/?lang=en" },
  { name: "meetings", path: "/events?lang=vi&area=area/huyen-tua-chua" },
  { name: "meeting", path: "/events/2023-02-27-tua-chua/lam-viec?lang=en", click: ".attendees .proof summary" },
  { name: "person", path: "/people/tran-quoc-cuong?lang=en" },
  { name: "post", path: "/posts/pho-chu-tich-ubnd-tinh-dien-bien?lang=vi" },
  { name: "area", path: "/areas/tinh-dien-bien?lang=en&asOf=2023-02-27" },
  { name: "body", path: "/organizations/tinh-uy-dien-bien?lang=vi" },
  { name: "connections", path: "/connections?lang=en&from=person/tran-quoc-cuong&to=person/vu-a-bang" },
  { name: "matrix", path: "/matrix?lang=vi&organization=organization/tinh-uy-dien-bien" },
  { name: "disagreement", path: "/disagreement?lang=en" },
];
const folder = join(projectRoot, "docs", "pictures");
await mkdir(folder, { recursive: true });

const viz = await instance();
await writeFile(join(folder, "graph.svg"), viz.renderString(dotOf(readModel()), { format: "svg" }));

const served = await serveSeed();
const { page, close } = await openPage({ width: 1280, height: 800 });
try {
  await page.goto(`${served.origin}/graphql`);
  await page.waitForSelector(".graphiql-query-editor .view-line");
  await page.locator(".graphiql-execute-button").click();
  await page.locator(".result-window", { hasText: "Trần" }).waitFor();
  await page.screenshot({ path: join(folder, "ide.png") });

  for (const [screen, viewport] of [
    ["", { width: 1280, height: 900 }],
    ["-phone", { width: 390, height: 844 }],
  ] as const) {
    await page.setViewportSize(viewport);
    for (const { name, path, click } of VIEWS) {
      await page.goto(served.origin + path);
      await settled(page);
      if (click) await page.locator(click).first().click();
      await page.screenshot({ path: join(folder, `${name}${screen}.png`) });
    }
  }
} finally {
  await close();
  await served.close();
}

/**
 * Kinds of things as boxes, assertions among them in another colour; references as arrows, one for those that may lead to
 * several kinds; derived edges dashed. Citations and releases, which every assertion has, are left out, and what is said of
 * things of any kind.
 */
function dotOf(model: Model): string {
  const shown = model.things.filter(({ name }) => !LEFT_OUT.includes(name));
  const names = new Set(shown.map(({ name }) => name));
  const boxes = shown.map(({ name, assertion }) => `${name} [style="rounded,filled", fillcolor="${assertion ? "#fde8c8" : "#d9e7f5"}"]`);
  const arrows = shown.flatMap(({ name, references }) =>
    references.flatMap(({ targets, relationship }) => {
      const [first, ...others] = targets().filter((target) => names.has(target.name));
      return first ? [`${name} -> ${first.name} [label="${relationship}${others.length > 0 ? " …" : ""}"]`] : [];
    }),
  );
  const derived = [
    'Person -> Post [label="HELD", style=dashed, color="#a33", fontcolor="#a33"]',
    'Person -> Event [label="ATTENDED", style=dashed, color="#a33", fontcolor="#a33"]',
  ];
  const look =
    'node [shape=box, fontname="Helvetica", fontsize=12, penwidth=0.5]; edge [fontname="Helvetica", fontsize=8, color="#667", fontcolor="#445"]; rankdir=LR; nodesep=0.35; ranksep=0.9;';
  return `digraph { ${look} ${[...new Set([...boxes, ...arrows, ...derived])].join("; ")} }`;
}
