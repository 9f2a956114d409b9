/** Where a cell is that is written or read, by its sheet's id. */
export interface Target {
  readonly sheetId: string;
  readonly address: string;
  /** The height of its row is fitted to what stands there. */
  readonly fitsRow?: true;
}

/** Cells side by side, or one below the other, that Excel is asked about as one range. */
export interface CellBlock {
  readonly sheetId: string;
  readonly address: string;
  /** The block's first cell in the list of targets; the others follow it there. */
  readonly from: number;
  readonly count: number;
  readonly direction: "across" | "down";
}

/** Excel on the web refuses requests over 5 MB: long formulas count. */
const mostCells = 500;

/** Gathers targets that follow each other in the list and on the sheet: a range costs as much as a cell. */
export function cellBlocks(targets: readonly Target[]): readonly CellBlock[] {
  const blocks: CellBlock[] = [];
  targets.forEach((target, at) => {
    const last = blocks[blocks.length - 1];
    const direction = last && last.count < mostCells ? continuation(last, targets[at - 1], target) : undefined;
    if (!last || !direction)
      blocks.push({ sheetId: target.sheetId, address: target.address, from: at, count: 1, direction: "across" });
    else {
      const [first = ""] = last.address.split(":");
      blocks[blocks.length - 1] = { ...last, address: `${first}:${target.address}`, count: last.count + 1, direction };
    }
  });
  return blocks;
}

function continuation(block: CellBlock, before: Target | undefined, next: Target): CellBlock["direction"] | undefined {
  if (!before || before.sheetId !== next.sheetId) return undefined;
  const [from, to] = [positionOf(before.address), positionOf(next.address)];
  if (!from || !to) return undefined;
  const isOne = block.count === 1;
  if ((isOne || block.direction === "across") && to.row === from.row && to.column === from.column + 1) return "across";
  if ((isOne || block.direction === "down") && to.column === from.column && to.row === from.row + 1) return "down";
  return undefined;
}

function positionOf(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined || row === undefined) return undefined;
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

/** One value for each cell of a block, as a range takes them. */
export const asMatrix = <T>({ direction }: CellBlock, values: readonly T[]): T[][] =>
  direction === "across" ? [[...values]] : values.map((value) => [value]);
