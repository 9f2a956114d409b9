import type { FormulaMode } from "../../formula/print.js";
import type { LeftCell } from "../../workbook/convert/convert.js";

export interface ConvertState {
  readonly mode: FormulaMode;
  readonly left: readonly LeftCell[];
}

export const firstConvert: ConvertState = { mode: "native", left: [] };

export type ConvertAction =
  | { readonly type: "modeChosen"; readonly mode: FormulaMode }
  | { readonly type: "converted"; readonly left: readonly LeftCell[] };

export function reduceConvert(state: ConvertState, action: ConvertAction): ConvertState {
  switch (action.type) {
    case "modeChosen":
      return { mode: action.mode, left: [] };
    case "converted":
      return { ...state, left: action.left };
    default:
      return state;
  }
}
