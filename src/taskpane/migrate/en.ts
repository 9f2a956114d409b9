import type { zh } from "./zh.js";

export const en: typeof zh = {
  busy: { migrate: "Bringing up to date…" },
  plan: "Bring up to date…",
  carried: "What goes over",
  departments: (count: number) => `${count} departments`,
  values: (count: number) => `${count} reported, overridden and rated figures, with reasons`,
  findings: (count: number) => `${count} findings`,
  readings: (count: number) => `all parameters, ${count} confirmed readings`,
  lost: "What cannot",
  lostCells: (count: number) => `${count} input cells hold a formula or an error instead of a figure:`,
  lostCell: (place: string, department: string, item: string) => `${place} (${department} ${item})`,
  more: (count: number) => `${count} more.`,
  lostAlways: "Sheets, comments and formats of your own, and changes of formulas. The old workbook stays as it is.",
  migrate: "Make the new workbook",
  refused: (why: string) => `This workbook cannot be brought up to date: ${why}`,
  done: "The new workbook is open in its own window. Check it and save it. The old one was not changed.",
};
