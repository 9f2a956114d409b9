import type { Scheme } from "../../scheme/scheme.js";
import { changedInPlace } from "../../workbook/changedInPlace.js";
import { planConversions, type Conversion } from "../../workbook/convert/convert.js";
import { patchesOf } from "../../workbook/convert/convertWorkbook.js";
import type { BookContents, SheetContents } from "../../xlsx/bookContents.js";
import type { OpenPackage } from "../../xlsx/edit/openPackage.js";
import { patchOpened, type CellPatch } from "../../xlsx/edit/patchCells.js";
import { readParts, type ReadResult } from "../../xlsx/read/readWorkbook.js";
import { refusalWords } from "../../xlsx/refusalWords.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { MergePlan } from "./mergePlan.js";
import { officeReports } from "./officeReports.js";
import { cellOfStored, shownStored, type StoredValue } from "../values/storedValue.js";
import { tallyOffice } from "../settle/controlTotals.js";

/**
 * Merges a plan into the file of an office workbook: the input cells of 自报 get their values, formulas stay as
 * they are and show what they yield now. Everything else in the file stays to the byte.
 *
 * What stands in the file then has been read back: it holds exactly what the plan says, and its totals are those of
 * the plan.
 *
 * @param file from which `book` was read
 * @returns what has been read back
 * @throws WorkbookError when the workbook is not the one that the plan was made for, or does not take the values
 */
export function mergeFile(scheme: Scheme, file: OpenPackage, book: BookContents, plan: MergePlan): BookContents {
  const office = officeReports(scheme, book);
  const sheet = book.sheets.find(({ name }) => name === office.sheet);
  if (!sheet) throw new TypeError("the sheet was there when it was read");
  const inputs = new Map<string, StoredValue>();
  for (const { department, key, before, after } of plan.changes) {
    const now = office.values.get(`${department}|${key}`);
    const place = `${office.sheet}!${office.addressOf(department, key)}`;
    if (now !== before)
      throw new WorkbookError(
        place,
        `与合并计划不符：应为“${shownStored(before)}”，实为“${shownStored(now ?? "")}”`,
        `differs from the plan: expected “${shownStored(before)}”, found “${shownStored(now ?? "")}”`,
      );
    inputs.set(office.addressOf(department, key), after);
  }
  const filled = withValues(book, sheet, inputs);
  patch(file, filled, office.sheet, inputs, conversionOf(scheme, filled));
  const read = contentsOf(readParts(file.parts));
  expectPlan(scheme, read, plan);
  return read;
}

/** The workbook as it will be, so that its formulas can be calculated and the file is written once, with both. */
function withValues(book: BookContents, sheet: SheetContents, inputs: ReadonlyMap<string, StoredValue>): BookContents {
  const cells = new Map(sheet.cells);
  for (const [address, stored] of inputs) {
    const cell = cells.get(address);
    if (cell) cells.set(address, { ...cell, value: cellOfStored(stored) });
  }
  return { ...book, sheets: book.sheets.map((each) => (each === sheet ? { ...sheet, cells } : each)) };
}

function patch(
  file: OpenPackage,
  book: BookContents,
  inputSheet: string,
  inputs: ReadonlyMap<string, StoredValue>,
  conversion: Conversion,
): void {
  const patches = patchesOf(book, conversion);
  const sheet = book.sheets.find(({ name }) => name === inputSheet);
  const values = [...inputs].map(([address, stored]): readonly [string, CellPatch] => [
    address,
    { value: draftOf(stored) },
  ]);
  if (sheet) patches.set(sheet, new Map([...(patches.get(sheet) ?? []), ...values]));
  changedInPlace(inputSheet, () => patchOpened(file, patches));
}

/**
 * The formulas that are there get the values that they yield now; where a person changed one, it stays. The mode in
 * which converting would change the fewest formulas is the one that the workbook is in.
 */
function conversionOf(scheme: Scheme, book: BookContents): Conversion {
  const planned = planConversions(scheme, book);
  const isLive = book.sheets.some(({ cells }) =>
    [...cells.values()].some(({ formula }) => formula !== undefined && /_xldudf_/i.test(formula)),
  );
  if (!isLive) return planned("native");
  const cellsOf = new Map(book.sheets.map(({ name, cells }) => [name, cells]));
  const changed = ({ changes }: Conversion) =>
    changes.filter(({ sheet, address, formula }) => cellsOf.get(sheet)?.get(address)?.formula !== formula).length;
  const [live, both] = [planned("live"), planned("both")];
  return changed(live) <= changed(both) ? live : both;
}

/** What was read of a file of ours. @throws WorkbookError when it could not be read */
export function contentsOf(result: ReadResult): BookContents {
  if (result.ok) return result.book;
  const { zh, en } = refusalWords(result.refusal);
  throw new WorkbookError(
    "汇总簿",
    `未作改动：写入后不能读回。${zh}`,
    `nothing was changed: it cannot be read back. ${en}`,
  );
}

/** Whether what was read back is what was to be written: every cell, and the totals. @throws WorkbookError when it is not */
export function expectPlan(scheme: Scheme, book: BookContents, plan: MergePlan): void {
  const office = officeReports(scheme, book);
  for (const { department, key, after } of plan.changes)
    if (office.values.get(`${department}|${key}`) !== after)
      throw new WorkbookError(
        `${office.sheet}!${office.addressOf(department, key)}`,
        "写入后读回的内容不符；未作改动",
        "reads back differently; nothing was changed",
      );
  const tallies = tallyOffice(office.values);
  for (const { key, after } of plan.totals) {
    const now = tallies.get(key) ?? { filled: 0, sum: "0" };
    if (now.filled !== after.filled || now.sum !== after.sum)
      throw new WorkbookError(
        `${office.sheet}：${key}`,
        "合并后的合计与控制数不符；未作改动",
        "the sum differs from the control total; nothing was changed",
      );
  }
}

function draftOf(stored: StoredValue): CellPatch["value"] {
  const value = cellOfStored(stored);
  switch (value.kind) {
    case "blank":
      return undefined;
    case "number":
      return Number(value.text);
    case "text":
      return value.text;
    case "boolean":
      return value.value;
    case "error":
      throw new TypeError("no plan holds an error value");
  }
}
