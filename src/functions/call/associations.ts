import { call, type Output } from "./call.js";
import type { CustomFunction } from "../customFunction.js";
import { FunctionError, type FunctionErrorCode } from "../arguments/functionError.js";
import type { Language } from "../../words/language.js";

/** What of Excel's runtime the functions need. */
export interface Runtime {
  /** Asked at each mistake: when functions are associated, Excel's language is not known yet. */
  readonly language: () => Language;
  /** Makes the error that Excel shows, with its message, on the cell. */
  readonly error: (code: FunctionErrorCode, message: string) => Error;
}

export type Associations = ReadonlyMap<string, (...handedOver: unknown[]) => Output>;

/** The functions by id, as Excel calls them. */
export const associations = (functions: readonly CustomFunction[], runtime: Runtime): Associations =>
  new Map(
    functions.map((definition) => [
      definition.name,
      (...handedOver) => {
        try {
          return call(definition, handedOver);
        } catch (mistake) {
          throw mistake instanceof FunctionError ? errorFor(mistake, runtime) : mistake;
        }
      },
    ]),
  );

export const errorFor = ({ code, words }: FunctionError, { language, error }: Runtime): Error =>
  error(code, words[language()]);
