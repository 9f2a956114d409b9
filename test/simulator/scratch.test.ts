import { Book } from "../../simulator/book/book.js";
import { conditionalLooks } from "../../simulator/book/conditionalLook.js";
import { Scratch } from "../../simulator/book/scratch.js";
import { UserEdits } from "../../simulator/book/userEdits.js";
import type { Sheet } from "../../simulator/book/sheet.js";
import { localCalculator } from "./support/localFunctions.js";

let book: Book;
let scores: Sheet;
let states: Sheet;
let scratch: Scratch;
let edits: UserEdits;

const view = { top: 1, left: 1, bottom: 5, right: 3 };
const looked = (sheet: Sheet): unknown =>
  [...conditionalLooks(scratch, sheet, view)].map(
    ([place, { fill = "", bold = false }]) => `${place} ${fill}${bold ? " bold" : ""}`,
  );

beforeEach(() => {
  book = new Book(localCalculator(), "试用");
  scores = book.addSheet("得分");
  states = book.addSheet("填报 状态");
  book.defineNames([{ name: "同格状态", refersTo: "'填报 状态'!A1" }]);
  scratch = new Scratch(book);
  edits = new UserEdits(book, scratch);
});

test("a conditional format follows values, on its own sheet and on others, as seen from each cell", () => {
  const area = { row: 2, column: 2, rowCount: 3, columnCount: 2 };
  scores.conditionalFormats.push(
    { area, formula: '同格状态="未填"', style: { fill: "FFFFFF" }, stopIfTrue: true },
    { area, formula: "B2>$A2", style: { fill: "00FF00" } },
    { area, formula: "AND(ISNUMBER(B2),B2>=SUM($B$2:$B$4))", style: { bold: true } },
  );
  for (const [row, low, value] of [
    [2, 5, 6],
    [3, 5, 4],
    [4, 0, 0],
  ] as const) {
    edits.enter(scores, row, 1, String(low));
    edits.enter(scores, row, 2, String(value));
  }
  expect(looked(scores)).toEqual(["2,2 00FF00"]);
  edits.enter(scores, 3, 2, "10");
  expect(looked(scores)).toEqual(["2,2 00FF00", "3,2 00FF00"]);
  edits.enter(scores, 2, 2, "-10");
  expect(looked(scores)).toEqual(["3,2 00FF00 bold", "4,2  bold"]);
  edits.enter(states, 3, 2, "未填");
  expect(looked(scores)).toEqual(["3,2 FFFFFF", "4,2  bold"]);
});

test("validations refuse by number, list, date and formula, and leave the cell as it was", () => {
  const cell = (row: number): { row: number; column: number; rowCount: number; columnCount: number } => ({
    row,
    column: 1,
    rowCount: 1,
    columnCount: 1,
  });
  edits.enter(states, 1, 1, "是");
  edits.enter(states, 2, 1, "否");
  scores.validations.push(
    { area: cell(1), type: "whole", operator: "between", formula1: "0", formula2: "B1" },
    { area: cell(2), type: "list", formula1: "'填报 状态'!$A$1:$A$2", error: { title: "是否", text: "请选是或否。" } },
    { area: cell(3), type: "custom", formula1: "COUNTIF($A$1:$A$9,A3)=1" },
    { area: cell(4), type: "date", operator: "greaterThanOrEqual", formula1: "DATE(2020,1,1)" },
  );
  edits.enter(scores, 1, 2, "10");
  const enter = (row: number, text: string): string => edits.enter(scores, row, 1, text)?.kind ?? "taken";
  expect([enter(1, "10"), enter(1, "11"), enter(1, "1.5"), enter(1, "十")]).toEqual([
    "taken",
    "invalid",
    "invalid",
    "invalid",
  ]);
  expect([enter(2, "是"), enter(2, "也许")]).toEqual(["taken", "invalid"]);
  expect([enter(3, "10"), enter(3, "7")]).toEqual(["invalid", "taken"]);
  expect([enter(4, "2019-12-31"), enter(4, "2020-01-01")]).toEqual(["invalid", "taken"]);
  expect(edits.enter(scores, 2, 1, "不")).toEqual({ kind: "invalid", cell: "A2", title: "是否", text: "请选是或否。" });
  expect([1, 2, 3, 4].map((row) => book.valueAt(scores, row, 1))).toEqual([10, "是", 7, 43_831]);
});

test("a locked cell, a formula that is none, and what undo takes back", () => {
  states.protection = {};
  expect(edits.enter(states, 1, 1, "1")).toEqual({ kind: "locked", cell: "A1", sheet: "填报 状态" });
  expect(edits.enter(scores, 1, 1, "=SUM(1,")).toMatchObject({ kind: "formula" });
  edits.enter(scores, 1, 1, "1");
  edits.enter(scores, 1, 2, "=A1*2");
  edits.pasteBlock(
    scores,
    { top: 2, left: 1, bottom: 2, right: 1 },
    edits.copy(scores, { top: 1, left: 1, bottom: 1, right: 2 }),
  );
  expect([book.editText(scores, 2, 1), book.editText(scores, 2, 2), book.valueAt(scores, 2, 2)]).toEqual([
    "1",
    "=A2*2",
    2,
  ]);
  edits.clear(scores, { top: 1, left: 1, bottom: 1, right: 2 });
  expect(book.valueAt(scores, 1, 2)).toBeNull();
  book.undo();
  expect(book.valueAt(scores, 1, 2)).toBe(2);
  book.undo();
  expect([book.editText(scores, 2, 1), book.editText(scores, 2, 2)]).toEqual(["", ""]);
  book.redo();
  expect(book.valueAt(scores, 2, 2)).toBe(2);
});
