import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Request } from "playwright-core";

/** Debian's Chromium; another one by CHROMIUM. */
export const chromiumPath = process.env.CHROMIUM || "/usr/bin/chromium";
export const chromiumAvailable = existsSync(chromiumPath);
export const howToGetChromium = `There is no ${chromiumPath}. On Debian: apt-get install -y chromium; elsewhere set CHROMIUM to a Chromium or Chrome.`;

/** Names of other machines cannot be looked up, and the browser asks nobody on its own account. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export interface OpenPage {
  readonly page: Page;
  /** All requests of the page and of its workers. */
  readonly requests: readonly Request[];
  /** What the console says is wrong, what scripts throw, what the page's policy keeps out, requests that fail. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** An empty page of a browser that has never been anywhere. */
export async function openPage(viewport: Screen): Promise<OpenPage> {
  const profile = await mkdtemp(join(tmpdir(), "govgraph-browser-"));
  const context = await chromium.launchPersistentContext(profile, { executablePath: chromiumPath, args: FLAGS, viewport });
  const [page = await context.newPage()] = context.pages();
  return { page, ...watch(context, page), close };

  async function close(): Promise<void> {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

function watch(context: BrowserContext, page: Page): Pick<OpenPage, "requests" | "troubles"> {
  const requests: Request[] = [];
  const troubles: string[] = [];
  context.on("request", (request) => void requests.push(request));
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // A worker that still loads when the page is left.
    if (why !== "net::ERR_ABORTED") troubles.push(`${request.url()}: ${why}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.url()}: ${response.status()}`);
  });
  page.on("console", (message) => {
    // What the browser's drawing on the processor says of its own speed is no fault of the page.
    if (message.text().includes("GL Driver Message (OpenGL, Performance")) return;
    if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
  });
  page.on("pageerror", (error) => void troubles.push(String(error)));
  return { requests, troubles };
}
