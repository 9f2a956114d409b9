import { asMatrix, cellBlocks } from "../../src/host/excel/cellBlocks.js";

const blocksOf = (...addresses: string[]) =>
  cellBlocks(addresses.map((address) => ({ sheetId: "s", address }))).map(({ address, from, count }) => [
    address,
    from,
    count,
  ]);

test("cells side by side are one block, and so are cells below each other", () => {
  expect(blocksOf("A1", "B1", "C1")).toEqual([["A1:C1", 0, 3]]);
  expect(blocksOf("Z9", "AA9")).toEqual([["Z9:AA9", 0, 2]]);
  expect(blocksOf("B2", "B3", "B4")).toEqual([["B2:B4", 0, 3]]);
});

test("a block never turns a corner and never holds a cell that was not named", () => {
  expect(blocksOf("A1", "B1", "B2")).toEqual([
    ["A1:B1", 0, 2],
    ["B2", 2, 1],
  ]);
  expect(blocksOf("A1", "C1")).toEqual([
    ["A1", 0, 1],
    ["C1", 1, 1],
  ]);
  expect(blocksOf("B1", "A1")).toEqual([
    ["B1", 0, 1],
    ["A1", 1, 1],
  ]);
  expect(blocksOf("A1", "A1")).toEqual([
    ["A1", 0, 1],
    ["A1", 1, 1],
  ]);
});

test("sheets are not mixed", () => {
  expect(
    cellBlocks([
      { sheetId: "s", address: "A1" },
      { sheetId: "t", address: "B1" },
    ]),
  ).toHaveLength(2);
});

test("values stand as the block does", () => {
  const [across] = cellBlocks([
    { sheetId: "s", address: "A1" },
    { sheetId: "s", address: "B1" },
  ]);
  const [down] = cellBlocks([
    { sheetId: "s", address: "A1" },
    { sheetId: "s", address: "A2" },
  ]);
  if (!across || !down) throw new TypeError("no block");
  expect(asMatrix(across, [1, 2])).toEqual([[1, 2]]);
  expect(asMatrix(down, [1, 2])).toEqual([[1], [2]]);
});
