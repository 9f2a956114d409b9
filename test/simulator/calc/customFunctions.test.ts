import { error, TestSheet } from "../support/sheetOf.js";

const busy = error("#BUSY!");
const names = ["DEDUCT", "RANKSCORE"];

test("a call goes out with its values, and the cell waits for the answer", async () => {
  const sheet = new TestSheet({ A1: 3, A2: null, A3: "甲" }, names);
  sheet.set({ B1: "=ROUND(DEDUCT(A1,0.1,,A1:A3,{1,2})+1,2)", C1: "=B1*2", D1: "=A1" });
  expect(sheet.calls).toMatchObject([
    { name: "DEDUCT", args: [3, 0.1, null, [[3], [null], ["甲"]], [[1, 2]]], sheet: "Sheet1", row: 1, column: 2 },
  ]);
  expect(sheet.values("B1", "D1")).toEqual([busy, 3]);
  expect(sheet.calculator.isPending("Sheet1", 1, 3)).toBe(true);
  let isSettled = false;
  const settled = sheet.calculator.settled().then(() => (isSettled = true));
  await Promise.resolve();
  expect(isSettled).toBe(false);
  sheet.answer(0.123);
  await settled;
  expect(sheet.values("B1", "C1")).toEqual([1.12, 2.24]);
});

test("while it waits, the cell and what follows keep what they show", () => {
  const sheet = new TestSheet({ A1: 1, B1: "=DEDUCT(A1)", C1: "=B1+A1", D1: "=B1" }, names);
  sheet.answer(10);
  expect(sheet.values("B1", "C1", "D1")).toEqual([10, 11, 10]);
  sheet.set({ A1: 2 });
  expect(sheet.values("B1", "C1", "D1")).toEqual([10, 11, 10]);
  sheet.answer(20);
  expect(sheet.values("B1", "C1", "D1")).toEqual([20, 22, 20]);
});

test("a call is made again only when its arguments changed", () => {
  const sheet = new TestSheet({ A1: 1, A2: 5, B1: "=DEDUCT(A1)+DEDUCT(A1)+A2" }, names);
  expect(sheet.calls).toHaveLength(1);
  sheet.answer(10);
  sheet.set({ A2: 6 });
  expect([sheet.calls, sheet.value("B1")]).toEqual([[], 26]);
  sheet.calculator.recalculateAll();
  expect(sheet.calls).toHaveLength(1);
});

test("cells that ask the same in one batch share the answer", () => {
  const sheet = new TestSheet({ A1: 1, B1: "=DEDUCT(A1)", B2: "=DEDUCT(A1)", B3: "=DEDUCT(A2)" }, names);
  expect(sheet.calls).toHaveLength(2);
  sheet.answer(4);
  expect(sheet.values("B1", "B2", "B3")).toEqual([4, 4, busy]);
});

test("an answer that comes after the arguments changed again is not taken", () => {
  const sheet = new TestSheet({ A1: 1, B1: "=DEDUCT(A1)" }, names);
  sheet.set({ A1: 2 });
  sheet.answer(111);
  expect(sheet.value("B1")).toEqual(busy);
  sheet.answer(222);
  expect(sheet.value("B1")).toBe(222);
  sheet.calculator.deliver([{ id: 99, value: 1 }]);
});

test("all calls of a formula go out at once; chained ones in rounds", () => {
  const sheet = new TestSheet(
    { A1: 1, B1: "=0.5*DEDUCT(A1)+0.5*RANKSCORE(A1)", B2: "=DEDUCT(DEDUCT(A1+1))", B3: "=DEDUCT(B1)" },
    names,
  );
  expect(sheet.calls.map(({ name, args }) => [name, ...args])).toEqual([
    ["DEDUCT", 1],
    ["RANKSCORE", 1],
    ["DEDUCT", 2],
  ]);
  sheet.answer(10);
  sheet.answer(20);
  sheet.answer(7);
  expect(sheet.calls.map(({ args }) => args)).toEqual([[15], [7]]);
  sheet.answer(1);
  sheet.answer(2);
  expect(sheet.values("B1", "B2", "B3")).toEqual([15, 2, 1]);
});

test("an awaited value is no error, and only the branch that is taken calls", () => {
  const sheet = new TestSheet(
    { A1: 1, B1: "=IFERROR(DEDUCT(A1),5)", B2: "=IF(A1=1,2,DEDUCT(9))", B3: "=ISERROR(B1)", B4: "=IFERROR(B1,6)" },
    names,
  );
  expect(sheet.calls).toHaveLength(1);
  expect(sheet.values("B1", "B2")).toEqual([busy, 2]);
  sheet.answer({ error: "#VALUE!", message: "应为整数" });
  expect(sheet.values("B1", "B3", "B4")).toEqual([5, false, 5]);
});

test("the message stays on the cell that called", () => {
  const sheet = new TestSheet({ B1: "=ROUND(DEDUCT(1),2)", B2: "=B1" }, names);
  sheet.answer({ error: "#N/A", message: "本项不适用" });
  expect(sheet.values("B1", "B2")).toEqual([{ error: "#N/A", message: "本项不适用" }, error("#N/A")]);
});

test("what a function yields spills", () => {
  const sheet = new TestSheet(
    { A1: 30, A2: 50, A3: 10, B1: "=RANKSCORE(A1:A3,4)", C1: "=SUM(B1:B3)", C3: "=B3" },
    names,
  );
  sheet.answer([[3], [4], [""]]);
  expect(sheet.values("B1", "B2", "B3", "C1", "C3")).toEqual([3, 4, "", 7, ""]);
  sheet.set({ B2: 1 });
  expect(sheet.value("B1")).toEqual(error("#SPILL!"));
  expect(sheet.calls).toEqual([]);
  sheet.set({ B2: null });
  expect(sheet.values("B1", "B2")).toEqual([3, 4]);
});

test("names that nobody registered are #NAME?, until somebody does", () => {
  const sheet = new TestSheet({ B1: "=_xldudf_DEDUCT(1)", B2: "=IFERROR(deduct(1),8)", B3: "=_xlfn.CONCAT(1,2)" });
  expect(sheet.values("B1", "B2", "B3")).toEqual([error("#NAME?"), 8, "12"]);
  sheet.calculator.registerFunctions(["DEDUCT"]);
  sheet.answer(3);
  expect(sheet.values("B1", "B2")).toEqual([3, 3]);
  const { calculator } = sheet;
  expect([calculator.formulaAt("Sheet1", 1, 2), calculator.storedFormulaAt("Sheet1", 1, 2)]).toEqual([
    "DEDUCT(1)",
    "_xldudf_DEDUCT(1)",
  ]);
});

test("functions may answer while they are called", async () => {
  const { Calculator } = await import("../../../simulator/calc/calculator.js");
  const calculator = new Calculator((calls) =>
    calculator.deliver(calls.map(({ id, args: [n] }) => ({ id, value: Number(n) + 1 }))),
  );
  calculator.registerFunctions(["NEXT"]);
  calculator.addSheet("S", [
    { row: 1, column: 1, formula: "NEXT(NEXT(NEXT(0)))" },
    { row: 2, column: 1, formula: "A1*NEXT(A1)" },
  ]);
  await calculator.settled();
  expect([calculator.valueAt("S", 1, 1), calculator.valueAt("S", 2, 1)]).toEqual([3, 12]);
});
