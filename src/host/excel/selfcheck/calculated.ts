import type { AddinSheet } from "../../../selfcheck/addin/addinBook.js";
import type { CellShown, FunctionsFound } from "../../../selfcheck/addin/judgeFunctions.js";
import { ownSheet } from "./ownBook.js";

const lookEvery = 200;
/** Functions are registered a while after the workbook is open: until then all cells say that there is none. */
const registrationPatience = 15_000;

const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

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
  whole.formulas = entered;
  // what the formulas read may be formulas of other sheets, which were not entered again
  context.application.calculate("Full");
  await context.sync();
  const places = entered.flatMap((row, down) =>
    row.flatMap((cell, across) => (cell === null ? [] : [{ down, across }])),
  );
  const { values, types } = await settled(context, whole, patience, (now) => {
    const shown = places.map(({ down, across }) => now[down]?.[across]);
    return { isOpen: shown.some(isWaiting), isUnregistered: shown.every((value) => value === "#NAME?") };
  });
  return { formulas, values, types };
}

interface Look {
  /** Something is not calculated yet. */
  readonly isOpen: boolean;
  /** No function is known, which may pass. */
  readonly isUnregistered: boolean;
}

/** Reads a range again and again until nothing in it waits, or patience ends. */
export async function settled(
  context: Excel.RequestContext,
  range: Excel.Range,
  patience: number,
  look: (values: CellShown[][]) => Look,
): Promise<{ readonly values: CellShown[][]; readonly types: string[][] }> {
  const started = performance.now();
  for (;;) {
    range.load("values,valueTypes");
    await context.sync();
    const values = range.values as CellShown[][];
    const { isOpen, isUnregistered } = look(values);
    const waited = performance.now() - started;
    const isDone = !isOpen && (!isUnregistered || waited > registrationPatience);
    if (isDone || waited > patience) return { values, types: range.valueTypes };
    await new Promise((resume) => setTimeout(resume, lookEvery));
  }
}
