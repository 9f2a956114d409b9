import type { CellContents, SheetContents } from "../../../xlsx/bookContents.js";
import { columnLetters } from "../../cellRef.js";

/** A scheme has some hundred items; a file with more rows than this is none. */
export const mostRows = 3000;

/** Such as "考核项!F12". */
export const placeOf = ({ name }: SheetContents, row: number, column: number): string =>
  `${name}!${columnLetters(column)}${row}`;

export const textOf = ({ value }: CellContents): string =>
  value.kind === "text" || value.kind === "number" ? value.text : "";

export const isFilled = ({ value, formula }: CellContents): boolean =>
  formula !== undefined || !(value.kind === "blank" || (value.kind === "text" && value.text === ""));
