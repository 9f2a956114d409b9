import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { Cancelled, quietJob, type Job } from "../../src/taskpane/worker/job.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { memoryHost } from "../host/support/memoryHost.js";

const scheme = newestScheme();
const departments = [
  { code: "A1", name: "甲厅" },
  { code: "A2", name: "乙厅" },
];

function read(bytes: Uint8Array): BookContents {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.book;
}

let sample: BookContents;
beforeAll(async () => {
  sample = read(await buildOffice(scheme, sampleRecord(scheme, { departments: 6, seed: 7 }), { mode: "native" }));
});

/** The address of the cell with this key in row 1, in the row with this key in column A. */
function addressOf(book: BookContents, sheet: string, row: string | number, column: string): string {
  const cells = [...(book.sheets.find(({ name }) => name === sheet)?.cells ?? [])];
  const text = (at: number) => {
    const value = cells[at]?.[1].value;
    return value?.kind === "text" || value?.kind === "number" ? value.text : "";
  };
  const across = cells.findIndex(([address], at) => /^[A-Z]+1$/.test(address) && text(at) === column);
  const down = cells.findIndex(([address], at) => /^A\d+$/.test(address) && text(at) === String(row));
  return `${cells[across]?.[0].replace(/\d+$/, "")}${cells[down]?.[0].slice(1)}`;
}

async function explainAt(sheet: string, row: string | number, column: string) {
  const workshop = localWorkshop();
  await workshop.open(sample);
  const host = memoryHost({ book: sample });
  host.select(sheet, addressOf(sample, sheet, row, column));
  return workshop.explain(await host.selection());
}

test("makes an office workbook that it can open", async () => {
  const workshop = localWorkshop();
  const book = read(await workshop.buildOffice(departments, "native"));
  expect(await workshop.open(book)).toMatchObject({ kind: "office", departments, state: { findings: 0 } });
});

test("makes a form, and knows it for one", async () => {
  const workshop = localWorkshop();
  const book = read(await workshop.buildForm({ code: "A1", name: "甲厅" }, "native"));
  expect(await workshop.open(book)).toMatchObject({
    kind: "form",
    department: { code: "A1", name: "甲厅" },
    state: { filled: 0, wrong: 0 },
  });
  expect(await workshop.explain({ sheet: "", address: "A1", sheetKey: "", rowKey: "", columnKey: "" })).toEqual({
    kind: "noFigure",
  });
});

test.each([
  ["得分", "D01", "1.1.1.1.score", "1.1.1.1"],
  ["得分", "D01", "1.1.score", "1.1"],
  ["得分", "D01", "1.score", "1"],
  ["得分", "D01", "total.score", "total"],
  ["得分", "D01", "total.place", "place"],
  ["得分", "D01", "total.grade", "total"],
  ["得分", "D01", "pool.score", "pool"],
  ["填报状态", "D02", "1.1.1.1.outcome", "1.1.1.1"],
])("explains %s, row %s, column %s", async (sheet, department, key, code) => {
  const explained = await explainAt(sheet, department, key);
  expect(explained).toMatchObject({
    kind: "figure",
    department: `示例单位${department.slice(1)}`,
    explanation: { code },
  });
});

test("in the ranking the row tells the department", async () => {
  const ranking = sample.sheets.find(({ name }) => name === "排名");
  const shown = ranking?.cells.get("C5")?.value;
  const explained = await explainAt("排名", firstInRanking(), "total.score");
  expect(explained).toMatchObject({ kind: "figure", explanation: { code: "total" } });
  expect(explained.kind === "figure" && explained.department).toBe(shown?.kind === "text" ? shown.text : undefined);
});

function firstInRanking(): string {
  const value = sample.sheets.find(({ name }) => name === "排名")?.cells.get("A5")?.value;
  return value?.kind === "number" ? value.text : "";
}

test("headings and names are no figures", async () => {
  expect(await explainAt("得分", "D01", "name")).toEqual({ kind: "noFigure" });
});

test("a workbook with no sheet of ours is empty, one of ours without a sheet is broken", async () => {
  const workshop = localWorkshop();
  expect(await workshop.open({ ...sample, sheets: [] })).toEqual({ kind: "empty" });
  const broken = await workshop.open({ ...sample, sheets: sample.sheets.filter(({ name }) => name !== "台账") });
  const like = (sentence: RegExp): unknown => expect.stringMatching(sentence);
  expect(broken).toMatchObject({
    kind: "broken",
    message: { zh: like(/^工作簿：没有标识为 \S+ 的工作表/), en: like(/^Workbook: there is no sheet with key \S+;/) },
  });
});

/** A job that somebody cancels when so much is done. */
function cancelledAt(stop: number) {
  const told: number[] = [];
  const progress = (done: number): void => {
    told.push(done);
    setTimeout(() => (job.cancelled = done >= stop));
  };
  const job = { cancelled: false, progress };
  return { job, told };
}

const unsigned = { ledger: null, key: null, again: false, packing: "zip" } as const;
const wish = { round: "2020年度", issuedOn: "2021-01-05", ...unsigned };
test.each<[string, (workshop: ReturnType<typeof localWorkshop>, job: Job) => Promise<unknown>]>([
  ["cards", (workshop, job) => workshop.reportCards(null, job)],
  ["forms", (workshop, job) => workshop.issueForms(departments, wish, job)],
  ["close places", (workshop, job) => workshop.closePlaces(job)],
])("%s that somebody cancels deliver nothing, and no more of them is made", async (_, work) => {
  const workshop = localWorkshop();
  await workshop.open(sample);
  const { job, told } = cancelledAt(1);
  await expect(work(workshop, job)).rejects.toThrow(Cancelled);
  expect(told.at(-1)).toBe(1);
});

test("how sure the places are: somebody who cancels it gets nothing, and there is nothing to save", async () => {
  const workshop = localWorkshop();
  await workshop.open(sample);
  const wish = { freed: [], values: {}, seed: 1, ticked: [] };
  expect(await workshop.certainty(wish, quietJob)).toMatchObject({ departments: expect.anything() as unknown });
  expect(await workshop.certaintyBook()).not.toBeNull();
  const { job, told } = cancelledAt(1);
  await expect(workshop.certainty(wish, job)).rejects.toThrow(Cancelled);
  expect(told.at(-1)).toBeLessThan(100);
  expect(await workshop.certaintyBook()).toBeNull();
});

/** Item, reason, outcome, score, and how many inputs are shown; two have been reported by the department. */
const wantedInForm = [
  ["1.1.1.1", "以台账为准", null, null, 0],
  ["1.2.2.1", "由考核办汇总", null, null, 0],
  ["1.2.3.1", "待全省排序", "scored", null, 2],
  ["1.3.2.1", "与台账合并计分", "scored", null, 1],
  ["2.1.1", "不适用", "notApplicable", null, 0],
  ["2.6.4", "不适用", "notApplicable", null, 1],
  ["3.1.1", "由考核办评定", null, null, 0],
] as const;

test("what a form does not compute has a reason there instead of a score, and only what was entered", async () => {
  const [first] = sampleRecord(scheme, { departments: 6, seed: 7 }).departments;
  if (!first) throw new Error("a sample without departments");
  const workshop = localWorkshop();
  const department = { ...first, sectionsNotApplicable: ["2"] };
  await workshop.open(read(await buildForm(scheme, department, new Map(), { mode: "native" })));
  const explained = async (code: string) => {
    const selection = { sheet: "填报", address: "M9", sheetKey: "scorebook.form.form", rowKey: code, columnKey: "" };
    const found = await workshop.explain(selection);
    if (found.kind !== "figure") throw new Error(code);
    const { outcome, score, inputs, sentence } = found.explanation;
    return [sentence.split("，填报表中不计算得分。")[0], outcome, score, inputs.length];
  };
  for (const row of wantedInForm) expect([row[0], ...(await explained(row[0]))]).toEqual(row);
});

test("plans a conversion to live formulas, and none to what the workbook is already", async () => {
  const workshop = localWorkshop();
  const live = await workshop.planConversion(sample, "live");
  expect(live.kind === "planned" && live.conversion.changes.length).toBeGreaterThan(100);
  expect(live.kind === "planned" && live.conversion.left).toEqual([]);
  expect(await workshop.planConversion(sample, "native")).toEqual({
    kind: "planned",
    conversion: { changes: [], left: [] },
  });
  expect(await workshop.planConversion({ ...sample, sheets: [] }, "live")).toEqual({ kind: "foreign" });
});
