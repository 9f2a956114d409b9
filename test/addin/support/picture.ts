import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const folder = "out/screenshots";
const isWanted = process.env["SCOREBOOK_SCREENSHOTS"] === "1";

/**
 * A picture where a person can look at it, with SCOREBOOK_SCREENSHOTS=1: it proves nothing, and eighty of them take a
 * tenth of the time of all that is tried in a browser.
 */
export async function picture(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  if (!isWanted) return;
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
