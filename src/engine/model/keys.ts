/**
 * The names of all figures of a department. The same names stand as hidden keys in the workbooks, so a
 * program finds a cell without an address.
 */
export const keyOf = {
  /** An item or group: scored, notFilled … */
  outcome: (code: string) => `${code}.outcome`,
  /** What is printed. */
  score: (code: string) => `${code}.score`,
  /** The unrounded score, which counts where only the final score is rounded. */
  raw: (code: string) => `${code}.raw`,
  /** How often an item of a group counts. */
  times: (code: string) => `${code}.times`,
  /** The item is a veto by itself. */
  vetoes: (code: string) => `${code}.vetoes`,
  metric: (code: string, metric: string) => `${code}.metric.${metric}`,
  metricSame: (code: string, metric: string) => `${code}.metric.${metric}.same`,
  metricPlace: (code: string, metric: string) => `${code}.metric.${metric}.place`,
  /** Whether a section applies to the department. */
  applies: (section: string) => `${section}.applies`,
  /** Whether the department is assessed at all, and why not. */
  assessed: "assessed",
  leftOutBecause: "assessed.because",
  status: (section: string) => `${section}.status`,
  /** The sections of the pool on their own, out of 100. */
  pool: "pool.score",
  total: "total.score",
  vetoed: "total.vetoed",
  grade: "total.grade",
  /** The total where it takes part in the ranking of those without, and with, a veto. */
  ranked: "total.ranked",
  rankedVetoed: "total.rankedVetoed",
  place: "total.place",
} as const;
