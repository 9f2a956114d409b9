import type { Sheet } from "./sheet.js";

/** Columns that are shown and hidden together, by the sign over the column behind them. */
export interface OutlineGroup {
  readonly from: number;
  readonly to: number;
  readonly isFolded: boolean;
}

/** The group whose sign stands over this column: the widest of those that end before it. */
export function groupBefore(sheet: Sheet, column: number): OutlineGroup | undefined {
  const level = (at: number): number => sheet.columns.get(at)?.outlineLevel ?? 0;
  const own = level(column);
  if (level(column - 1) <= own) return undefined;
  let from = column - 1;
  while (from > 1 && level(from - 1) > own) from -= 1;
  const columns = Array.from({ length: column - from }, (_, at) => from + at);
  return { from, to: column - 1, isFolded: columns.every((at) => sheet.columns.get(at)?.hidden === true) };
}

/** Shows a folded group whole, and folds a shown one. */
export function toggleGroup(sheet: Sheet, { from, to, isFolded }: OutlineGroup): void {
  for (let column = from; column <= to + 1; column += 1) {
    const { hidden: _hidden, collapsed: _collapsed, ...rest } = sheet.columns.get(column) ?? {};
    const folds = !isFolded && column <= to;
    sheet.columns.set(column, {
      ...rest,
      ...(folds && { hidden: true }),
      ...(!isFolded && column === to + 1 && { collapsed: true }),
    });
  }
}
