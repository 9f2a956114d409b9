/** The keys in A1 by which our sheets are known, as workbook/sheetNames.ts gives them. */
const prefix = "scorebook.";

/** Sheets that hold nothing but what is computed from the others, is the same in every workbook, or waits to be merged. */
const computed = new Set(
  [
    "effective",
    "outcomes",
    "scores",
    "ranking",
    "scheme",
    "raw",
    "lists",
    "ledgerCheck",
    "reasonCheck",
    "mergeStage",
  ].flatMap((sheet) => [`scorebook.office.${sheet}`, `scorebook.form.${sheet}`]),
);

/** Sheets that say which scheme a workbook is of, or carry it. */
const ofScheme = new Set(
  ["office.home", "form.cover", "office.schemeText", "form.schemeText"].map((sheet) => `${prefix}${sheet}`),
);

export const isSchemeSheet = (key: string): boolean => ofScheme.has(key);

export const isOurs = (key: string): boolean => key.startsWith(prefix);

/** The self-check's own sheets say what their workbook is, and hold nothing that is read when it changes. */
const selfCheck = { prefix: "scorebook.selfcheck.addin.", home: "scorebook.selfcheck.addin.home" };

export const isInputSheet = (key: string): boolean =>
  isOurs(key) && !computed.has(key) && (!key.startsWith(selfCheck.prefix) || key === selfCheck.home);
