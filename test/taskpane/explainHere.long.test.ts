import { expect, test } from "@jest/globals";
import { startAssociations } from "../../src/functions/call/startAssociations.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { explainHere } from "../../src/taskpane/shell/explainHere.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { schemeTextSheetName } from "../../src/workbook/sheetNames.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { secondScheme } from "../scheme/support/secondScheme.js";
import { readBook } from "../support/officeFigures.js";

const runtime = { language: () => "zh" as const, error: (_: string, message: string) => new Error(message) };
const fetched = () => Promise.reject(new Error("not fetched"));

/** =EXPLAIN(…) in a workbook, as the program asks for it. */
const explained = (read: () => Promise<BookContents>, ...args: readonly unknown[]) =>
  startAssociations(runtime, fetched, () => explainHere(read)).get("EXPLAIN")?.(...args);

const other = buildScheme(secondScheme);
const record = sampleRecord(other, { departments: 1, seed: 2 });
const book = async () => readBook(await buildOffice(other, record, { mode: "native" }));
const without = async () => {
  const whole = await book();
  return { ...whole, sheets: whole.sheets.filter(({ name }) => name !== schemeTextSheetName) };
};
const foreign = async () => ({ ...(await book()), sheets: [] });

test("EXPLAIN tells of the scheme that the workbook carries, and of no other", async () => {
  expect(await explained(book, "20.1.1", 2)).toBe("2 卷 × 3 分，与同组各项合并扣分；依据：乙/1(1)");
  await expect(explained(book, "1.1.1.1", 3)).rejects.toThrow("指标体系 county-2024 没有代码为“1.1.1.1”的考核项");
});

test("EXPLAIN does not explain another scheme in the place of one that is not to be had", async () => {
  await expect(explained(without, "20.1.1", 2)).rejects.toThrow("没有本工作簿的指标体系“county-2024”");
});

test("EXPLAIN in a workbook of others is of the scheme that the functions know", async () => {
  expect(await explained(foreign, "1.1.1.1", 3)).toMatch(/得 1.40 分；依据：[^（]*$/);
});

test("EXPLAIN refuses where it cannot read the workbook, whose scheme may be another", async () => {
  await expect(explained(() => Promise.reject(new Error("not here")), "1.1.1.1", 3)).rejects.toThrow(
    "不能读取本工作簿",
  );
});
