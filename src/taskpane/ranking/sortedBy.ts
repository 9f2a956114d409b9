export type SortKey = number | string | null;

/** Rows in the order of a figure, those without one at the end in either direction. */
export function sortedBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  descending: boolean,
  language: string,
): readonly Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const order = (one: SortKey, other: SortKey): number => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const by = typeof one === "number" && typeof other === "number" ? one - other : compare(String(one), String(other));
    return descending ? -by : by;
  };
  return [...rows].sort((one, other) => order(keyOf(one), keyOf(other)));
}
