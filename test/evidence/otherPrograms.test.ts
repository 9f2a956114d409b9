import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { checkIssue } from "../../src/evidence/issue/checkIssue.js";
import type { IssuedForm } from "../../src/evidence/issue/issueForm.js";
import { issueRegisterSheet, ledgerOf } from "../../src/evidence/issue/issueRegisterSheet.js";
import { emptyLedger } from "../../src/evidence/issue/ledgerFile.js";
import { newSigningKey, type SigningKey } from "../../src/evidence/keys/signingKey.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { needs, pathOf } from "../support/needs.js";
import { recalculated } from "../support/recalculated.js";
import { department, issue, opened, parameters, scheme } from "./support/issued.js";

let key: SigningKey;
let form: IssuedForm;
let ledger: typeof emptyLedger;

beforeAll(async () => {
  ({ key } = await newSigningKey());
  form = await issue("D01", { issueId: "AAAA-0001", round: "2020年度", key });
  ledger = { ...emptyLedger, keys: [key.publicKey], entries: [form.entry] };
});

function savedByOpenpyxl(bytes: Uint8Array, edits: readonly object[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-openpyxl-"));
  try {
    const [source, target] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
    writeFileSync(source, bytes);
    execFileSync(pathOf("openpyxl"), ["test/support/edit_workbook.py", source, target], {
      input: JSON.stringify([edits]),
    });
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const filled = [{ sheet: "scorebook.form.form", row: "1.1.1.2", column: "input1", value: 95 }];

needs("openpyxl")("a form filled in and saved by openpyxl", () => {
  test("is verified by its signature: the copy in the hidden sheet is enough", async () => {
    const saved = opened(savedByOpenpyxl(form.bytes, filled));
    expect(saved.customXml).toEqual([]);
    expect(await checkIssue(scheme, saved, ledger)).toMatchObject({ kind: "registered", by: "signature" });
  });
});

needs("libreoffice")("saved by LibreOffice", () => {
  test("a form is verified by its signature", async () => {
    expect(await checkIssue(scheme, opened(recalculated(form.bytes)), ledger)).toMatchObject({
      kind: "registered",
      by: "signature",
    });
  });

  test("the ledger in the office workbook says what it said", async () => {
    const record = {
      parameters,
      confirmedReadings: new Set<number>(),
      departments: [department("D01", "示例单位D01")],
      ledger: [],
    };
    const bytes = await buildOffice(scheme, record, { mode: "native", lists: [await issueRegisterSheet(ledger)] });
    expect(await ledgerOf(opened(recalculated(bytes)))).toEqual(ledger);
  });
});
