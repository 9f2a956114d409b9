import type { zh } from "./zh.js";

export const en: typeof zh = {
  screen: { name: "New workbook", about: "The office workbook, or a department's form" },
  busy: { buildOffice: "Making the office workbook…", buildForm: "Making the form…" },
  officeHead: "New office workbook",
  officeAbout: "For the assessing office: ledger, ratings, scores and ranking in one workbook, all by formulas.",
  withoutList: (count: number) => `Without a list: ${count} departments, to be named later.`,
  createOffice: "Create office workbook",
  formHead: "New department form",
  formAbout: "For one department: it shows the scores as it is filled in.",
  formName: "Name of the department",
  formCode: "Code of the department",
  formCodeHint: "The same as on the sheet 单位 of the office workbook",
  createForm: "Create form",
  formNameMissing: "Please enter the name of the department.",
  formCodeMissing: "Please enter the code of the department.",
  officeCreated: (count) => `The office workbook of ${count} departments was made; see the window that opened.`,
  formCreated: (name) => `The form of “${name}” was made; see the window that opened.`,
};
