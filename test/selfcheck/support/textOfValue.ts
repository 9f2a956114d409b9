import type { CellValue } from "../../../src/xlsx/bookContents.js";

export function textOfValue(value: CellValue | undefined): string {
  switch (value?.kind) {
    case "number":
    case "text":
      return value.text;
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "error":
      return value.code;
    default:
      return "";
  }
}
