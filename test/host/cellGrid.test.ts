import { base64 } from "../../src/host/base64.js";
import { bookOf, type CellGrid } from "../../src/host/cellGrid.js";

const grid = (values: readonly unknown[], formulas: readonly unknown[], types: readonly string[]): CellGrid => ({
  sheet: "得分",
  visible: true,
  row: 3,
  column: 26,
  values: [values],
  formulas: [formulas],
  types: [types],
});

function cellsOf(given: CellGrid) {
  const [sheet] = bookOf([given]).sheets;
  return [...(sheet?.cells ?? [])].map(([address, { value, formula }]) => ({ address, value, formula }));
}

test("values keep their kind; blanks are no cells", () => {
  const cells = cellsOf(
    grid(
      [8.8, "甲", true, "", "#N/A", "#N/A"],
      [8.8, "甲", true, "", "#N/A", "=NA()"],
      ["Double", "String", "Boolean", "Empty", "String", "Error"],
    ),
  );
  expect(cells).toEqual([
    { address: "Z3", value: { kind: "number", text: "8.8" }, formula: undefined },
    { address: "AA3", value: { kind: "text", text: "甲" }, formula: undefined },
    { address: "AB3", value: { kind: "boolean", value: true }, formula: undefined },
    { address: "AD3", value: { kind: "text", text: "#N/A" }, formula: undefined },
    { address: "AE3", value: { kind: "error", code: "#N/A" }, formula: "NA()" },
  ]);
});

test("a number is what Excel shows of it", () => {
  const figures = [0.1 + 0.2, 2.0000000000000004, 10.000000000000002, 2.0000000001];
  expect(
    cellsOf(
      grid(
        figures,
        figures,
        figures.map(() => "Double"),
      ),
    ).map(({ value }) => value),
  ).toEqual(["0.3", "2", "10", "2.0000000001"].map((text) => ({ kind: "number", text })));
});

test("a formula that shows nothing is still a cell; a text that looks like a formula is a text", () => {
  expect(cellsOf(grid(["", "=1+1"], ['=""', "=1+1"], ["String", "String"]))).toEqual([
    { address: "Z3", value: { kind: "blank" }, formula: '""' },
    { address: "AA3", value: { kind: "text", text: "=1+1" }, formula: undefined },
  ]);
});

test("the extent is that of the grid", () => {
  const [sheet] = bookOf([grid([1, 2], [1, 2], ["Double", "Double"])]).sheets;
  expect(sheet).toMatchObject({ name: "得分", state: "visible", rowCount: 3, maxColumn: 27 });
});

test("bytes of any length become the same text as everywhere", () => {
  for (const length of [0, 1, 0x8000, 0x8001, 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7) % 256);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  }
});
