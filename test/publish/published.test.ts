import { standings } from "../../src/analysis/standing/standings.js";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { bulletin } from "../../src/publish/bulletin/bulletin.js";
import { examples } from "../../src/publish/examples/examples.js";
import { readLastYear } from "../../src/publish/bulletin/readLastYear.js";
import { reportCard } from "../../src/publish/card/reportCard.js";
import { shareCopy } from "../../src/publish/share/shareCopy.js";
import { buildQueryWorkbook } from "../../src/returns/settle/buildQueryWorkbook.js";
import { answersJson } from "../../src/sample/answersJson.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme, schemes } from "../../src/scheme/schemes.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { buildSchemeBook } from "../../src/workbook/scheme/buildSchemeBook.js";
import { secondScheme } from "../scheme/support/secondScheme.js";
import { madeKindOf } from "../../src/workbook/madeBooks.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readBook } from "../support/officeFigures.js";

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 3, seed: 7 });
const assessment = assess(scheme, answersOf(scheme, record));
const lastYear = (bytes: Uint8Array) => readLastYear(bytes, schemes);
const utf8 = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
const told = (
  rows: readonly { readonly code?: string; readonly total: string | null; readonly place: number | null }[],
) => rows.map(({ code, total, place }) => ({ code, total, place }));
const results = told(standings(assessment).rows);

const queries = {
  department: { code: "D01", name: "甲厅" },
  issueId: "",
  files: [],
  queries: [],
  refused: [],
  changed: [],
};

test.each([
  ["share", async () => (await shareCopy(scheme, record, { formulas: "native" })).bytes],
  ["share", async () => (await shareCopy(scheme, record, { formulas: "values", sheets: ["ranking"] })).bytes],
  ["card", () => reportCard(assessment, record.departments[0]?.code ?? "", new Set())],
  ["bulletin", () => bulletin(assessment, { confirmed: new Set() })],
  ["examples", examples],
  ["scheme", () => buildSchemeBook(secondScheme)],
  ["query", () => buildQueryWorkbook("考核", queries)],
] as const)("what is given out is known as ours: %s", async (what, made) => {
  const book = readBook(await made());
  expect(madeKindOf(book)).toBe(what);
  // a scheme is worked on in the pane, and not only known
  const opened = what === "scheme" ? { kind: "scheme" } : { kind: "published", what };
  expect(await localWorkshop().open(book)).toEqual(opened);
});

test("an office workbook is none that was given out", async () => {
  expect(madeKindOf(readBook(await buildOffice(scheme, record, { mode: "native" })))).toBeUndefined();
});

describe("last year's results", () => {
  test("a copy with formulas is refused: its figures may be anything", async () => {
    const { bytes, formulas } = await shareCopy(scheme, record, { formulas: "native" });
    expect(formulas).toBe("native");
    expect(lastYear(bytes)).toEqual({ ok: false, refusal: { code: "notResults" } });
  });

  test("from answers, and from what score --json prints", () => {
    const answers = lastYear(utf8(answersJson(scheme, record)));
    expect(answers.ok && [answers.from, told(answers.rows)]).toEqual(["answers", results]);
    const printed = lastYear(utf8({ departments: standings(assessment).rows }));
    expect(printed.ok && [printed.from, told(printed.rows)]).toEqual(["scores", results]);
  });

  test.each([
    [{ departments: [{ code: "A1", name: "甲局", total: "很高", place: 1 }] }, { code: "notResults" }],
    [
      { scheme: "1999", departments: [] },
      { code: "unknownScheme", found: "1999" },
    ],
    [{ scheme: scheme.id, departments: [{ code: "A1", name: "甲局", answers: { "9.9": {} } }] }, { code: "changed" }],
  ])("JSON that is none is refused: %j", (json, refusal) =>
    expect(lastYear(utf8(json))).toMatchObject({ ok: false, refusal }),
  );

  test("half a JSON is refused", () =>
    expect(lastYear(new TextEncoder().encode('{"departments": ['))).toEqual({
      ok: false,
      refusal: { code: "notResults" },
    }));
});
