import { readingEnglish } from "../../scheme/english/readingEnglish.js";
import type { zh } from "./zh.js";

export const en: typeof zh = {
  official: (text: string) => readingEnglish(text) ?? text,
  title: "Scorebook",
  shell: {
    back: "Back",
    undo: (label) => `Undo: ${label}`,
    undone: "Undone.",
    redo: (label: string) => `Redo: ${label}`,
    redone: "Done again.",
    keep: "Do not undo",
    undoAnyway: "Undo anyway",
    changedSinceUndo: (count: number, places: string) =>
      `Not done again: ${count} places changed after the undo (${places}). Correct them on the sheet.`,
    changedSince: (count, places) =>
      `Not undone: ${count} of the cells changed since (${places}). Correct them on the sheet.`,
    cancel: "Cancel",
    cancelled: "Cancelled; nothing was changed.",
    progress: (done, of) => `${done} / ${of}`,
  },
  language: "en",
  modes: {
    label: "Form of the formulas",
    chosen: (mode) => `Form of the formulas: ${mode}`,
    native: "Plain formulas",
    nativeAbout: "Calculate in every spreadsheet program: the form to send to others",
    live: "Scorebook functions",
    liveAbout: "Short and legible; need this add-in",
    both: "Functions backed by plain formulas",
    bothAbout: "Use the add-in where there is one, and calculate without it",
  },
  outcomes: {
    scored: "scored",
    notFilled: "not filled in",
    notApplicable: "not applicable",
    invalid: "invalid",
    vetoed: "vetoed",
  },
  busy: { undo: "Undoing…" },
  trouble: {
    editing: "A cell is being edited. Press Enter or Esc, then try again.",
    protected: "The sheet is protected. Remove the protection under Review, or select a cell that can be filled in.",
    noSuchCell: "That cell is not there: the sheet may have been renamed or deleted. Please read the workbook again.",
    tooLarge: "That is more than Excel can pass at once. Use fewer departments, or the command line (scorebook).",
    notSupported:
      "This version of Excel cannot do that. Excel 2021, Microsoft 365 or the command line (scorebook) can.",
    otherWorkbook:
      "This is no whole workbook of the self-check; nothing was done. Please make a new one and check there.",
    failed:
      "Excel did not complete this step. Please try again; if it fails again, save the workbook and open it anew.",
    unread:
      "Excel did not answer: the pane may not show the latest. This changed nothing in the workbook. Please wait and look again, or open the pane anew.",
    unexpected:
      "Something unexpected happened; the workbook was not changed. Open the pane anew and try again; if it fails again, tell the administrator what is written below.",
  },
  missing: {
    head: "This version of Excel is older; it cannot:",
    abilities: {
      ribbonCommands: "Run the commands of the ribbon and of the cell's menu. Please use the pane itself.",
      functionMessages: "Say on the cell why a function's argument is wrong: it only shows an error value.",
      followSelection: "Explain the score of the selected cell.",
      newWorkbooks: "Open new workbooks in a window of their own. Please use the command line (scorebook).",
      followChanges: "Keep the pane up to date when cells change. Please choose Read again.",
      spilledRanks: "Fill a column with one RANKSCORE. Please use RANKSCOREOF on each row.",
      mergedCells: "Check the open workbook of a scheme. Please choose its file under Check the scheme.",
      followProtection: "Notice when a sheet is protected or unprotected. Please choose Read again.",
    },
  },
  detail: "Details",
  dismiss: "Close this message",
  outside: {
    head: "Please open this in Excel",
    about: "Scorebook is an add-in for Excel: as a web page alone it has no workbook to work on.",
    where: "Where it runs",
    versions: ["Windows: Excel 2021 or Microsoft 365", "Mac: Microsoft 365", "Excel on the web"],
    otherwise:
      "Excel 2016/2019 and WPS run no add-ins of this kind, but open and calculate workbooks with plain formulas.",
    docs: "The functions",
  },
};
