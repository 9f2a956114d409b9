/** A text that is no formula. The message is for the person who typed it. */
export class FormulaFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FormulaFault";
  }
}
