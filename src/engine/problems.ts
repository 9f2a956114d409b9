import { asBoolean } from "../formula/value.js";
import type { evaluate } from "../formula/evaluate.js";
import type { Item } from "../scheme/scheme.js";
import type { AssessedDepartment, Assessment } from "./assess.js";
import { keyOf } from "./keys.js";
import { own } from "./modelRef.js";
import { outcomeWords } from "./outcome.js";

/** One answer that is present but not valid. */
export interface Note {
  readonly department: string;
  readonly name: string;
  readonly item: string;
  readonly input?: string;
  /** Where it stands in the answers file or workbook, when its reader knows. */
  readonly place?: string;
  readonly message: string;
  /** It makes nothing invalid: something to be looked at. */
  readonly remark?: true;
}

/** Every answer that makes its item invalid, with what is wrong and what is expected. */
export const invalidAnswers = (assessment: Assessment): readonly Note[] =>
  assessment.departments.flatMap((department) =>
    assessment.scheme.items.flatMap((item) => {
      if (department.valueOf(keyOf.outcome(item.code)) !== outcomeWords.invalid || isMoot(assessment, department, item))
        return [];
      return [{ ...headOf(department, item), ...reasonOf(assessment, department, item) }];
    }),
  );

/** In a section that does not apply nothing can be invalid; in a vetoed one nothing is scored. */
function isMoot({ scheme }: Assessment, department: AssessedDepartment, item: Item): boolean {
  const section = scheme.sections.find(({ code }) => code === item.section);
  if (!section?.hasStatus) return false;
  const status = department.valueOf(keyOf.status(section.code));
  return status === outcomeWords.notApplicable || status === outcomeWords.vetoed;
}

const headOf = ({ answers }: AssessedDepartment, item: Item) => ({
  department: answers.code,
  name: answers.name,
  item: item.code,
});

/** What is wrong with an answer that is present but not valid. */
export function reasonOf(assessment: Assessment, department: AssessedDepartment, item: Item) {
  const malformed = department.answers.malformed.get(item.code);
  if (malformed) {
    const { input, message, place } = malformed;
    return { ...(input !== undefined && { input }), place, message };
  }
  const all = item.inputs.flatMap((input) => input.keys.map((key) => ({ input, key })));
  const wrong = all.find(({ input, key }) => !input.type.optional && !holds(department, input.type.accepts(own(key))));
  if (wrong) {
    const { label, name, type } = wrong.input;
    const found = department.valueOf(wrong.key);
    const shown = found === null || found === "" ? "空白" : String(found);
    return { input: name, message: `“${label}”应为${type.expected.zh}，实为 ${shown}` };
  }
  const model = assessment.model.items.get(item.code);
  const broken = model && item.rule.conditions?.(model.args).find((condition) => !holds(department, condition.holds));
  return { message: broken?.otherwise.zh ?? "填报内容无效" };
}

function holds(department: AssessedDepartment, expr: Parameters<typeof evaluate>[0]): boolean {
  const value = department.evaluate(expr);
  return !Array.isArray(value) && asBoolean(value as boolean) === true;
}
