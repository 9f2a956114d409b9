import type { Words } from "../../words/words.js";

/** #VALUE!: an argument is wrong. #N/A: the arguments are right, but there is no result. Only these show a message in Excel. */
export type FunctionErrorCode = "invalidValue" | "notAvailable";

/** A user's mistake, with what to do about it. Everything else that is thrown is a programmer's. */
export class FunctionError extends Error {
  constructor(
    readonly code: FunctionErrorCode,
    readonly words: Words,
  ) {
    super(words.zh);
    this.name = "FunctionError";
  }
}

export const invalidValue = (zh: string, en: string): FunctionError => new FunctionError("invalidValue", { zh, en });
export const notAvailable = (zh: string, en: string): FunctionError => new FunctionError("notAvailable", { zh, en });
