import { formProgress, type FormProgress } from "../../analysis/form/formProgress.js";
import { itemAdvice, type ItemAdvice } from "../../analysis/form/itemAdvice.js";
import type { Selection } from "../../host/port.js";
import { leftOutBecause, leftOutWord } from "../../workbook/form/formRows.js";
import { planConversion } from "../../workbook/convert/convert.js";
import { identityOf } from "../../workbook/identity.js";
import { templateVersion } from "../../workbook/sheetNames.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { BookDesk } from "../worker/bookDesk.js";
import { itemAt } from "./formExplained.js";
import type { OpenForm } from "../worker/openBook.js";

export interface FillWork {
  /** How far the form is, and where its inputs are; null where no form is open. */
  fillState(): Promise<FillState | null>;
  /** What to know about the selected item of the form; null where none is selected. */
  adviceAt(selection: Selection): Promise<ShownAdvice | null>;
  /** The next input in this state after the selected cell, in the order of the form, round and round; null where there is none. */
  nextInput(selection: Selection, state: "open" | "wrong"): Promise<string | null>;
  /** Everything that stands in the way of submitting the form; null where no form is open. */
  checkForm(book: BookContents): Promise<FormCheck | null>;
}

export interface FillState {
  readonly progress: FormProgress;
  /** By the key of an input: its cell. */
  readonly places: Readonly<Record<string, string>>;
}

export interface ShownAdvice {
  readonly advice: ItemAdvice;
  /** Why the form does not compute its score; null where it does. */
  readonly leftOut: string | null;
}

export interface FormCheck {
  readonly problems: readonly FormProblem[];
}

export interface FormProblem {
  readonly kind: "wrong" | "open" | "overwritten" | "broken";
  /** null where no single cell is meant. */
  readonly place: string | null;
  /** The item and the input; "" where none is meant. */
  readonly what: string;
  /** What is wrong; the formula that should stand there. */
  readonly message: string;
}

export const fillWork = (desk: BookDesk): FillWork => ({
  fillState: async () => (desk.form ? stateOf(desk.form) : null),
  adviceAt: async (selection) => {
    const open = desk.form;
    const item = open && itemAt(open.scheme, selection);
    if (!open || !item) return null;
    const leftOut = leftOutBecause(item, open.form.department.sectionsNotApplicable);
    return {
      advice: itemAdvice(open.assessment, open.department, item.code),
      leftOut: leftOut && leftOutWord(open.scheme, leftOut),
    };
  },
  nextInput: async (selection, wanted) => (desk.form ? nextInput(desk.form, selection, wanted) : null),
  checkForm: async (book) =>
    desk.form ? { problems: [...answerProblems(desk.form), ...formProblems(desk.form, book)] } : null,
});

const progressOf = ({ scheme, form }: OpenForm): FormProgress => formProgress(scheme, form.department, form.parameters);

function stateOf(open: OpenForm): FillState {
  const progress = progressOf(open);
  return {
    progress,
    places: Object.fromEntries(
      progress.inputs.flatMap(({ key }) => {
        const place = open.form.placeOf(key);
        return place === undefined ? [] : [[key, place] as const];
      }),
    ),
  };
}

function nextInput(open: OpenForm, selection: Selection, wanted: "open" | "wrong"): string | null {
  const { inputs } = progressOf(open);
  const orderOf = (item: string): number => open.scheme.items.findIndex(({ code }) => code === item);
  const selected = itemAt(open.scheme, selection);
  const here = `${selection.sheet}!${selection.address}`;
  const at = inputs.findIndex(({ key }) => open.form.placeOf(key) === here);
  // Beside the inputs of a row, those of the row itself come next.
  const from =
    at >= 0 ? at + 1 : selected ? inputs.findIndex(({ item }) => orderOf(item) >= orderOf(selected.code)) : 0;
  const start = Math.max(0, from);
  const next = [...inputs.slice(start), ...inputs.slice(0, start)].find(({ state }) => state === wanted);
  return next ? (open.form.placeOf(next.key) ?? null) : null;
}

const answerProblems = (open: OpenForm): readonly FormProblem[] =>
  progressOf(open).inputs.flatMap(({ key, state, item, itemName, label, problem }): readonly FormProblem[] => {
    if (state === "filled") return [];
    return [
      { kind: state, place: open.form.placeOf(key) ?? null, what: `${item} ${itemName}`, message: problem ?? label },
    ];
  });

/** Formulas of the form that were typed over, and rows, columns or sheets that are missing. */
function formProblems({ scheme }: OpenForm, book: BookContents): readonly FormProblem[] {
  // what stood in the formulas of an older template is for collecting to say, which has the paper
  if (identityOf(book)?.templateVersion !== templateVersion) return [];
  try {
    return planConversion(scheme, book, "native").left.map(({ sheet, address, found, expected }) => ({
      kind: "overwritten",
      place: `${sheet}!${address}`,
      what: found,
      message: expected,
    }));
  } catch (error) {
    if (error instanceof WorkbookError) return [{ kind: "broken", place: null, what: "", message: error.message }];
    throw error;
  }
}
