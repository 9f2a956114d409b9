import type { FormulaError } from "../../formula/value.js";
import type { Scalar } from "../../formula/value.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { LeftOutDepartment } from "./leftOut.js";

/** All that is reported, found and rated about the departments, under the parameters of one round. */
export interface Answers {
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** Those that are assessed. */
  readonly departments: readonly DepartmentAnswers[];
  /** Those that are kept beside them and not assessed; none where absent. */
  readonly leftOut?: readonly LeftOutDepartment[];
}

export interface DepartmentAnswers {
  readonly code: string;
  readonly name: string;
  readonly sectionsNotApplicable: readonly string[];
  /** What each input cell holds, by its key ("1.1.1.1.count"); a blank cell has no entry. */
  readonly cells: ReadonlyMap<string, Scalar>;
  /** Why an answer cannot be taken, by the item's code; its cells then hold `unusable`. */
  readonly malformed: ReadonlyMap<string, Malformed>;
}

export interface Malformed {
  /** The input that is wrong, where it is one. */
  readonly input?: string;
  /** What is wrong and what is expected. */
  readonly message: string;
  readonly english: string;
  /** Where it stands, as the source of the answers names its places. */
  readonly place: string;
}

/** What an input cell holds when the answer is there but cannot be taken. */
export type Unusable = FormulaError;

/** What is wrong in a file of answers. */
export interface AnswersProblem {
  readonly place: string;
  readonly message: string;
  readonly english: string;
}

/** Answers that cannot be read at all: each mistake with its place. */
export class AnswersError extends Error {
  constructor(readonly problems: readonly AnswersProblem[]) {
    super(problems.map(({ place, message }) => `${place}：${message}`).join("\n"));
    this.name = "AnswersError";
  }
}
