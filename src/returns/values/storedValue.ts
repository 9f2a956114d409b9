import { Fraction } from "../../exact/fraction.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import type { CellValue } from "../../xlsx/bookContents.js";
import type { CellReading } from "./cellReading.js";

/**
 * A value of an input as text: what plan, journal and stage hold. The letter before it says whether it is a number or a
 * string, and keeps any program from taking the text for a formula.
 */
export type StoredValue = string;

export function storedOf(value: Scalar): StoredValue {
  if (value === null || value === "") return "";
  if (value instanceof Fraction) return `n:${value.toDecimal() ?? value.toString()}`;
  if (typeof value === "boolean") return `b:${value ? 1 : 0}`;
  return value instanceof FormulaError ? `e:${value.code}` : `t:${value}`;
}

/** What a merge of the reading would leave in the cell; of one that is asked about, nothing is merged. */
export const storedReading = (reading: Exclude<CellReading, { readonly verdict: "asked" }>): StoredValue =>
  reading.verdict === "blank" ? "" : storedOf(reading.value);

export function storedOfCell(value: CellValue | undefined): StoredValue {
  switch (value?.kind) {
    case undefined:
    case "blank":
      return "";
    case "number":
      return `n:${value.text}`;
    case "text":
      return value.text === "" ? "" : `t:${value.text}`;
    case "boolean":
      return `b:${value.value ? 1 : 0}`;
    case "error":
      return `e:${value.code}`;
  }
}

export function cellOfStored(stored: StoredValue): CellValue {
  const text = stored.slice(2);
  switch (stored.slice(0, 2)) {
    case "":
      return { kind: "blank" };
    case "n:":
      return { kind: "number", text };
    case "b:":
      return { kind: "boolean", value: text === "1" };
    case "e:":
      return { kind: "error", code: text };
    default:
      return { kind: "text", text };
  }
}

/** Undefined for what is not a number. */
export const numberOfStored = (stored: StoredValue): Fraction | undefined =>
  stored.startsWith("n:") ? Fraction.parse(stored.slice(2)) : undefined;

/** As people read it. */
export const shownStored = (stored: StoredValue): string => (stored === "" ? "空白" : stored.slice(2));
