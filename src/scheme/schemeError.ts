import { joinedWords } from "../words/joinedWords.js";
import type { Words } from "../words/words.js";
import { placeWords } from "./fault.js";

/** One thing that is wrong in a scheme: where (a code, or a parameter's name) and what. */
export interface SchemeProblem {
  readonly place: string;
  readonly message: string;
  /** The same in English, where that was loaded. */
  readonly english: string;
  readonly at?: {
    /** Where in the definition, such as sections, 0, items, 3, full. */
    readonly path: readonly (string | number)[];
    /** The same in the file that was read: line and column, or sheet and cell. */
    readonly where?: string;
  };
  /**
   * What it compares: where a part of that could not be read at all, it says nothing new. A workbook reads on where a
   * cell is not understood.
   */
  readonly about?: "sums" | "total" | "readings";
  /** It can be used all the same. */
  readonly severity?: "warning";
}

/** A problem in words: where it is, and what. */
export const problemWords = ({ place, message, english }: SchemeProblem): Words => ({
  zh: `${place}：${message}`,
  en: `${placeWords(place).en}: ${english}`,
});

/** A scheme that cannot be used: all that is wrong with it, each with its place. */
export class SchemeError extends Error {
  readonly words: Words;

  constructor(
    readonly scheme: string,
    readonly problems: readonly SchemeProblem[],
  ) {
    const words = joinedWords(
      [
        { zh: `指标体系“${scheme}”不能使用：`, en: `The scheme “${scheme}” cannot be used:` },
        ...problems.map(problemWords),
      ],
      { zh: "\n  ", en: "\n  " },
    );
    super(words.zh);
    this.name = "SchemeError";
    this.words = words;
  }
}
