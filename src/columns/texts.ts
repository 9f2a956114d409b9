import { firstText, specialAt, specialIndex, unsure } from "./code.js";

/**
 * Strings by number. The words that formulas compare with come first and are the same for every table; the strings of a
 * table follow.
 */
export class Texts {
  private readonly numbers: Map<string, number>;
  private readonly all: string[];
  private readonly folded: ReadonlySet<string>;

  constructor(words: readonly string[] | Texts = []) {
    this.all = words instanceof Texts ? [...words.all] : [...new Set(words)];
    this.numbers = new Map(this.all.map((text, at) => [text, at]));
    this.folded = words instanceof Texts ? words.folded : new Set(this.all.map((text) => text.toLowerCase()));
  }

  /**
   * The code of a text. A text that equals a word of the formulas only without regard to case has none: kernels
   * compare codes, and leave it to the exact evaluator.
   */
  codeOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return specialAt(firstText + known);
    if (this.folded.has(text.toLowerCase())) return unsure;
    this.numbers.set(text, this.all.length);
    return specialAt(firstText + this.all.push(text) - 1);
  }

  /** @throws TypeError for a code that is not a string of this dictionary */
  textOf(code: number): string {
    const text = this.all[specialIndex(code) - firstText];
    if (text === undefined) throw new TypeError(`no text has the code ${code}`);
    return text;
  }

  /** All strings in the order of their numbers. */
  list(): readonly string[] {
    return [...this.all];
  }
}
