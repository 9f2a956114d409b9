import type { Fraction } from "../../exact/fraction.js";
import { cellNumber } from "./cellNumber.js";
import { Grid } from "./grid.js";

/**
 * What Excel hands over for one cell, sorted. This is the only place that asks what type a value has.
 *
 * `absent` is an argument left out or, in newer builds, a blank cell; `empty` is the empty text of a formula,
 * in some builds also a blank cell. Old builds pass a blank cell as the number 0, indistinguishable from a
 * 0 that was typed: the workbook's own cells guard themselves against it.
 */
export type Cell =
  | { readonly kind: "absent" }
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: Fraction }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "other" };

function cellOf(raw: unknown): Cell {
  switch (typeof raw) {
    case "undefined":
      return { kind: "absent" };
    case "number":
      return Number.isFinite(raw) ? { kind: "number", value: cellNumber(raw) } : { kind: "other" };
    case "string":
      return raw === "" ? { kind: "empty" } : { kind: "text", value: raw };
    case "boolean":
      return { kind: "truth", value: raw };
    case "object":
      return raw === null ? { kind: "absent" } : errorOf(raw);
    default:
      return { kind: "other" };
  }
}

/** A `CustomFunctions.Error`, or the same as plain data. */
function errorOf(raw: object): Cell {
  const { code, basicValue } = raw as { readonly code?: unknown; readonly basicValue?: unknown };
  const shown = code ?? basicValue;
  return typeof shown === "string" && shown.startsWith("#") ? { kind: "error", code: shown } : { kind: "other" };
}

/** A single value is a block of one. A block without cells, or with rows of different lengths, does not come from Excel. */
export function gridOf(raw: unknown): Grid<Cell> {
  if (!isBlock(raw)) return new Grid(1, 1, [cellOf(raw)]);
  const rows = raw.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.some((row) => row.length !== columns)) return new Grid<Cell>(1, 1, [{ kind: "other" }]);
  return new Grid(rows.length, columns, rows.flat().map(cellOf));
}

/** Excel passes a matrix for a range, and for any argument that may be a range. */
export const isBlock = (raw: unknown): raw is readonly unknown[] => Array.isArray(raw);

export const isBlank = ({ kind }: Cell): boolean => kind === "absent" || kind === "empty";

/** The invocation that Excel adds behind the arguments: an object that names the function, never a cell's value. */
export const isInvocation = (raw: unknown): boolean =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw) && "functionName" in raw;
