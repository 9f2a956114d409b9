import { call, type Output } from "./call.js";
import { FunctionError, type FunctionErrorCode } from "./functionError.js";
import { customFunctions } from "./register.js";
import type { Language } from "./language.js";

/** What of Excel's runtime the functions need. */
export interface Runtime {
  /** Asked at each mistake: when functions are handed over, Excel's language is not known yet. */
  readonly language: () => Language;
  /** Makes the error that Excel shows, with its message, on the cell. */
  readonly error: (code: FunctionErrorCode, message: string) => Error;
}

/** The functions by id, as Excel calls them. */
export function associations({ language, error }: Runtime): Map<string, (...handedOver: unknown[]) => Output> {
  return new Map(
    customFunctions.map((definition) => [
      definition.name,
      (...handedOver) => {
        try {
          return call(definition, handedOver);
        } catch (mistake) {
          throw mistake instanceof FunctionError ? error(mistake.code, mistake.words[language()]) : mistake;
        }
      },
    ]),
  );
}
