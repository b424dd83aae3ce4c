import type { Page } from "playwright-core";

/** Waits until a view of the dashboard is there and nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  // One answer may make another be waited for. Nothing is polled within the page: its policy forbids what that takes.
  while ((await page.locator(".skeleton, [aria-busy=true]").count()) > 0) await page.waitForTimeout(20);
}
