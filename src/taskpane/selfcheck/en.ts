import type { zh } from "./zh.js";

export const en: typeof zh = {
  screen: { name: "Self-check", about: "Whether Excel on this computer calculates the same" },
  busy: {
    openSelfcheck: "Making the workbook…",
    runSelfcheck: "Checking…",
    listSelfcheck: "Listing the result…",
  },
  about:
    "Tries things out in a workbook made for it: each function with its examples and mistakes, how formulas are stored, lists, protection, conditional formats, writing, undo and events; and takes the time. No other workbook is read or written.",
  open: "New workbook for the self-check",
  openAbout: "It opens in a window of its own: open the Scorebook pane there and choose Self-check.",
  noNewWorkbooks:
    "This version of Excel cannot open new workbooks. The command line (scorebook selfcheck) makes one that needs no add-in.",
  opened: "The workbook is open in a window of its own. Open the Scorebook pane there and choose Self-check.",
  hereAbout:
    "This workbook is for the self-check only. It takes about a minute: change nothing meanwhile. Then close it without saving.",
  run: "Start the self-check",
  runAgain: "Check again",
  step: (about) => `Checking: ${about}`,
  done: "The self-check is done; this was found.",
  worksOf: (works, of) => `${works} of ${of} work`,
  more: (count) => `${count} more.`,
  skipped: "What was not checked needs something that is not there, or is told of elsewhere.",
  goOn: "What does not work concerns only what needs it; everything else can be used.",
  times: "Times",
  milliseconds: (count) => `${count} ms`,
  save: "Save the result",
  saved: (name) => `${name} was downloaded. It holds no names, paths or contents; hand it to the administrator.`,
  byHand: "Files cannot be downloaded here. Copy this into a .json file for the administrator:",
  json: "Contents of the result file",
  list: "List on the sheet 结果",
  listed: "The result is on the sheet 结果, to be printed.",
  offer: "Scorebook or Excel is another version than before. A self-check takes about a minute.",
  offerYes: "Self-check",
  offerNo: "No",
  and: ", ",
  missingOne: "Excel did not know this function when it was checked: it cannot be inserted.",
  missing: (names) =>
    `Excel did not know ${names} when it was checked: formulas with functions of Scorebook are not offered. Load the add-in anew and check again.`,
};
