// npm run bench:embedded: how long the embedded workbook takes, in headless Chromium; writes its table in docs/speed.md.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { chromium } from "playwright-core";
import { addressOfBuild, addinFolder, buildAddinWhenStale } from "./buildAddin.mjs";
import { localhostCertificate } from "./certificate.mjs";
import { buildEmbeddedWhenStale, embeddedSites } from "./embedded.mjs";
import { find } from "./programs.mjs";
import { serve } from "./staticServer.mjs";

const rounds = 3;
const functionCells = 10_000;
const sample = "out/embedded-bench";

/** @param {string} path */
const compiled = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);

async function writeSamples() {
  const { newestScheme } = await compiled("scheme/schemes.js");
  const { sampleRecord } = await compiled("sample/sampleRecord.js");
  const { buildOffice } = await compiled("workbook/office/buildOffice.js");
  const { writeWorkbook } = await compiled("xlsx/write/writeWorkbook.js");
  const scheme = newestScheme();
  const record = sampleRecord(scheme, { departments: 60, seed: 7 });
  mkdirSync(sample, { recursive: true });
  writeFileSync(`${sample}/office-live.xlsx`, await buildOffice(scheme, record, { mode: "live" }));
  // No two cells ask the same: equal calls are asked once.
  const cells = Array.from({ length: functionCells }, (_, at) => ({
    row: at + 1,
    column: 1,
    formula: `_xldudf_DEDUCT(${at},0.0001,1)`,
  }));
  const draft = { properties: { title: "bench", creator: "bench" }, names: [], sheets: [{ name: "Sheet1", cells }] };
  writeFileSync(`${sample}/functions.xlsx`, await writeWorkbook(draft));
}

/** @param {import("playwright-core").Page} page @param {string} address */
async function open(page, address) {
  const started = performance.now();
  await page.goto(address);
  await page.waitForFunction(() => (globalThis.embedded?.titles().length ?? 0) > 0, null, { polling: 20 });
  await page.evaluate(() => globalThis.embedded?.settled());
  return performance.now() - started;
}

/** @param {number} time */
const ms = (time) => `${Math.round(time)} ms`.padStart(8);

const executablePath = find("chromium");
if (executablePath === undefined) throw new Error("chromium is not on this machine: npm run setup");
if (!(await buildAddinWhenStale()) || !buildEmbeddedWhenStale()) process.exit(1);
await writeSamples();
const server = await serve(embeddedSites({ addin: addinFolder, sample }), {
  ...(await localhostCertificate()),
  port: 0,
  builtFor: () => addressOfBuild(),
});
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
/** @type {{ opened: number, total: number, ours: number, batch: number }[]} */
const found = [];
const origin = `https://localhost:${server.port}`;
for (let round = 1; round <= rounds; round += 1) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1500, height: 900 } });
  const page = await context.newPage();
  const opened = await open(page, `${origin}/`);
  const edit = await page.evaluate(async () => {
    const { embedded } = globalThis;
    if (!embedded) throw new TypeError("the page is not ready");
    const before = embedded.value("得分!D9");
    const spent = embedded.spent();
    const started = performance.now();
    embedded.type("自报!C9", "1");
    const own = performance.now() - started;
    await embedded.settled();
    return {
      total: performance.now() - started,
      ours: own + embedded.spent() - spent,
      changed: embedded.value("得分!D9") !== before,
    };
  });
  const batchPage = await context.newPage();
  const batch = await open(batchPage, `${origin}/?open=functions.xlsx`);
  const again = await batchPage.evaluate(async () => {
    const started = performance.now();
    globalThis.embedded?.recalculate();
    await globalThis.embedded?.settled();
    return performance.now() - started;
  });
  console.log(
    `open to all scores ${ms(opened)}   edit to total ${ms(edit.total)}, of which ours ${ms(edit.ours)}${edit.changed ? "" : " (the total did not change!)"}` +
      `   ${functionCells} function cells ${ms(again)} (opened in ${ms(batch)})`,
  );
  if (!edit.changed) throw new Error("the total did not change");
  found.push({ opened, total: edit.total, ours: edit.ours, batch: again });
  await context.close();
}
await browser.close();
await server.close();
writePage();

/** The median round of each figure. */
function writePage() {
  const median = (/** @type {keyof typeof found[number]} */ name) =>
    [...found].map((one) => one[name]).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
  const row = (/** @type {string} */ what, /** @type {number} */ time, /** @type {string} */ wanted) =>
    `| ${what} | ${(time / 1000).toFixed(2)} s | ${wanted} |`;
  const table = [
    `| ${cpus().length} cores, median of ${rounds} rounds | measured | wanted |`,
    "| --- | --- | --- |",
    row("sample opened, until all scores are there", median("opened"), "under 5 s"),
    row("one edit, until the new total", median("total"), "under 1 s"),
    row("of which ours", median("ours"), "at most 0.3 s"),
    row(`${functionCells.toLocaleString("en")} function cells in one batch`, median("batch"), "under 1 s"),
  ].join("\n");
  const page = readFileSync("docs/speed.md", "utf8");
  const marked = /(<!-- bench:embedded -->\n)[\s\S]*?(<!-- \/bench:embedded -->)/;
  if (!marked.test(page)) throw new Error("docs/speed.md has no place for the table");
  writeFileSync(
    "docs/speed.md",
    page.replace(marked, (_, begin, end) => `${begin}${table}\n${end}`),
  );
}
