import type { AddinSheet } from "../../../selfcheck/addin/addinBook.js";
import type { CellShown, FunctionsFound } from "../../../selfcheck/addin/judgeFunctions.js";
import { ownSheet } from "./ownBook.js";

const lookEvery = 200;
/** Functions are registered a while after the workbook is open: until then all cells say that there is none. */
const registration = { patience: 15_000, enterEvery: 1_000 };

const isFormula = (formula: CellShown | undefined, value: CellShown | undefined): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** What the formulas of arguments show that are errors on purpose. */
const meant: ReadonlySet<CellShown> = new Set(["#N/A", "#DIV/0!"]);

/** Enters every formula of the sheet again as it is, which makes the program calculate it, and reads what they come to. */
export async function calculated(
  context: Excel.RequestContext,
  which: AddinSheet,
  isWaiting: (value: unknown) => boolean,
  patience: number,
): Promise<FunctionsFound> {
  const sheet = await ownSheet(context, which);
  const whole = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true));
  whole.load("formulas,values");
  await context.sync();
  const formulas = whole.formulas as CellShown[][];
  const before = whole.values as CellShown[][];
  const entered = formulas.map((row, down) =>
    row.map((formula, across) => (isFormula(formula, before[down]?.[across]) ? formula : null)),
  );
  const shown = (values: CellShown[][]): CellShown[] =>
    entered.flatMap((row, down) =>
      row.flatMap((cell, across) => (cell === null ? [] : [values[down]?.[across] ?? ""])),
    );
  const started = performance.now();
  for (;;) {
    whole.formulas = entered;
    // what the formulas read may be formulas of other sheets, which were not entered again
    context.application.calculate("Full");
    await context.sync();
    const { values, types } = await settled(context, whole, patience, (now) => shown(now).some(isWaiting));
    const results = shown(values).filter((value) => !meant.has(value));
    const isRegistered = results.some((value) => value !== "#NAME?");
    if (isRegistered || performance.now() - started > registration.patience) return { formulas, values, types };
    await new Promise((resume) => setTimeout(resume, registration.enterEvery));
  }
}

/** Reads a range again and again until nothing in it waits, or patience ends. */
export async function settled(
  context: Excel.RequestContext,
  range: Excel.Range,
  patience: number,
  isOpen: (values: CellShown[][]) => boolean,
): Promise<{ readonly values: CellShown[][]; readonly types: string[][] }> {
  const started = performance.now();
  for (;;) {
    range.load("values,valueTypes");
    await context.sync();
    const values = range.values as CellShown[][];
    if (!isOpen(values) || performance.now() - started > patience) return { values, types: range.valueTypes };
    await new Promise((resume) => setTimeout(resume, lookEvery));
  }
}
