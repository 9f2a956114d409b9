import { chromium, type Browser, type Page } from "playwright-core";
import { pathOf } from "../../support/needs.js";
import { localhostCertificate } from "../../../tools/certificate.mjs";
import { serve } from "../../../tools/staticServer.mjs";

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A folder on https://localhost, on any free port. */
export async function served(folder: string): Promise<Served> {
  const { port, close } = await serve(folder, { ...(await localhostCertificate()), port: 0 });
  return { address: `https://localhost:${port}`, close };
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: pathOf("chromium"),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export interface WatchedPage {
  readonly page: Page;
  /** Addresses outside the origin that were asked for, whether they answered or not. */
  readonly strangers: readonly string[];
  /** What the page's policy refused, and errors of scripts. */
  readonly troubles: readonly string[];
}

/** A page as narrow as the task pane. */
export async function watchedPage(browser: Browser, origin: string, height = 720): Promise<WatchedPage> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 320, height },
    locale: "zh-CN",
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  const troubles: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) strangers.push(request.url());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/.test(message.text())) troubles.push(message.text());
  });
  return { page, strangers, troubles };
}
