import type { zh } from "./zh.js";

export const en: typeof zh = {
  busy: { readFile: "Reading the file…" },
  label: "List of departments",
  hint: "A line for each: its name, or code and name in two columns. Paste them, or drop a file here.",
  count: (count: number, source: string) => `${count} departments${source && ` from ${source}`}`,
  problems: (count: number) => `${count} problems in the list; mend them first:`,
  problemsOf: (count: number, file: string) =>
    `${count} problems in ${file}, by its lines; mend them there or in the list above:`,
  numbered: (count: number, from: string, to: string) =>
    `${count} lines have a number before the name, such as “${from}”; without it: “${to}”.`,
  dropNumbers: "Drop the numbers",
  joined: (count: number, line: number, names: number) =>
    `${count} lines look like several departments; line ${line} like ${names}.`,
  split: "Split at commas and semicolons",
  doubtful: (count: number) => `${count} lines do not look like departments; decide on each:`,
  doubtfulLine: (line: number, text: string, why: string) => `Line ${line}, “${text}”, ${why}.`,
  keep: "Keep",
  leaveOut: "Leave out",
  keepAll: (count: number) => `Keep all ${count}`,
  leaveAllOut: (count: number) => `Leave all ${count} out`,
  mended: {
    numbers: (count: number) => `The numbers of ${count} lines were dropped.`,
    split: (count: number) => `${count} lines were split.`,
    leftOut: (count: number) => `${count} lines were left out.`,
  },
  undoMend: "Take it back",
  preview: (count: number) => `${count} departments as they are understood`,
  line: "Line",
  code: "Code",
  name: "Name",
  was: (text: string) => `was “${text}”`,
  several: (count: number) => `looks like ${count} departments`,
  moreProblems: (count: number) => `${count} more.`,
  file: "From a file…",
  selection: "Selected cells",
  office: "Sheet 单位",
  fromSelection: "the selected cells",
  ofBook: (count: number, leftOut: number) =>
    `From 单位 of this workbook: ${count} departments${leftOut > 0 ? `, without the ${leftOut} left out` : ""}`,
  nothingSelected:
    "The selected cells are blank, or more than ten thousand. Select the list of departments and try again.",
  coded: "the list with its codes",
  fresh: (which: string) => ` The list has no codes; new ones: ${which}.`,
  strangers: (which: string) => ` The office workbook does not have ${which}: add them before their forms come back.`,
  noOffice: "The open workbook is no office workbook with a sheet 单位, or that has no department that is assessed.",
  refused: (file: string, why: string) => `${file} cannot be read: ${why}`,
  notText: "it is neither an .xlsx workbook nor text in UTF-8, UTF-16 or GB 18030. Save it as .xlsx or CSV.",
};
