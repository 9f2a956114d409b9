import { daySerial } from "../../exact/daySerial.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { addressText, areaRef, cellRef } from "../../workbook/cellRef.js";
import { style } from "../../workbook/style.js";
import type { NameDraft, SheetDraft } from "../../xlsx/draft.js";
import { nativeData, type DataValue } from "./nativeData.js";

/** In which system the days of a workbook are counted. */
export type DateSystem = 1900 | 1904;

const days1904 = 1462;
const name = "数据";
const first = { row: 4, column: 2 } as const;
const head = first.row - 1;
/** The areas that are known by a name as well. */
const named = ["codes", "amounts", "bands"] as const;

interface DataArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Side by side, one column free between them. */
const areas: ReadonlyMap<string, DataArea> = (() => {
  let column: number = first.column;
  return new Map(
    Object.entries(nativeData).map(([key, rows]) => {
      const area = { row: first.row, column, rowCount: rows.length, columnCount: rows[0]?.length ?? 1 };
      column += area.columnCount + 1;
      return [key, area];
    }),
  );
})();

const areaOf = (key: string): DataArea => {
  const area = areas.get(key);
  if (!area) throw new TypeError(`there is no data called ${key}`);
  return area;
};

const fixed = { row: true, column: true } as const;

/** A formula of a check with the addresses of its data: `[numbers.2]` becomes 数据!$B$5. */
export const withAddresses = (formula: string): string =>
  formula.replace(/\[([a-z]+)(?:\.(\d+))?\]/g, (_, key: string, at: string | undefined) => addressOf(key, at));

function addressOf(key: string, at: string | undefined): string {
  const area = areaOf(key);
  if (at !== undefined) return addressText(cellRef(name, area.row - 1 + Number(at), area.column, fixed), null);
  return area.rowCount * area.columnCount === 1
    ? addressText(cellRef(name, area.row, area.column, fixed), null)
    : addressText(areaRef(name, area, fixed), null);
}

export const dataNames = (): readonly NameDraft[] =>
  named.map((key) => ({ name: `selfcheck.${key}`, refersTo: addressOf(key, undefined) }));

/** The number of a day in a workbook that counts so. */
const serialIn = (system: DateSystem, day: string): number =>
  (daySerial(day) ?? NaN) - (system === 1904 ? days1904 : 0);

/** The constants that the formulas read. */
export function dataSheet(system: DateSystem): SheetDraft {
  const sheet = new DraftSheet(name);
  sheet.set(2, first.column, "检查项所用的数据，请勿改动", style.note);
  for (const [key, rows] of Object.entries<readonly (readonly DataValue[])[]>(nativeData)) {
    const { column, columnCount } = areaOf(key);
    sheet.merge(head, column, 1, columnCount, key, style.head);
    rows.forEach((row, down) =>
      row.forEach((value, across) => putData(sheet, first.row + down, column + across, value, system)),
    );
    for (let at = column; at < column + columnCount; at += 1) sheet.width(at, columnCount > 1 ? 6 : 16);
    sheet.width(column + columnCount, 2);
  }
  return sheet.finish({ print: { paper: "A4", orientation: "landscape", fitTo: { width: 1, height: 0 } } });
}

/** One value in a cell, as the formulas are to find it. */
export function putData(
  sheet: DraftSheet,
  row: number,
  column: number,
  value: DataValue | boolean,
  system: DateSystem,
): void {
  if (typeof value !== "object" || value === null) sheet.set(row, column, value, style.textCentered);
  else if ("day" in value)
    sheet.set(row, column, serialIn(system, value.day), { ...style.textCentered, numberFormat: "yyyy-mm-dd" });
  else sheet.formula(row, column, value.error === "#N/A" ? "NA()" : "1/0", value, style.textCentered);
}
