import type { zh } from "./zh.js";

export const en: typeof zh = {
  screen: { name: "Departments", about: "Who is assessed, a new one, more ledger rows" },
  busy: { roster: "Writing to 单位…", grow: "Making the new workbook…" },
  elsewhere: "Open an office workbook first",
  elsewhereAbout: "Departments and ledger are in the office workbook. Open it, or make a new one.",
  head: "Who is assessed",
  count: (all, leftOut) =>
    leftOut === 0
      ? `${all} departments, all of them assessed.`
      : `${all} departments, ${leftOut} of them not assessed:`,
  department: "Department",
  unclear: (typed, matches) =>
    matches === 0
      ? `No department fits “${typed}”; type a code or a name.`
      : matches === 1
        ? `“${typed}” is not a whole code or name, so nothing was chosen. If it is the one below, click it.`
        : `${matches} departments fit “${typed}”; type more, or choose from the list.`,
  because: "Reason for not being assessed",
  becauseMissing: "Say why, such as: merged in the reform of institutions.",
  becauseIs: (because) => `Reason for not being assessed: ${because}`,
  noReason: "not given",
  leaveOut: {
    about:
      "Its data stays as it is; it has no score and no place, and nobody is compared with it. It can be taken in again at any time.",
    effect: "When it is left out",
    action: "Leave out",
    label: (name) => `${name} left out`,
    done: (name) => `${name} is not assessed; the reason stands on the sheet 单位.`,
  },
  takeIn: {
    about: "It is scored and ranked again, and the reason is cleared.",
    effect: "When it is taken in",
    action: "Take in again",
    label: (name) => `${name} taken in`,
    done: (name) => `${name} is assessed again.`,
  },
  add: {
    head: "Add a department",
    name: "Name",
    code: "Code",
    codeHint: (next) => `Left blank: ${next}`,
    effect: "When it is added",
    action: "Choose the saved workbook and add it…",
  },
  rows: {
    head: "Add ledger rows",
    room: (free, prepared) => `The ledger has ${prepared} prepared rows, ${free} of them blank.`,
    label: "How many rows",
    fault: (most) => `A whole number from 1 to ${most}.`,
    action: "Choose the saved workbook and add rows…",
  },
  growing:
    "Save the open office workbook first, then choose its file. A new file is made; everything else (other sheets, comments, formats, formulas) stays as it is. The open workbook does not change: use the new one from then on.",
  fileName: (name) => `${name}-new.xlsx`,
  refused: (name, why) => `${name}: ${why}.`,
  otherFile: (name) =>
    `The contents of “${name}” are not those of the open office workbook, so nothing was made. Save the open workbook, then choose its file.`,
  between: "; ",
  more: (count) => `${count} more`,
  notGrown: (faults) => `Nothing was made: ${faults}.`,
  grown: (name) => `“${name}” was made. The open workbook has not changed: use the new one from now on.`,
  opened: "It is open in a new window; save it. This workbook has not changed: use the new one from now on.",
  remarks: (remarks) => ` Note: ${remarks}.`,
};
