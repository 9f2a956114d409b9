import type { zh } from "./zh.js";

export const en: typeof zh = {
  about: "Makes a form for each department of the list, with plain formulas: whoever receives it needs no add-in.",
  round: "Year or round",
  roundAbout: "Names the archive",
  zip: "Make all (zip)",
  oneByOne: "One by one",
  noDownloads: "This Excel cannot download from the pane: the forms open in new windows, one by one. Save each.",
  officeAbout: "Where there is no office workbook yet, make one from the same list.",
  office: "New office workbook",
  done: (count: number, file: string) => `${count} forms were made: ${file} is among your downloads.`,
};
