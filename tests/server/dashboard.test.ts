import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";
import { type OpenServer, openServer, post, read } from "./open-server.js";

const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };
const PAGE = "<title>dashboard</title>";

let folder: string;
let server: OpenServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "govgraph-web-"));
  await mkdir(join(folder, "dashboard", "assets"), { recursive: true });
  await writeFile(join(folder, "dashboard", "index.html"), PAGE);
  await writeFile(join(folder, "dashboard", "assets", "index-abc.js"), "run()");
  server = await openServer({ webFolder: folder });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test("the root shows a browser the dashboard and tells a client what there is", async () => {
  const page = await fetch(server.url, { headers: browser });
  expect([page.status, await page.text(), page.headers.get("vary")]).toEqual([200, PAGE, expect.stringContaining("accept")]);
  expect(await (await fetch(server.url)).json()).toMatchObject({ name: "govgraph", graphql: "/graphql" });
});

test("every view has an address of its own, and so has each thing below it", async () => {
  const views = readFileSync(join(projectRoot, "src", "web", "dashboard", "views.ts"), "utf8");
  const places = [...views.matchAll(/\bat: "([^"]+)"/g)].map(([, place = ""]) => place);
  expect(places).toContain("/events");
  for (const path of places.flatMap((place) => [place, `${place}/a/b`])) {
    const page = await fetch(server.url + path, { headers: browser });
    expect([path, page.status, await page.text()]).toEqual([path, 200, PAGE]);
  }
});

test("the page may run and wear only what its own files hold, and be framed by nobody unless it is asked for so", async () => {
  const page = await fetch(`${server.url}/events`, { headers: browser });
  expect(page.headers.get("content-security-policy")).toMatchInlineSnapshot(
    `"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"`,
  );
  expect([page.headers.get("x-frame-options"), page.headers.get("cache-control")]).toEqual(["DENY", "no-cache"]);

  const embedded = await fetch(`${server.url}/events?kind=VISIT&embed`, { headers: browser });
  expect(embedded.headers.get("content-security-policy")).toMatch(/frame-ancestors \*$/);
  expect(embedded.headers.get("x-frame-options")).toBeNull();
  expect((await fetch(`${server.url}/graphql?embed`, { headers: browser })).headers.get("x-frame-options")).toBe("DENY");
});

test("a wrong address shows a person the dashboard, which says so, and tells a client that nothing is there", async () => {
  const page = await fetch(`${server.url}/nowhere`, { headers: browser });
  expect([page.status, await page.text(), page.headers.get("vary")]).toEqual([404, PAGE, "accept"]);
  const { status, body } = await read(await fetch(`${server.url}/nowhere`));
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([404, "NOT_FOUND"]);
});

test("what the page loads is kept for good, and nothing else of its folder can be read", async () => {
  const script = await fetch(`${server.url}/dashboard/assets/index-abc.js`);
  expect([await script.text(), script.headers.get("cache-control")]).toEqual(["run()", "public, max-age=31536000, immutable"]);
  for (const path of ["assets/none.js", "index.html", "assets/..%2findex.html"]) {
    expect([path, (await fetch(`${server.url}/dashboard/${path}`)).status]).toEqual([path, 404]);
  }
});

test("a query is answered as ever", async () => {
  const { body } = await post(server.url, JSON.stringify({ query: "{ name }" }));
  expect(body).toEqual({ data: { name: "a name" } });
});
