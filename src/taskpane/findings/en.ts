import type { zh } from "./zh.js";

export const en: typeof zh = {
  screen: { name: "Record findings", about: "Into the ledger, seeing first what it changes" },
  busy: { record: "Recording…" },
  department: "Department",
  item: "Item",
  date: "Found on",
  dateHint: "year-month-day",
  what: "What was found",
  count: "How many",
  countOf: (unit) => `How many (${unit})`,
  evidence: "Evidence",
  evidenceHint: (expected) => `Usually: ${expected}`,
  recordedBy: "Recorded by",
  save: "Record",
  unclear: (typed, matches) =>
    matches === 0
      ? `Nothing matches “${typed}”: type a code or a name.`
      : matches === 1
        ? `“${typed}” is not a whole code or name, so nothing was chosen. If it is the one below, click it.`
        : `${matches} match “${typed}”: type more, or choose from the list.`,
  belongs: {
    department: (node) => `${node} is reported by departments and not recorded in 台账; to correct it use 核定.`,
    office: (node) => `${node} is rated by the office in 评分 and not recorded in 台账.`,
  },
  above: (node, count, named) =>
    count === 0
      ? `${node} has no items recorded in 台账: departments report them, or the office rates them in 评分.`
      : `${node} is no item. Recorded in 台账 below it: ${named}${count > 8 ? `; ${count} in all` : ""}. Please choose one.`,
  wrong: {
    department: "Please choose a department.",
    item: "Please choose an item.",
    date: "Not a day: write it in figures as year-month-day, or leave it empty.",
    what: "Please say what was found.",
    count: "Please enter a whole number from 0.",
  },
  late: "Is it late?",
  event: "The term began on",
  act: "Done on",
  actHint: "If not done yet: the day of the check",
  term: (days, kind) => `In time within ${days} ${kind}, counted from the next day`,
  working: "working days",
  calendar: "days",
  onTime: "Not late: nothing to record.",
  isLate: (due) => `Late: the last day was ${due}.`,
  isLateBy: (days, kind) => `${days} ${kind} late; counts once.`,
  actBeforeEvent: "The thing was done before the term began: please check the days.",
  unknownYear: (year) =>
    `The State Council has not published the holidays of ${year}: please decide yourself and enter the number.`,
  effect: "Once recorded",
  computing: "With department, item, finding and number, the change of score and place appears here.",
  leftOut: "The department is left out of this round: the finding is kept and not scored.",
  total: "Total",
  place: "Place",
  placeOf: (place, placed) => `${place} / ${placed}`,
  none: "—",
  to: "becomes",
  same: "The score stays: the most that can be lost is lost, or the number is 0.",
  overridden: "The office has set a value for this item: it counts, the ledger does not.",
  overtaken: (count, names) =>
    count > 5 ? `Overtaken by ${names} and others, ${count} in all.` : `Overtaken by ${names}.`,
  noneOvertaken: "Nobody overtakes it.",
  already: (rows) => `The ledger has ${rows} for this department and item.`,
  list: "Recorded just now",
  takeBack: "Undo",
  takeBackOf: (item, what) => `Undo ${item} ${what}`,
  times: (count) => `× ${count}`,
  label: (item) => `finding ${item}`,
  recorded: (place) => `Recorded in row ${place}.`,
  taken: "Somebody has just written into that row; nothing was recorded. Please choose Record again.",
  full: "The prepared rows of the ledger are used up; nothing was recorded, and what you typed is still below. Delete void rows on the sheet, or add rows under Departments.",
  room: (free) => `Room for ${free} more.`,
  noRoom:
    "The prepared rows of the ledger are used up. Rows can be added, and everything else stays as it is; what you typed is still below.",
  makeRoom: "Add ledger rows…",
  elsewhere: "Open the office workbook first",
  elsewhereAbout: "Findings are recorded in the ledger of the office workbook. Open one, or make a new one.",
};
