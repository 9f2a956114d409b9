import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import webpack from "webpack";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildForm } from "../../src/workbook/buildForm.js";
import { buildOffice } from "../../src/workbook/buildOffice.js";
import { contentSecurityPolicy } from "../../tools/contentSecurityPolicy.mjs";
import production from "../../webpack.config.js";

export const trialFolder = resolve("out/pane-trial");

/** The pane with a workbook in memory, as pages that a browser can show under the add-in's own policy. */
export async function buildPaneTrial(): Promise<void> {
  await run({
    ...production,
    // The same modules, unminified: that takes most of the time and changes nothing that is seen.
    optimization: { ...production.optimization, minimize: false },
    entry: { taskpane: ["./src/taskpane/fabricConfig.ts", "./test/addin/paneTrial.tsx"] },
    output: { ...production.output, path: trialFolder },
  });
  const scheme = newestScheme();
  const record = sampleRecord(scheme, { departments: 12, seed: 7 });
  mkdirSync(trialFolder, { recursive: true });
  writeFileSync(`${trialFolder}/office.xlsx`, await buildOffice(scheme, record, { mode: "native" }));
  const [first] = record.departments;
  if (!first) throw new TypeError("a sample without departments");
  writeFileSync(`${trialFolder}/form.xlsx`, await buildForm(scheme, first, record.parameters, { mode: "native" }));
  cpSync("src/taskpane/taskpane.css", `${trialFolder}/taskpane.css`);
  cpSync("assets", `${trialFolder}/assets`, { recursive: true });
  const page = readFileSync("src/taskpane/taskpane.html", "utf8")
    .replace("%CONTENT_SECURITY_POLICY%", contentSecurityPolicy)
    .replace(/ *<script src="(office-js\/office|functions)\.js"><\/script>\n/g, "");
  writeFileSync(`${trialFolder}/taskpane.html`, page);
}

const run = (config: webpack.Configuration): Promise<void> =>
  new Promise((done, failed) => {
    webpack(config, (error, stats) => {
      if (error) failed(error);
      else if (stats?.hasErrors()) failed(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
