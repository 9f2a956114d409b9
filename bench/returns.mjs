// Returned forms read and checked, and forms written, beside exceljs on the same files. exceljs only parses and only
// serializes: it neither compares nor refuses anything.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execPath } from "node:process";
import ExcelJS from "exceljs";
import { compiled } from "./compiled.mjs";
import { parametersOf } from "./engine.mjs";
import { inTurn, memoryHeld, shown } from "./measure.mjs";

const { digestOfBytes } = await compiled("evidence/canonical/digest.js");
const { issueForm } = await compiled("evidence/issue/issueForm.js");
const { emptyLedger } = await compiled("evidence/issue/ledgerFile.js");
const { formDraft } = await compiled("workbook/form/formDraft.js");
const { formChecker } = await compiled("returns/check/formChecker.js");
const { sampleRecord } = await compiled("sample/sampleRecord.js");
const { readWorkbook } = await compiled("xlsx/read/readWorkbook.js");
const { writeWorkbook } = await compiled("xlsx/write/writeWorkbook.js");

const round = "2020年度";

/** Sixty forms as they would come back, and the ledger that knows them. */
async function returned(scheme) {
  const { departments } = sampleRecord(scheme, { departments: 60, seed: 7 });
  const issued = [];
  for (const [at, department] of departments.entries())
    issued.push(await issueForm(scheme, department, parametersOf(scheme), { issueId: `BENCH-${at}`, round }));
  const ledger = { ...emptyLedger, entries: issued.map(({ entry }) => entry) };
  const files = issued.map(({ bytes }, at) => ({ name: `${departments[at].code}.xlsx`, bytes, read: () => bytes }));
  return { departments, files, ledger };
}

/** As `collect` checks a file, in this thread. */
async function checkHere(check, { name, bytes }) {
  const checked = await check({ name, digest: await digestOfBytes(bytes), result: readWorkbook(bytes) });
  if (checked.state === "refused") throw new Error(`${name} was refused`);
}

export async function returns(scheme) {
  const { files, ledger } = await returned(scheme);
  const { here, exceljs } = await inTurn(
    {
      here: async () => {
        const check = formChecker(scheme, ledger, round);
        for (const file of files) await checkHere(check, file);
      },
      exceljs: async () => {
        for (const { bytes } of files) await new ExcelJS.Workbook().xlsx.load(bytes);
      },
    },
    5,
  );
  const fresh = await asCommands(files, { scheme: scheme.definition, ledger, round });
  return [
    {
      what: "60 returns read and checked, beside exceljs merely parsing them",
      ours: shown(here),
      other: shown(exceljs),
      ratio: here / exceljs,
      goal: "< 1",
      reached: here < exceljs,
      isForUsers: true,
    },
    {
      what: "… each in a process of its own, ours starting the threads of `collect`",
      ours: shown(fresh.ours),
      other: shown(fresh.exceljs),
      ratio: fresh.ours / fresh.exceljs,
      goal: "< 1",
      reached: fresh.ours < fresh.exceljs,
    },
    ...(await flat(scheme, files, ledger)),
  ];
}

/** From the start of a program to its end, with nothing compiled beforehand: as whoever types the command waits. */
async function asCommands(files, task) {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-bench-"));
  try {
    writeFileSync(join(folder, "task.json"), JSON.stringify(task));
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const command = (name) => () => execFileSync(execPath, [resolve("bench/fresh", name), folder]);
    return await inTurn({ ours: command("checkReturns.mjs"), exceljs: command("parseWithExceljs.mjs") }, 4);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A thousand files one after the other: what one costs, and what the process has grown by in the end. */
async function flat(scheme, files, ledger) {
  const check = formChecker(scheme, ledger, round);
  const timed = async (count) => {
    const started = performance.now();
    for (let at = 0; at < count; at += 1) await checkHere(check, files[at % files.length]);
    return (performance.now() - started) / count;
  };
  await timed(60);
  const before = await memoryHeld();
  const few = [await timed(60), await timed(60), await timed(60)];
  const many = await timed(1_000);
  const after = await memoryHeld();
  // as much before as after, so that a machine that slows down meanwhile slows both
  few.push(await timed(60), await timed(60), await timed(60));
  const one = few.reduce((sum, each) => sum + each, 0) / few.length;
  const grown = (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6;
  const resident = (after.rss - before.rss) / 1e6;
  return [
    {
      what: "one return among 1,000, beside one among 60",
      ours: shown(many),
      other: shown(one),
      ratio: many / one,
      goal: "≤ 1.1",
      reached: many <= 1.1 * one,
    },
    {
      what: "memory held after 1,000 more returns: heap and buffers, beside the whole process",
      ours: `${grown.toFixed(1)} MB`,
      other: `${resident.toFixed(0)} MB`,
      ratio: null,
      goal: "≤ 5 MB",
      reached: grown <= 5,
    },
  ];
}

/**
 * Both write the same workbooks: exceljs has loaded ours beforehand and only serializes them; we are given drafts,
 * check them, and write. What neither is timed for is deciding what stands in the cells.
 */
export async function forms(scheme) {
  const { departments, files } = await returned(scheme);
  const parameters = parametersOf(scheme);
  const drafts = departments.map((department) => formDraft(scheme, department, parameters, "native"));
  const books = [];
  for (const { bytes } of files) books.push(await new ExcelJS.Workbook().xlsx.load(bytes));
  const { ours, exceljs } = await inTurn(
    {
      ours: async () => {
        for (const draft of drafts) await writeWorkbook(draft);
      },
      exceljs: async () => {
        for (const book of books) await book.xlsx.writeBuffer();
      },
    },
    2,
  );
  return [
    {
      what: "60 forms written, beside exceljs writing the same cells",
      ours: shown(ours),
      other: shown(exceljs),
      ratio: ours / exceljs,
      goal: "≤ 0.7",
      isForUsers: true,
      reached: ours <= 0.7 * exceljs,
    },
  ];
}
