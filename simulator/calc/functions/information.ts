import { isError, missingError, type CellValue } from "../values/cellValue.js";
import { all, test, type NativeFunction } from "./native.js";

/** The numbers that ERROR.TYPE gives to errors. */
const errorNumbers: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#SPILL!": 9,
};

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
  {
    name: "ERROR.TYPE",
    least: 1,
    most: 1,
    kind: "each",
    takesErrors: true,
    apply: ([cell = null]) => errorNumbers[code(cell)] ?? missingError,
  },
  {
    name: "N",
    least: 1,
    most: 1,
    kind: "each",
    takesErrors: true,
    apply: ([cell = null]) => (typeof cell === "number" || isError(cell) ? cell : cell === true ? 1 : 0),
  },
  all("NA", 0, () => missingError),
];
