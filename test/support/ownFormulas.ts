import { graftSheets } from "../../src/xlsx/edit/graftSheets.js";
import { OpenPackage } from "../../src/xlsx/edit/openPackage.js";
import { patchCells } from "../../src/xlsx/edit/patchCells.js";
import { readBook } from "./officeFigures.js";

/** A workbook's file with a sheet of somebody's own behind the others, in which the same formula stands so many times. */
export function withOwnFormulas(bytes: Uint8Array, formula: string, count: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, at) => at + 1);
  const file = new OpenPackage(bytes);
  graftSheets(file, readBook(bytes), {
    sheets: [{ name: "自己的表", cells: rows.map((row) => ({ row, column: 1, value: 0 })) }],
    names: [],
    properties: { title: "", creator: "" },
  });
  const grafted = file.bytes();
  const own = readBook(grafted).sheets.at(-1);
  if (!own) throw new Error("no sheet was added");
  return patchCells(grafted, new Map([[own, new Map(rows.map((row) => [`A${row}`, { formula, value: 0 }]))]]));
}
