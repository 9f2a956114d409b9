import type { Certainty } from "../../analysis/certainty/certainty.js";
import { printedTotal } from "../../analysis/certainty/printedTotal.js";
import type { DepartmentCertainty } from "../../analysis/certainty/departmentRanges.js";
import type { Factor } from "../../analysis/certainty/factors.js";
import type { Fraction } from "../../exact/fraction.js";
import { readingEnglish } from "../../scheme/english/readingEnglish.js";
import { stillOpenJson } from "./stillOpenJson.js";
import type { ToldCertainty } from "./certaintyText.js";

/** Weights as fractions such as "3/8"; described in docs/command-line.md. */
export const certaintyJson = ({ scheme, found, open, ticked, without }: ToldCertainty) => ({
  format: "scorebook.certainty.1",
  scheme: scheme.id,
  combinations: found.combinations,
  possible: found.possible,
  sample: found.sample,
  readings: [...found.factors]
    .sort((a, b) => a.at - b.at)
    .map(({ reading, alternatives, proposed, weight }) => ({
      number: reading.number,
      question: reading.question,
      english: readingEnglish(reading.question),
      weight: weight === null ? null : ratio(weight),
      proposed,
      alternatives: alternatives.map(valuesJson),
    })),
  untried: found.untried.map(({ reading, because, parameters }) => ({ number: reading.number, because, parameters })),
  kept: found.kept.map(({ reading, parameter }) => ({ number: reading.number, parameter })),
  departments: found.departments.map((department) => departmentJson(department, found)),
  neighbours: found.neighbours,
  freed: found.freed,
  ticked,
  open: stillOpenJson(open),
  without: {
    items: without.items.map(({ item: { code, name }, changed }) => ({ code, name, changed })),
    departments: without.departments.map(({ department, changed }) => ({ ...department, changed })),
  },
});

const valuesJson = (values: Factor["alternatives"][number]) => Object.fromEntries(values);

function departmentJson(department: DepartmentCertainty, found: Certainty) {
  const printed = (total: Fraction | null) => printedTotal(total, found);
  return {
    ...department,
    total: printed(department.total),
    lowest: printed(department.lowest),
    highest: printed(department.highest),
    counts: Object.fromEntries(department.counts),
    single: department.single.map((change) => ({ ...change, total: printed(change.total) })),
  };
}

const ratio = ({ numerator, denominator }: Fraction): string =>
  denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
