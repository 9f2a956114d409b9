import type { CellContents, CellValue } from "../../xlsx/bookContents.js";

/** The contents of a cell in one string, the kind given by its first character; "" for a blank cell. */
export function cellText({ formula, value }: Pick<CellContents, "formula" | "value">): string {
  if (formula !== undefined) return `=${formula}`;
  switch (value.kind) {
    case "blank":
      return "";
    case "text":
      // blank to formulas and to the eye
      return value.text === "" ? "" : `'${value.text}`;
    case "number":
      return value.text;
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "error":
      return value.code;
  }
}

/** The way back. A formula has no cached value: it is never believed anyway. */
export function cellOfText(text: string): { readonly formula: string | undefined; readonly value: CellValue } {
  if (text.startsWith("=")) return { formula: text.slice(1), value: { kind: "blank" } };
  return { formula: undefined, value: valueOfText(text) };
}

function valueOfText(text: string): CellValue {
  if (text === "") return { kind: "blank" };
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1) };
  if (text.startsWith("#")) return { kind: "error", code: text };
  return text === "TRUE" || text === "FALSE" ? { kind: "boolean", value: text === "TRUE" } : { kind: "number", text };
}
