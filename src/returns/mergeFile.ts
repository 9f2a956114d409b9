import type { FormulaMode } from "../formula/print.js";
import type { Scheme } from "../scheme/scheme.js";
import { planConversion, type Conversion } from "../workbook/convert.js";
import { convertWorkbook } from "../workbook/convertWorkbook.js";
import type { BookContents, SheetContents } from "../xlsx/bookContents.js";
import { patchCells, type CellPatch } from "../xlsx/patchCells.js";
import { readWorkbook } from "../xlsx/readWorkbook.js";
import { WorkbookError } from "../workbook/workbookError.js";
import type { MergePlan } from "./mergePlan.js";
import { officeReports } from "./officeReports.js";
import { cellOfStored, shownStored, type StoredValue } from "./storedValue.js";
import { tallyOffice } from "./controlTotals.js";

/**
 * Merges a plan into the file of an office workbook: the input cells of 自报 get their values, formulas stay as
 * they are and show what they yield now. Everything else in the file stays to the byte.
 *
 * The file that comes out has been read back: it holds exactly what the plan says, and its totals are those of
 * the plan.
 *
 * @throws WorkbookError when the workbook is not the one that the plan was made for, or does not take the values
 */
export function mergeFile(scheme: Scheme, bytes: Uint8Array, book: BookContents, plan: MergePlan): { readonly bytes: Uint8Array; readonly book: BookContents } {
  const office = officeReports(scheme, book);
  const sheet = book.sheets.find(({ name }) => name === office.sheet);
  if (!sheet) throw new TypeError("the sheet was there when it was read");
  const patches = new Map<string, CellPatch>();
  for (const { department, key, before, after } of plan.changes) {
    const now = office.values.get(`${department}|${key}`);
    const place = `${office.sheet}!${office.addressOf(department, key)}`;
    if (now !== before) throw new WorkbookError(place, `与合并计划不符：应为“${shownStored(before)}”，实为“${shownStored(now ?? "")}”`);
    patches.set(office.addressOf(department, key), { value: draftOf(after) });
  }
  const filled = patched(bytes, sheet, patches);
  const merged = recalculated(scheme, filled);
  const read = contentsOf(merged);
  expectPlan(scheme, read, plan);
  return { bytes: merged, book: read };
}

function patched(bytes: Uint8Array, sheet: SheetContents, patches: ReadonlyMap<string, CellPatch>): Uint8Array {
  try {
    return patchCells(bytes, new Map([[sheet, patches]]));
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookError(sheet.name, `无法写入（${error.message}）；请用 Excel 打开汇总簿另存后重试`);
    throw error;
  }
}

/** The formulas that are there get the values that they yield now; where a person changed one, it stays. */
function recalculated(scheme: Scheme, bytes: Uint8Array): Uint8Array {
  const book = contentsOf(bytes);
  return convertWorkbook(scheme, bytes, book, modeOf(scheme, book)).bytes;
}

/** The mode in which converting would change the fewest formulas is the one that the workbook is in. */
function modeOf(scheme: Scheme, book: BookContents): FormulaMode {
  const formulas = book.sheets.flatMap(({ cells }) => [...cells.values()].flatMap(({ formula }) => (formula === undefined ? [] : [formula])));
  const live = formulas.filter((formula) => /_xldudf_/i.test(formula));
  if (live.length === 0) return "native";
  const changed = ({ changes }: Conversion) => changes.filter(({ sheet, address, formula }) => book.sheets.find(({ name }) => name === sheet)?.cells.get(address)?.formula !== formula).length;
  return changed(planConversion(scheme, book, "live")) <= changed(planConversion(scheme, book, "both")) ? "live" : "both";
}

/** What stands in a file of ours. @throws WorkbookError when it cannot be read */
export function contentsOf(bytes: Uint8Array): BookContents {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new WorkbookError("汇总簿", `写入后不能读回（${result.refusal.code}）；未作改动`);
  return result.book;
}

/** Reads back what was written: every cell, and the totals. */
function expectPlan(scheme: Scheme, book: BookContents, plan: MergePlan): void {
  const office = officeReports(scheme, book);
  for (const { department, key, after } of plan.changes)
    if (office.values.get(`${department}|${key}`) !== after)
      throw new WorkbookError(`${office.sheet}!${office.addressOf(department, key)}`, "写入后读回的内容不符；未作改动");
  const tallies = tallyOffice(office.values);
  for (const { key, after } of plan.totals) {
    const now = tallies.get(key) ?? { filled: 0, sum: "0" };
    if (now.filled !== after.filled || now.sum !== after.sum) throw new WorkbookError(`${office.sheet}：${key}`, "合并后的合计与控制数不符；未作改动");
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
