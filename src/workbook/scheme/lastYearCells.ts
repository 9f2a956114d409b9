import type { SchemeDefinition } from "../../scheme/definition.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { columnLetters } from "../cellRef.js";
import { findTables } from "./read/findTables.js";
import { Report } from "./read/report.js";
import { frame, tableSpecs } from "./tables/layout.js";
import { schemeSheets } from "./tables/schemeSheets.js";

/** Where 上年代码 of each item is typed in a 指标体系工作簿, by the item's code: "考核项!E12". */
export function lastYearCells(book: BookContents): ReadonlyMap<string, string> {
  const tables = findTables(book, new Report());
  return new Map(
    (tables?.items.rows ?? []).flatMap((row) => {
      const code = row.code("code");
      return code === undefined ? [] : [[code, row.place("lastYear")] as const];
    }),
  );
}

/** The same in the workbook that a scheme is exported as. */
export function lastYearCellsOf({ sections }: SchemeDefinition): ReadonlyMap<string, string> {
  const column = tableSpecs.items.columns.findIndex(({ key }) => key === "lastYear");
  const letters = columnLetters(frame.firstColumn + column);
  return new Map(
    sections
      .flatMap(({ items }) => items)
      .map(({ code }, at) => [code, `${schemeSheets.items}!${letters}${frame.firstRow + at}`]),
  );
}
