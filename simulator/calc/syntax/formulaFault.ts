/** A sentence for the person who typed a formula, in the languages that the page can play. */
export interface FaultWords {
  readonly zh: string;
  readonly en: string;
}

/** A text that is no formula. */
export class FormulaFault extends Error {
  readonly words: FaultWords;

  constructor(zh: string, en: string) {
    super(zh);
    this.name = "FormulaFault";
    this.words = { zh, en };
  }
}
