import { isError, missingError, type CellValue } from "../cellValue.js";
import { all, test, type NativeFunction } from "./native.js";

const code = (cell: CellValue): string => (isError(cell) ? cell.error : "");

export const information: readonly NativeFunction[] = [
  test("ISNUMBER", (cell) => typeof cell === "number"),
  test("ISTEXT", (cell) => typeof cell === "string"),
  test("ISNONTEXT", (cell) => typeof cell !== "string"),
  test("ISLOGICAL", (cell) => typeof cell === "boolean"),
  test("ISBLANK", (cell) => cell === null),
  test("ISERROR", isError),
  test("ISERR", (cell) => isError(cell) && code(cell) !== "#N/A"),
  test("ISNA", (cell) => code(cell) === "#N/A"),
  all("NA", 0, () => missingError),
];
