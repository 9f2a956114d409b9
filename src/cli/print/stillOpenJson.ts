import type { Interval, StillOpen } from "../../analysis/stillOpen/stillOpen.js";
import type { Fraction } from "../../exact/fraction.js";

/** Described in docs/command-line.md. */
export const stillOpenJson = ({ departments, decimals }: StillOpen) =>
  departments.map(({ totals, total, open, ...department }) => ({
    ...department,
    total: total?.toFixed(decimals) ?? null,
    totals: totals && printed(totals, decimals),
    open: open.map(({ low, high, ...item }) => ({
      ...item,
      low: low?.toString() ?? null,
      high: high?.toString() ?? null,
    })),
  }));

const printed = ({ low, high, ...attained }: Interval<Fraction>, decimals: number) => ({
  low: low.toFixed(decimals),
  high: high.toFixed(decimals),
  ...attained,
});
