import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { OfficeRecord } from "../../../src/engine/answers/officeRecord.js";
import { emptyLedger } from "../../../src/evidence/issue/ledgerFile.js";
import { issueRegisterSheet } from "../../../src/evidence/issue/issueRegisterSheet.js";
import type { IssueLedger } from "../../../src/evidence/issue/issueLedger.js";
import { issueForms, type IssuedFile } from "../../../src/publish/forms/issueForms.js";
import type { Scheme } from "../../../src/scheme/scheme.js";
import { patchCells } from "../../../src/xlsx/edit/patchCells.js";
import { readWorkbook } from "../../../src/xlsx/read/readWorkbook.js";
import { placeOf } from "../../returns/support/issued.js";
import { sampleRecord } from "../../../src/sample/sampleRecord.js";
import { newestScheme } from "../../../src/scheme/schemes.js";
import { buildForm } from "../../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../../src/workbook/office/buildOffice.js";
import { contentSecurityPolicy } from "../../../tools/contentSecurityPolicy.mjs";
import { paneStyles } from "../../../tools/paneStyles.mjs";
import { buildPaneTrialWhenStale, trialFolder as trial } from "../../../tools/paneTrial.mjs";

export const trialFolder = resolve(trial);

/** The pane with a workbook in memory, as pages that a browser can show under the add-in's own policy. */
export async function buildPaneTrial(): Promise<void> {
  if (!buildPaneTrialWhenStale()) throw new Error("the pane was not built: see above");
  const scheme = newestScheme();
  const record = sampleRecord(scheme, { departments: 12, seed: 7 });
  const issued = await issuedForms(scheme, record);
  writeFileSync(
    `${trialFolder}/office.xlsx`,
    await buildOffice(scheme, record, { mode: "native", lists: [await issueRegisterSheet(issued.ledger)] }),
  );
  for (const { fileName, bytes } of issued.files) writeFileSync(`${trialFolder}/${fileName}`, bytes);
  const [first] = record.departments;
  if (!first) throw new TypeError("a sample without departments");
  writeFileSync(`${trialFolder}/form.xlsx`, await buildForm(scheme, first, record.parameters, { mode: "native" }));
  writeFileSync(`${trialFolder}/taskpane.css`, paneStyles());
  cpSync("assets", `${trialFolder}/assets`, { recursive: true });
  const page = readFileSync("src/taskpane/taskpane.html", "utf8")
    .replace("%CONTENT_SECURITY_POLICY%", contentSecurityPolicy)
    .replace(/ *<script src="(office-js\/office|functions)\.js"><\/script>\n/g, "");
  writeFileSync(`${trialFolder}/taskpane.html`, page);
}

/** Forms as they were issued and filled in: four of them, and one more of the last that says something else. */
async function issuedForms(
  scheme: Scheme,
  record: OfficeRecord,
): Promise<{ readonly files: readonly IssuedFile[]; readonly ledger: IssueLedger }> {
  const files: IssuedFile[] = [];
  for await (const file of issueForms(scheme, record.departments.slice(0, 4), {
    parameters: record.parameters,
    register: { round: "2020年度" },
  }))
    files.push({ ...file, fileName: `returned-${files.length + 1}.xlsx` });
  const last = files.at(-1);
  if (!last) throw new TypeError("no form was issued");
  const read = readWorkbook(last.bytes);
  const sheet = read.ok ? read.book.sheets.find(({ name }) => name === "填报") : undefined;
  if (!read.ok || !sheet) throw new TypeError("the form cannot be read");
  const again = patchCells(
    last.bytes,
    new Map([[sheet, new Map([[placeOf(read.book, "1.1.1.2.total"), { value: "三件" }]])]]),
  );
  return {
    files: [...files, { ...last, fileName: "returned-5.xlsx", bytes: again }],
    ledger: { ...emptyLedger, entries: files.flatMap(({ entry }) => entry ?? []) },
  };
}
