import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { buildEmbeddedWhenStale, embeddedSites } from "../../../tools/embedded.mjs";
import { addressOfBuild, addinFolder, buildAddinWhenStale } from "../../../tools/buildAddin.mjs";
import { localhostCertificate } from "../../../tools/certificate.mjs";
import { serve } from "../../../tools/staticServer.mjs";

export interface EmbeddedServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Builds what is stale, and serves the embedded workbook with these files as its samples. */
export async function serveEmbeddedWith(files: Readonly<Record<string, Uint8Array>>): Promise<EmbeddedServer> {
  if (!(await buildAddinWhenStale()) || !buildEmbeddedWhenStale()) throw new Error("the build failed: see above");
  // A folder of its own: several test files serve a form.xlsx at the same time, each another one.
  mkdirSync("out", { recursive: true });
  const sample = mkdtempSync(resolve("out/embedded-test-"));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(sample, name), bytes);
  const options = { ...(await localhostCertificate()), port: 0, builtFor: () => addressOfBuild() };
  const { port, close } = await serve(embeddedSites({ addin: addinFolder, sample }), options);
  return {
    origin: `https://localhost:${port}`,
    close: async () => {
      await close();
      rmSync(sample, { recursive: true, force: true });
    },
  };
}

export interface OpenPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  /** Errors of scripts, in the page and in the pane. */
  readonly errors: readonly string[];
}

/** Opens the page; the sample is open and calculated when this resolves. */
export async function openPage(browser: Browser, { origin }: EmbeddedServer, search = ""): Promise<OpenPage> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1500, height: 900 },
    locale: "zh-CN",
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(`${origin}/${search}`);
  await page.waitForFunction(() => (globalThis.embedded?.titles().length ?? 0) > 0 || document.querySelector("dialog"));
  if (await page.evaluate(() => (globalThis.embedded?.titles().length ?? 0) === 0))
    throw new Error(`nothing was opened: ${(await page.locator("dialog").textContent()) ?? ""}`);
  await settled(page);
  return { page, pane: page.frameLocator(".pane iframe:not([hidden])"), requests, errors };
}

/** Resolves when no result of a custom function is awaited. */
export const settled = (page: Page): Promise<void> => page.evaluate(() => globalThis.embedded?.settled());
