import type { zh } from "./zh.js";

export const en: typeof zh = {
  screen: { name: "Settings", about: "Name of the office, year, recorder" },
  busy: { saveSettings: "Saving the settings…" },
  about: "Kept in the workbook, and filled in from now on.",
  office: "Name of the office",
  officeAbout: "Signs the bulletin",
  year: "Year",
  yearAbout: "Four digits: for the bulletin and file names",
  recordedBy: "Recorded by",
  recordedByAbout: "Filled in where findings are recorded",
  collectedBy: "Collected by",
  collectedByAbout: "Filled in where returned forms are merged, and kept in 收报记录",
  save: "Save settings",
  saved: "Noted in the workbook. Save the workbook.",
};
