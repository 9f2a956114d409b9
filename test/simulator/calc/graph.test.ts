import fc from "fast-check";
import { error, TestSheet } from "../support/sheetOf.js";

describe("what depends on a change is calculated again, and nothing else", () => {
  test("a chain, a range, a whole column", () => {
    const sheet = new TestSheet({ A1: 1, A2: "=A1*2", A3: "=A2+1", B1: "=SUM(A1:A3)", C1: "=SUM(A:A)", D1: "=7" });
    expect(sheet.values("A3", "B1", "C1")).toEqual([3, 6, 6]);
    sheet.set({ A1: 5 });
    expect(sheet.values("A3", "B1", "C1")).toEqual([11, 26, 26]);
    expect(sheet.changes.at(-1)?.sort()).toEqual(["R1C1", "R1C2", "R1C3", "R2C1", "R3C1"]);
  });

  test("where the value stays, what follows is left alone", () => {
    const sheet = new TestSheet({ A1: 1, A2: "=A1>0", A3: "=IF(A2,1,2)" });
    sheet.set({ A1: 2 });
    expect(sheet.changes.at(-1)).toEqual(["R1C1"]);
  });

  test("a cell far below becomes part of a whole column", () => {
    const sheet = new TestSheet({ A1: "=COUNT(B:B)", A2: '=SUMIF(B:B,">1",C:C)' });
    sheet.set({ B900: 5, C900: 3 });
    expect(sheet.values("A1", "A2")).toEqual([1, 3]);
    sheet.set({ B900: null });
    expect(sheet.values("A1", "A2")).toEqual([0, 0]);
  });

  test("a formula replaced by a value, and back", () => {
    const sheet = new TestSheet({ A1: 1, A2: "=A1", A3: "=A2" });
    sheet.set({ A2: 9 });
    sheet.set({ A1: 2 });
    expect(sheet.value("A3")).toBe(9);
    sheet.set({ A2: "=A1*10" });
    expect(sheet.value("A3")).toBe(20);
    sheet.set({ A2: null });
    expect(sheet.value("A3")).toBe(0);
  });

  test("written from the last to the first, a long chain is right at once", () => {
    const length = 5000;
    const sheet = new TestSheet();
    for (const row of [length, length - 1, 3, 2]) sheet.set({ [`A${row}`]: `=A${row - 1}+1` });
    sheet.set(
      Object.fromEntries(
        Array.from({ length: length - 5 }, (_, at) => [`A${length - 2 - at}`, `=A${length - 3 - at}+1`]),
      ),
    );
    sheet.set({ A1: 1 });
    expect(sheet.value(`A${length}`)).toBe(length);
  });

  test("random edits: the same as calculated from scratch", () => {
    const address = fc
      .tuple(fc.constantFrom("A", "B", "C"), fc.integer({ min: 1, max: 6 }))
      .map(([c, r]) => `${c}${r}`);
    const formula = fc.oneof(
      fc.tuple(address, address).map(([a, b]) => `=${a}+${b}`),
      fc.tuple(fc.constantFrom("A1:A6", "B2:C3", "A:A", "B1:C6"), address).map(([a, b]) => `=SUM(${a})+${b}`),
      fc.tuple(address, address, address).map(([a, b, c]) => `=IF(${a}>2,${b},${c})`),
      address.map((a) => `=INDEX(B1:C6,1,1)&${a}`),
    );
    const input = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(null, "x"), formula);
    fc.assert(
      fc.property(fc.array(fc.tuple(address, input), { maxLength: 30 }), (edits) => {
        const sheet = new TestSheet();
        for (const [at, value] of edits) sheet.set({ [at]: value });
        const fresh = new TestSheet(Object.fromEntries(edits));
        const all = ["A", "B", "C"].flatMap((c) => [1, 2, 3, 4, 5, 6].map((r) => `${c}${r}`));
        expect(sheet.calculator.circularCells.length).toBe(fresh.calculator.circularCells.length);
        expect(sheet.values(...all)).toEqual(fresh.values(...all));
      }),
      { numRuns: 400, seed: 3 },
    );
  });
});

describe("circles", () => {
  const circular = (sheet: TestSheet) => sheet.calculator.circularCells.map(({ row, column }) => `R${row}C${column}`);

  test("show 0, are told, and what follows goes on", () => {
    const sheet = new TestSheet({ A1: "=A2+1", A2: "=A1+1", A3: "=A1+5", B1: "=B1", C3: "=SUM(C1:C5)" });
    expect(circular(sheet).sort()).toEqual(["R1C1", "R1C2", "R2C1", "R3C3"]);
    expect(sheet.values("A1", "A2", "A3", "B1", "C3")).toEqual([0, 0, 5, 0, 0]);
  });

  test("end when one of their formulas is replaced", () => {
    const sheet = new TestSheet({ A1: "=A2+1", A2: "=A3+1", A3: "=A1+1" });
    sheet.set({ A3: 7 });
    expect([circular(sheet), sheet.values("A1", "A2")]).toEqual([[], [9, 8]]);
    sheet.set({ A3: "=A1" });
    expect(circular(sheet)).toHaveLength(3);
  });
});

describe("spilled blocks", () => {
  test("fill the cells below and right, and follow their source", () => {
    const sheet = new TestSheet({ A1: 1, A2: 2, C1: "=A1:A2*{1,10}", F1: "=SUM(C1:D2)", F2: "=D2", G1: "=SUM(C1#)" });
    expect(sheet.values("C1", "D1", "C2", "D2", "F1", "F2", "G1")).toEqual([1, 10, 2, 20, 33, 20, 33]);
    expect([sheet.spill("C1"), sheet.spill("D2"), sheet.spill("A1")]).toEqual(["R1C3 2×2", "R1C3 2×2", undefined]);
    sheet.set({ A2: 5 });
    expect(sheet.values("D2", "F1", "F2", "G1")).toEqual([50, 66, 50, 66]);
  });

  test("something in the way gives #SPILL! until it is gone", () => {
    const sheet = new TestSheet({ A1: 1, A2: 2, C2: "x", C1: "=A1:A2", D1: "=C1" });
    expect(sheet.values("C1", "C2", "D1")).toEqual([error("#SPILL!"), "x", error("#SPILL!")]);
    sheet.set({ C2: null });
    expect(sheet.values("C1", "C2", "D1")).toEqual([1, 2, 1]);
    sheet.set({ C2: 7 });
    expect(sheet.values("C1", "C2")).toEqual([error("#SPILL!"), 7]);
    expect(sheet.spill("C2")).toBeUndefined();
  });

  test("a cell that is spilled into has nothing to delete", () => {
    const sheet = new TestSheet({ A1: 1, A2: 2, C1: "=A1:A2" });
    sheet.set({ C2: null });
    expect(sheet.value("C2")).toBe(2);
  });

  test("withdraw when the formula is gone or yields less, and make room for others", () => {
    const sheet = new TestSheet({ A1: 3, A2: 4, A3: 5, C1: "=IF(B1=1,A1,A1:A3)", E3: "=C1:C3", D2: "=E2", C5: "=C3" });
    sheet.set({ B2: "=A1:A2" });
    expect(sheet.values("C1", "C2", "C3", "B2", "B3", "C5")).toEqual([3, 4, 5, 3, 4, 5]);
    sheet.set({ B1: 1 });
    expect(sheet.values("C1", "C2", "C3", "C5")).toEqual([3, null, null, 0]);
    sheet.set({ C1: null });
    expect(sheet.values("C1", "C2", "C3")).toEqual([null, null, null]);
  });

  test("two that meet: the second has no room until the first is gone", () => {
    const sheet = new TestSheet({ A1: 1, A2: 2, C2: "=A1:A2" });
    sheet.set({ B3: "={1,2}" });
    expect(sheet.value("B3")).toEqual(error("#SPILL!"));
    sheet.set({ C2: 0 });
    expect(sheet.values("B3", "C3")).toEqual([1, 2]);
  });

  test("one that feeds itself ends", () => {
    const sheet = new TestSheet({ A1: "=C2:C3+1", C2: "=A2+1" });
    expect(sheet.values("A1").length).toBe(1);
  });
});

describe("one of many: @", () => {
  test("takes the cell of the own row", () => {
    const sheet = new TestSheet({ A1: 1, A2: 2, A3: 3, C2: "=@A1:A3*10", C9: "=@A1:A3", D1: "=SUM(@A:A,5)" });
    expect(sheet.values("C2", "C9", "D1")).toEqual([20, error("#VALUE!"), 6]);
  });
});

describe("names and sheets", () => {
  test("names with dots, of ranges, of constants, of formulas; changed later", () => {
    const sheet = new TestSheet({
      A1: 4,
      A2: 5,
      B1: "=ties.code*2",
      B2: "=SUM(全部)",
      B3: "=rate",
      B4: "=SUM(doubled)",
      B5: "=ABC",
    });
    expect(sheet.value("B1")).toEqual(error("#NAME?"));
    sheet.calculator.setNames([
      { name: "ties.code", refersTo: "Sheet1!$A$1" },
      { name: "全部", refersTo: "=Sheet1!$A$1:$A$2" },
      { name: "rate", refersTo: "0.35" },
      { name: "doubled", refersTo: "全部*2" },
    ]);
    expect(sheet.values("B1", "B2", "B3", "B4", "B5")).toEqual([8, 9, 0.35, 18, error("#NAME?")]);
    sheet.set({ A1: 10 });
    expect(sheet.values("B1", "B2", "B4")).toEqual([20, 15, 30]);
    sheet.calculator.setNames([{ name: "TIES.CODE", refersTo: "Sheet1!$A$2" }]);
    expect(sheet.values("B1", "B2")).toEqual([10, error("#NAME?")]);
  });

  test("a name without $ is the cell at the same distance from the formula; names that go round are nothing", () => {
    const sheet = new TestSheet({ B2: "=there*2", A3: "=SUM(below)", A4: 4, A5: 5, C1: "=round" });
    sheet.calculator.addSheet("另一", [{ row: 2, column: 2, value: 20 }]);
    sheet.calculator.setNames([
      { name: "there", refersTo: "另一!A1" },
      { name: "below", refersTo: "Sheet1!A2:A3" },
      { name: "round", refersTo: "about" },
      { name: "about", refersTo: "round" },
    ]);
    expect(sheet.values("B2", "A3", "C1")).toEqual([40, 9, error("#NAME?")]);
    sheet.set({ B2: 21 }, "另一");
    expect(sheet.value("B2")).toBe(42);
  });

  test("a name of a sheet hides the workbook's", () => {
    const sheet = new TestSheet({ A1: "=which" });
    sheet.calculator.addSheet("另一", [{ row: 1, column: 1, formula: "which" }]);
    sheet.calculator.setNames([
      { name: "which", refersTo: "1" },
      { name: "which", refersTo: "2", sheet: "另一" },
    ]);
    expect([sheet.value("A1"), sheet.value("A1", "另一")]).toEqual([1, 2]);
  });

  test("sheets come, are renamed, and go", () => {
    const sheet = new TestSheet({ A1: "=台账!A1+1", A2: "=SUM('填报 2020'!A:A)", A3: '="台账!"&1', A4: "=Q1!A1" });
    expect(sheet.values("A1", "A2")).toEqual([error("#REF!"), error("#REF!")]);
    const { calculator } = sheet;
    calculator.addSheet("台账", [{ row: 1, column: 1, value: 5 }]);
    calculator.addSheet("填报 2020", [{ row: 3, column: 1, value: 7 }]);
    calculator.addSheet("Q1", [{ row: 1, column: 1, value: 8 }]);
    calculator.setNames([{ name: "n", refersTo: "台账!$A$1" }]);
    sheet.set({ A5: "=n" });
    expect(sheet.values("A1", "A2", "A3", "A4", "A5")).toEqual([6, 7, "台账!1", 8, 5]);
    calculator.renameSheet("台账", "O'Neil 台账");
    expect(calculator.formulaAt("Sheet1", 1, 1)).toBe("'O''Neil 台账'!A1+1");
    sheet.set({ A1: 6 }, "O'Neil 台账");
    expect(sheet.values("A1", "A3", "A5")).toEqual([7, "台账!1", 6]);
    calculator.removeSheet("O'Neil 台账");
    expect(calculator.formulaAt("Sheet1", 1, 1)).toBe("#REF!A1+1");
    expect(sheet.values("A1", "A2", "A5")).toEqual([error("#REF!"), 7, error("#REF!")]);
    expect(() => calculator.addSheet("q1")).toThrow(RangeError);
    expect(calculator.sheetNames).toEqual(["Sheet1", "填报 2020", "Q1"]);
  });
});
