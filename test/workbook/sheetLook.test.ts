import { describe, expect, test } from "@jest/globals";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { Scheme } from "../../src/scheme/scheme.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { schemeGb2019 } from "../../src/scheme/shipped/gb2019.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { formDraft } from "../../src/workbook/form/formDraft.js";
import { officeDraft } from "../../src/workbook/office/buildOffice.js";
import type { BookDraft } from "../../src/xlsx/draft.js";
import { inventedScheme } from "../schemes/publishedSchemes.js";
import { cutMerges, highFrozen, lowRows, narrowFigures } from "./support/sheetFaults.js";

const schemes: readonly (readonly [string, Scheme])[] = [
  ["2020", buildScheme(scheme2020)],
  ["gb2019", buildScheme(schemeGb2019)],
  ["W120", buildScheme(inventedScheme)],
];
const longName = "示例省机关事务管理与政务服务数据管理局（示例省公共资源交易监督管理委员会办公室）";

describe.each(schemes)("the workbooks of %s", (_, scheme) => {
  const record = sampleRecord(scheme, { departments: 60, seed: 20 });
  const [first] = record.departments;
  if (!first) throw new Error("no department");
  const departments = [{ ...first, name: longName }, ...record.departments.slice(1)];
  const [finding] = record.ledger;
  const ledger = finding
    ? [
        { ...finding, what: `${longName}\n${longName}`, evidence: "https://示例.cn/截图/2020-11-05.png" },
        ...record.ledger.slice(1),
      ]
    : [];
  const books: readonly (readonly [string, BookDraft])[] = [
    ["office workbook", officeDraft(scheme, { ...record, departments, ledger }, "native")],
    ["form", formDraft(scheme, { ...first, name: longName }, record.parameters, "native")],
  ];

  test.each(books)("%s: frozen rows leave room for what stands below them", (__, book) => {
    expect(highFrozen(book, 150)).toEqual([]);
  });
  test.each(books)("%s: every figure is shown", (__, book) => {
    expect(narrowFigures(book)).toEqual([]);
  });
  test.each(books)("%s: every text is seen whole", (__, book) => {
    expect(lowRows(book)).toEqual([]);
  });
  test.each(books)("%s: no page cuts a heading", (__, book) => {
    expect(cutMerges(book)).toEqual([]);
  });
});
