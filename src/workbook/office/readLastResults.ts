import type { LastYearResult } from "../../engine/answers/lastYearFigure.js";
import { Fraction } from "../../exact/fraction.js";
import type { BookContents, CellContents } from "../../xlsx/bookContents.js";
import { addressText } from "../../xlsx/cellAddress.js";
import { lastYearKeys, lastYearWords } from "./sheets/overview/lastYear.js";
import { sheetKey } from "../sheetNames.js";

/**
 * What 总览 shows of last year, by the codes of departments. Nothing is computed with it, so a sheet that was taken away,
 * copied or changed stands in nobody's way: what cannot be told from its keys is not there.
 */
export function readLastResults({ sheets }: BookContents): ReadonlyMap<string, LastYearResult> {
  const found = sheets.filter(({ cells }) => textIn(cells.get("A1")) === sheetKey("office", "overview"));
  const [sheet] = found;
  const results = new Map<string, LastYearResult>();
  if (!sheet || found.length > 1) return results;
  const columnOf = (key: string) =>
    [...sheet.cells.values()].find((cell) => cell.row === 1 && textIn(cell) === key)?.column;
  const [totals, places] = [columnOf(lastYearKeys.total), columnOf(lastYearKeys.place)];
  if (totals === undefined || places === undefined) return results;
  for (const cell of sheet.cells.values()) {
    const code = textIn(cell);
    if (cell.column !== 1 || cell.row === 1 || code === "") continue;
    const [total, place] = [totals, places].map((column) => figureIn(sheet.cells.get(addressText(cell.row, column))));
    if (total === undefined || place === undefined) continue;
    results.set(code, { total, place: place === null ? null : place.toNumber() });
  }
  return results;
}

const textIn = (cell: CellContents | undefined): string => (cell?.value.kind === "text" ? cell.value.text : "");

/** Null where there was none; undefined for what is no figure of ours. */
function figureIn(cell: CellContents | undefined): Fraction | null | undefined {
  if (cell?.formula !== undefined) return undefined;
  if (cell?.value.kind === "number") return Fraction.parse(cell.value.text);
  return textIn(cell) === lastYearWords.none ? null : undefined;
}
