import { blankText, equal, when } from "../../formula/build.js";
import { number, text, type Expr } from "../../formula/expr.js";
import type { DepartmentAnswers } from "./answers.js";
import { keyOf } from "../model/keys.js";
import type { ModelCell } from "../model/model.js";
import { own } from "../model/modelRef.js";

/** Whether a department takes part in the round, as its cell in 单位 says it; blank means that it does. */
export const assessedWords = { yes: "参加", no: "不参加" } as const;

/** What stands in place of a grade for a department that is left out. */
export const leftOutWord = "不参加考核";

/**
 * A department that is kept and not assessed: it has no score and no place, and no other department is compared with
 * it. A department can be taken in again, so nothing of it is deleted.
 */
export interface LeftOutDepartment extends DepartmentAnswers {
  /** "" where no reason was given. */
  readonly because: string;
}

/**
 * A cell of the model as a workbook prints it. The engine never sees a department that is left out; a workbook has a
 * row for it, in which every figure is blank, so that it is not ranked, counted or compared with.
 */
export function printedCell({ key, expr }: ModelCell): ModelCell {
  return { key, expr: when(equal(own(keyOf.assessed), text(assessedWords.no)), insteadOf(key), expr) };
}

function insteadOf(key: string): Expr {
  if (key === keyOf.grade) return text(leftOutWord);
  // the dense place divides by it, beside every value
  return isSame(key) ? number(1) : blankText;
}

const isSame = (key: string): boolean => key.endsWith(".same");
