import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

/** The name and the content of the file that a button gives. */
export async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}
