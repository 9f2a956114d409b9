import { readFileSync } from "node:fs";
import { initSync, Model } from "@ironcalc/wasm";
import type { BookDraft } from "../../../src/xlsx/draft.js";

/** A whole workbook in an engine that runs in Node, calculated; what a cell shows, by sheet, row and column. */
export function ironCalcBook(draft: BookDraft): (sheet: number, row: number, column: number) => string {
  initSync({ module: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });
  const model = new Model("test", "en", "UTC", "en");
  model.pauseEvaluation();
  draft.sheets.forEach(({ name }, at) => {
    if (at > 0) model.newSheet();
    model.renameSheet(at, name);
  });
  for (const { name, refersTo } of draft.names) model.newDefinedName(name, undefined, refersTo);
  draft.sheets.forEach(({ cells }, sheet) => {
    for (const { row, column, formula, value } of cells) {
      if (formula !== undefined) model.setUserInput(sheet, row, column, `=${formula}`);
      else if (typeof value === "string") model.setUserInput(sheet, row, column, `'${value}`);
      else if (typeof value === "number") model.setUserInput(sheet, row, column, String(value));
    }
  });
  model.evaluate();
  return (sheet, row, column) => model.getFormattedCellValue(sheet, row, column);
}
