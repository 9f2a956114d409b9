import { assess, type AssessedDepartment, type Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import { answersOf, type OfficeDepartment } from "../../engine/answers/officeRecord.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import { inputFault, reasonOf } from "../../engine/answers/problems.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Item, ItemInput, Scheme } from "../../scheme/scheme.js";

/** How far a department is with its form; counted are items, as the form itself counts them on its cover. */
export interface FormProgress {
  readonly all: ProgressCounts;
  /** The sections in which it fills in something. */
  readonly sections: readonly (ProgressCounts & { readonly code: string; readonly name: string })[];
  /** Every input cell that it fills in, in the order of the form. */
  readonly inputs: readonly InputProgress[];
  /** Items that it says do not apply to it. */
  readonly notApplicable: readonly string[];
}

export interface ProgressCounts {
  readonly filled: number;
  readonly open: number;
  readonly wrong: number;
  readonly of: number;
}

export interface InputProgress {
  readonly key: string;
  readonly item: string;
  readonly itemName: string;
  readonly section: string;
  readonly label: string;
  readonly unit: string;
  readonly state: "filled" | "open" | "wrong";
  /** What is wrong and what is expected, in Chinese; null unless wrong. */
  readonly problem: string | null;
}

/**
 * What is filled in, open and wrong among the inputs that the department itself fills in. Sections and items
 * that do not apply are left out; what the office set in place of a report counts as filled in.
 */
export function formProgress(
  scheme: Scheme,
  department: OfficeDepartment,
  parameters: ReadonlyMap<string, ParameterValue>,
): FormProgress {
  const record = { parameters, confirmedReadings: new Set<number>(), departments: [department], ledger: [] };
  const assessment = assess(scheme, answersOf(scheme, record));
  const [assessed] = assessment.departments;
  if (!assessed) throw new TypeError("one department was assessed");
  const items = scheme.items.filter(
    ({ definition, section }) => definition.by === "department" && !department.sectionsNotApplicable.includes(section),
  );
  const leftOut = items.filter((item) => saysNotApplicable(assessed, item));
  const stateOf = ({ code }: Item): InputProgress["state"] => {
    const outcome = assessed.valueOf(keyOf.outcome(code));
    return outcome === outcomeWords.notFilled ? "open" : outcome === outcomeWords.invalid ? "wrong" : "filled";
  };
  const states = items.map((item) => ({ section: item.section, state: stateOf(item) }));
  const inputs = items
    .filter((item) => !leftOut.includes(item))
    .flatMap((item) => inputsOf(assessment, assessed, item));
  return {
    all: countsOf(states),
    sections: scheme.sections.flatMap(({ code, name }) => {
      const own = states.filter(({ section }) => section === code);
      return own.length > 0 ? [{ code, name, ...countsOf(own) }] : [];
    }),
    inputs,
    notApplicable: leftOut.map(({ code }) => code),
  };
}

function countsOf(items: readonly Pick<InputProgress, "state">[]): ProgressCounts {
  const inState = (wanted: InputProgress["state"]) => items.filter(({ state }) => state === wanted).length;
  return { filled: inState("filled"), open: inState("open"), wrong: inState("wrong"), of: items.length };
}

const saysNotApplicable = (department: AssessedDepartment, { code, inputs }: Item): boolean =>
  department.valueOf(keyOf.outcome(code)) === outcomeWords.notApplicable &&
  inputs.some(({ keys }) => keys.some((key) => department.valueOf(key) === cellWords.notApplicable));

function inputsOf(assessment: Assessment, department: AssessedDepartment, item: Item): readonly InputProgress[] {
  const cells = item.inputs.flatMap((input) => input.keys.map((key, at) => ({ input, key, at })));
  const isOpen = (key: string) => [null, ""].includes(department.valueOf(key) as string | null);
  const malformed = department.answers.malformed.get(item.code);
  const faultOf = (input: ItemInput, key: string): string | null => {
    if (malformed) return malformed.input === undefined || malformed.input === input.name ? malformed.message : null;
    return isOpen(key) ? null : (inputFault(department, input, key)?.zh ?? null);
  };
  const faults = cells.map(({ input, key }) => faultOf(input, key));
  const isComplete = cells.every(({ input, key }) => input.type.optional || !isOpen(key));
  const isInvalid = department.valueOf(keyOf.outcome(item.code)) === outcomeWords.invalid;
  // each cell by itself is valid: they contradict each other, and it is unknown which of them is wrong
  const together =
    isInvalid && isComplete && faults.every((fault) => fault === null)
      ? reasonOf(assessment, department, item).message
      : null;
  return cells.flatMap(({ input, key, at }, index): readonly InputProgress[] => {
    const problem = faults[index] ?? together;
    if (input.type.optional && isOpen(key) && problem === null) return [];
    return [
      {
        key,
        item: item.code,
        itemName: item.name,
        section: item.section,
        label: input.keys.length > 1 ? `${input.label}（${at + 1}）` : input.label,
        unit: input.unit,
        state: problem !== null ? "wrong" : isOpen(key) ? "open" : "filled",
        problem,
      },
    ];
  });
}
