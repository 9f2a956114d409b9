import type { zh } from "./zh.js";

export const en: typeof zh = {
  screen: { name: "Begin a new year", about: "This year's scheme and departments, from last year's" },
  busy: {
    readLastYear: "Reading last year…",
    turnYear: "Making this year's scheme…",
    yearFiles: "Making the files…",
    readYearScheme: "Reading the scheme…",
    beginYear: "Making this year's office workbook…",
  },
  lastHead: "1. Last year",
  lastNone:
    "Open last year's office workbook, or choose a file: an office workbook of any version, or a scheme (.xlsx, .json).",
  lastFile: "Choose last year's file…",
  otherFile: "Another file…",
  lastIs: (title, file) => `${title} (${file === "" ? "the open office workbook" : file})`,
  lastFacts: (items, readings, departments, leftOut) =>
    `${items} items, ${readings} readings` +
    (departments === null
      ? "; no departments"
      : `; ${departments} departments${leftOut > 0 ? `, and ${leftOut} left out` : ""}`),
  refused: (file, why) => `“${file}” cannot be read: ${why}`,
  schemeHead: "2. This year's scheme",
  year: "Year",
  yearWrong: "Enter a year of four digits, such as 2027.",
  id: "Id (short name)",
  idHint: "By which programs call this year's scheme; do not change it once forms are issued.",
  noYear:
    "Neither id nor title of last year's scheme names a year: by how much days move is not known. Leave the year blank, and give another id.",
  idTaken: (id) => `The id “${id}” is in use; give another one.`,
  turn: "Make this year's scheme",
  turnAgain: "Make it again",
  turnedTitle: (title, id) => `${title} (${id})`,
  carried: "Carried over",
  items: (count) => `${count} items, each with its code of last year`,
  readings: (count) => `${count} readings, all to be confirmed again this year`,
  kept: (count, names) => `${count} parameter(s) set last year keep that value: ${names}`,
  toCheck: (count) => `${count} moved or to be checked`,
  openTurned: "Open in a new window",
  saveTurned: "Save as a file",
  opened: "It is open in a new window. When it is finished, choose Check the scheme there, and save it.",
  saved: (name) => `Saved as “${name}”.`,
  finishHint: "Change it by this year's document and check it; then begin this year's office workbook with it.",
  listHead: "3. This year's departments",
  listAbout:
    "The list begins with those that were assessed last year, by name alone; their codes follow. Make it this year's: whoever is gone, renamed or new is asked about, and never guessed by code or order.",
  fromLast: "last year's departments",
  noDepartments:
    "Last year's file has no departments. Open last year's office workbook to keep the codes; where there is none, give the list under New workbook.",
  missing: (count) => `${count} of last year's departments are not in the list; say of each what became of it:`,
  missingOne: (code, name) => `${code} ${name}`,
  leftOutLast: " (not assessed last year)",
  became: (name) => `What became of ${name}`,
  gone: "It is not assessed any more",
  renamed: "Renamed: it goes on under another name",
  renamedAs: "Its name now",
  merged: "It is part of a department of this year",
  mergedInto: "Part of which department",
  unclear: (typed, matches) =>
    matches === 0 ? `“${typed}” is not in the list` : `“${typed}” is part of ${matches} departments; choose one`,
  reason: "Reason in writing",
  decide: "Decide",
  more: (count) => `${count} more, to be seen once these are decided.`,
  decidedGone: (who, reason) => `${who}: not assessed any more (${reason})`,
  decidedRenamed: (who, to, reason) => `${who}: renamed ${to} (${reason})`,
  decidedMerged: (who, to, reason) => `${who}: part of ${to} (${reason})`,
  takeBack: "Take back",
  idle: "it does not agree with the list; take it back",
  counts: (same, renamed, added, merged, gone) =>
    `${same} go on, ${renamed} renamed, ${added} new; of last year ${merged} became part of others, ${gone} are gone.`,
  changed: "Departments that changed",
  turned: {
    same: (now) => `${now}: goes on`,
    renamed: (now, before) => `${now}: was ${before}`,
    new: (now) => `${now}: new, with a new code`,
    returned: (now) => `${now}: was assessed before, with its former code`,
    merged: (now, before) => `${before}: part of ${now}`,
    gone: (before) => `${before}: gone; its code goes to nobody else`,
  },
  notApplicable: (count) =>
    `To ${count} department(s) sections did not apply last year; mark them again on the sheet 单位.`,
  beginHead: "4. This year's office workbook",
  saveList: "Save list and decisions (zip)",
  usesTurned:
    "Of the scheme that was just made, which nobody has changed by this year's document. Choose the finished one.",
  usesFinished: (title, id, count, full) => `Of ${title} (${id}): ${count} items, full mark ${full}.`,
  usesNone: "First make this year's scheme, or choose the file of the finished one.",
  finished: "Choose the finished scheme…",
  backToTurned: "Use the one just made",
  faults: (file, count) => `“${file}” cannot be used: ${count} problem(s); see Check the scheme:`,
  begin: "Create this year's office workbook",
  beginWaits: "Decide on the departments above first.",
  begun: (count) =>
    `The office workbook of ${count} departments is open in a new window; 单位沿革 says where they come from. Save it.`,
  fileName: (year) => `${year} departments`,
  incomplete: (what) => `Incomplete: it can be tried, not issued. ${what}`,
};
