import { dayOfSerial, isDaySerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import { asBoolean, type Scalar } from "../../formula/value.js";
import type { evaluate } from "../../formula/evaluate.js";
import type { Words } from "../../words/words.js";
import type { Item, ItemInput } from "../../scheme/scheme.js";
import type { AssessedDepartment, Assessment } from "../assess/assess.js";
import { own } from "../model/modelRef.js";
import { outcomeOf } from "./outcomeOf.js";
import { quoted } from "../../words/quoted.js";
import { shownScalar } from "./shownScalar.js";

/** One answer that is present but not valid. */
export interface Note {
  readonly department: string;
  readonly name: string;
  readonly item: string;
  readonly input?: string;
  /** Where it stands in the answers file or workbook, when its reader knows. */
  readonly place?: string;
  readonly message: string;
  /** It invalidates nothing: something to review. */
  readonly remark?: true;
}

/** Every answer that makes its item invalid, with what is wrong and what is expected. */
export const invalidAnswers = (assessment: Assessment): readonly Note[] =>
  assessment.departments.flatMap((department) =>
    assessment.scheme.items.flatMap((item) => {
      // in a section that does not apply nothing can be invalid; in a vetoed one nothing is scored
      if (outcomeOf(assessment.scheme, department, item) !== "invalid") return [];
      return [{ ...headOf(department, item), ...reasonOf(assessment, department, item) }];
    }),
  );

const headOf = ({ answers }: AssessedDepartment, item: Item) => ({
  department: answers.code,
  name: answers.name,
  item: item.code,
});

interface Reason {
  readonly input?: string;
  readonly place?: string;
  readonly message: string;
}

/** What is wrong with an answer that is present but not valid. */
export function reasonOf(assessment: Assessment, department: AssessedDepartment, item: Item): Reason {
  const { words, ...where } = reasonWords(assessment, department, item);
  return { ...where, message: words.zh };
}

/** The same in both languages. */
export function reasonWords(
  assessment: Assessment,
  department: AssessedDepartment,
  item: Item,
): Omit<Reason, "message"> & { readonly words: Words } {
  const malformed = department.answers.malformed.get(item.code);
  if (malformed) {
    const { input, message, english, place } = malformed;
    return {
      ...(input !== undefined && { input }),
      ...(place !== undefined && { place }),
      words: { zh: message, en: english },
    };
  }
  const all = item.inputs.flatMap((input) => input.keys.map((key) => ({ input, key })));
  for (const { input, key } of all) {
    const words = inputFault(department, input, key);
    if (words !== null) return { input: input.name, words };
  }
  const model = assessment.model.items.get(item.code);
  const broken = model && item.rule.conditions?.(model.args).find((condition) => !holds(department, condition.holds));
  const { zh, en } = filledIn(department, item);
  return {
    words: {
      zh: `${zh}：${broken?.otherwise.zh ?? "填报内容无效"}`,
      en: `${en}: ${broken?.otherwise.en ?? "not valid"}`,
    },
  };
}

/** What is wrong with one input cell by itself; null when it holds what it may hold. */
export function inputFault(department: AssessedDepartment, { label, type }: ItemInput, key: string): Words | null {
  if (type.optional || holds(department, type.accepts(own(key)))) return null;
  const { zh, en } = shownValue(type.kind, department.valueOf(key));
  return {
    zh: `${quoted(label)}应为${type.expected.zh}，实为 ${zh}`,
    en: `${quoted(label)} should be ${type.expected.en} and is ${en}`,
  };
}

/** "“按时办结件数”为 5，“全部件数”为 3": what a condition between inputs is about. */
function filledIn(department: AssessedDepartment, item: Item): Words {
  const all = item.inputs
    .filter(({ keys }) => keys.length === 1)
    .map(({ label, type, keys: [key = ""] }) => ({ label, shown: shownValue(type.kind, department.valueOf(key)) }));
  return {
    zh: all.map(({ label, shown }) => `${quoted(label)}为 ${shown.zh}`).join("，"),
    en: all.map(({ label, shown }) => `${quoted(label)} is ${shown.en}`).join(", "),
  };
}

const same = (text: string): Words => ({ zh: text, en: text });

function shownValue(kind: ItemInput["type"]["kind"], value: Scalar): Words {
  if (kind !== "date" || !(value instanceof Fraction)) return shownScalar(value);
  const serial = Number(value.floor().numerator);
  return same(isDaySerial(serial) ? dayOfSerial(serial) : String(value));
}

function holds(department: AssessedDepartment, expr: Parameters<typeof evaluate>[0]): boolean {
  const value = department.evaluate(expr);
  return !Array.isArray(value) && asBoolean(value as boolean) === true;
}
