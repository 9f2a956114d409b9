import type { zh } from "./zh.js";

export const en: typeof zh = {
  screen: { name: "Convert formulas", about: "Between plain formulas and functions; repairs #NAME?" },
  busy: { convert: "Converting…" },
  label: (mode) => `convert to ${mode}`,
  about:
    "Changes the form of all formulas of the workbook; the figures stay the same. Cells that show #NAME? are repaired. Your own formulas stay as they are.",
  convert: "Convert",
  reading: "Reading and comparing formulas…",
  writing: (count) => `Writing ${count} formulas…`,
  done: (count) =>
    count === 0
      ? "Nothing to convert: the formulas already have this form."
      : count === 1
        ? "1 formula converted."
        : `${count} formulas converted.`,
  foreign: "This is no workbook of Scorebook: it has no formulas to convert.",
  left: (count) => `${count} cells were not converted, as they hold no formula of Scorebook:`,
  expected: (formula) => `expected ${formula}`,
  more: (count) => `and ${count} more.`,
  share: "Convert to plain formulas before you send the workbook to people without the add-in.",
};
