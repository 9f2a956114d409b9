import type { Words } from "../../words/words.js";

/** A cell that holds something other than our formula, or shows a figure other than the recomputed one. */
export interface WrongFigure {
  /** Such as "得分!F7". */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

/** What is wrong, without the place. */
export const figureWords = ({ found, expected }: WrongFigure): Words => ({
  zh: `现为 ${found}，应为 ${expected}`,
  en: `is ${found}, should be ${expected}`,
});
