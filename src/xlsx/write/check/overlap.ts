import type { AreaDraft } from "../../draft.js";

/** @returns the first two areas, from above, that have a cell in common; of two, the upper one first */
export function firstOverlap(areas: readonly AreaDraft[]): readonly [AreaDraft, AreaDraft] | undefined {
  const downwards = [...areas].sort((a, b) => a.row - b.row);
  let reaching: AreaDraft[] = [];
  for (const area of downwards) {
    reaching = reaching.filter(({ row, rowCount }) => row + rowCount > area.row);
    const other = reaching.find((above) => doOverlap(above, area));
    if (other) return [other, area];
    reaching.push(area);
  }
  return undefined;
}

export function doOverlap(a: AreaDraft, b: AreaDraft): boolean {
  const rows = a.row < b.row + b.rowCount && b.row < a.row + a.rowCount;
  return rows && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount;
}
