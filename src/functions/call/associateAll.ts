import type { CustomFunction } from "../customFunction.js";
import { languageOf } from "../../words/language.js";
import { startAssociations } from "./startAssociations.js";

/** The part of the global `CustomFunctions` that is used; its types are those of @types/custom-functions-runtime. */
export interface CustomFunctionsRuntime {
  readonly associate: (id: string, implementation: (...handedOver: unknown[]) => unknown) => void;
  readonly Error: new (code: never, message?: string) => Error;
  readonly ErrorCode: { readonly invalidValue: unknown; readonly notAvailable: unknown };
}

/**
 * Hands all functions to Excel. To be called once, as soon as office.js is there; `Office.onReady` may come later.
 * @param displayLanguage `() => Office.context?.displayLanguage`
 * @param loadAll the register of all functions, which a first script of the add-in need not hold
 * @param loadExplain EXPLAIN for the scheme of the workbook
 */
export function associateAll(
  runtime: CustomFunctionsRuntime,
  displayLanguage: () => string | undefined,
  loadAll: () => Promise<readonly CustomFunction[]>,
  loadExplain?: () => Promise<CustomFunction>,
): void {
  const all = startAssociations(
    {
      language: () => languageOf(displayLanguage()),
      error: (code, message) => new runtime.Error(runtime.ErrorCode[code] as never, message),
    },
    loadAll,
    loadExplain,
  );
  for (const [id, implementation] of all) runtime.associate(id, implementation);
}
