import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { explain } from "../../src/engine/explain/explain.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { BookDraft } from "../../src/xlsx/draft.js";
import { formDraft } from "../../src/workbook/form/formDraft.js";
import { officeDraft } from "../../src/workbook/office/buildOffice.js";
import { ratedScheme } from "../scheme/support/ratedScheme.js";
import { secondScheme } from "../scheme/support/secondScheme.js";

/** What only the papers of 2020 may say. */
const of2020 = /2020|2021|全省|福建|网站|新媒体|口径 ?\d/;
const rated = buildScheme(ratedScheme({ standing: ["60"], pool: { points: "40", parts: ["100", "50"] } }));
const second = buildScheme(secondScheme);

const texts = ({ sheets, properties }: BookDraft): readonly string[] => [
  JSON.stringify(properties),
  ...sheets.flatMap(({ cells, validations = [] }) => [
    ...cells.flatMap(({ value, formula }) => [typeof value === "string" ? value : "", formula ?? ""]),
    ...validations.map((each) => JSON.stringify(each)),
  ]),
];

test.each([rated, second])("$title: neither the office workbook nor a form has words of 2020", (scheme) => {
  const record = sampleRecord(scheme, { departments: 4, seed: 2 });
  const [first] = record.departments;
  if (!first) throw new Error("no department");
  const drafts = [officeDraft(scheme, record, "native"), formDraft(scheme, first, record.parameters, "native")];
  const found = drafts.flatMap(texts).filter((each) => of2020.test(each));
  expect([...new Set(found)].slice(0, 5)).toEqual([]);
});

test("the sample is of the year that the scheme is called by", () => {
  const { ledger } = sampleRecord(second, { departments: 12, seed: 2 });
  // 2024-01-01 and 2025-01-01
  const days = ledger.map(({ date }) => Number(date));
  expect(days.length).toBeGreaterThan(5);
  expect(days.every((day) => day >= 45292 && day < 45658)).toBe(true);
});

test("a section that does not apply cites no reading that is about something else", () => {
  const record = sampleRecord(rated, { departments: 1, seed: 2 });
  const departments = record.departments.map((each) => ({ ...each, sectionsNotApplicable: ["2"] }));
  const assessment = assess(rated, answersOf(rated, { ...record, departments }));
  const [department] = assessment.departments;
  if (!department) throw new Error("no department");
  const { readings, sentence } = explain(assessment, department, "2");
  expect(sentence).toContain("不适用于本单位");
  expect(readings).toEqual([]);
});
