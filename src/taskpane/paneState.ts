import type { FormulaMode } from "../formula/print.js";
import type { LeftCell } from "../workbook/convert.js";
import type { ExplainedFigure } from "./work/workshop.js";

export const screens = ["start", "explain", "functions", "convert"] as const;
export type Screen = (typeof screens)[number];

/** What takes time and may not be begun twice. */
export type Busy = "buildOffice" | "buildForm" | "insert" | "convert";

export interface Notice {
  readonly tone: "success" | "error";
  readonly message: string;
  /** For whoever has to find the cause; not for the user. */
  readonly detail?: string;
}

export type ExplainView =
  | { readonly kind: "reading" | "noFigure" | "foreign" | "form" }
  | { readonly kind: "broken"; readonly message: string }
  | ExplainedFigure;

export interface PaneState {
  readonly screen: Screen;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  readonly start: { readonly departments: string; readonly formName: string; readonly formCode: string; readonly mode: FormulaMode };
  readonly explain: ExplainView;
  readonly functions: { readonly search: string };
  readonly convert: { readonly mode: FormulaMode; readonly left: readonly LeftCell[] };
}

export const firstState: PaneState = {
  screen: "start",
  busy: null,
  notice: null,
  start: { departments: "", formName: "", formCode: "", mode: "native" },
  explain: { kind: "noFigure" },
  functions: { search: "" },
  convert: { mode: "native", left: [] },
};

export type Action =
  | { readonly type: "shown"; readonly screen: Screen }
  | { readonly type: "begun"; readonly task: Busy }
  | { readonly type: "ended"; readonly notice: Notice | null }
  | { readonly type: "noticeClosed" }
  | { readonly type: "startEdited"; readonly change: Partial<PaneState["start"]> }
  | { readonly type: "explained"; readonly view: ExplainView }
  | { readonly type: "searched"; readonly search: string }
  | { readonly type: "modeChosen"; readonly mode: FormulaMode }
  | { readonly type: "converted"; readonly left: readonly LeftCell[] };

/** The one place where the pane's state changes. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "shown":
      // A message belongs to the screen on which it arose.
      return action.screen === state.screen ? state : { ...state, screen: action.screen, notice: null };
    case "begun":
      return { ...state, busy: action.task, notice: null };
    case "ended":
      return { ...state, busy: null, notice: action.notice };
    case "noticeClosed":
      return { ...state, notice: null };
    case "startEdited":
      return { ...state, start: { ...state.start, ...action.change } };
    case "explained":
      return { ...state, explain: action.view };
    case "searched":
      return { ...state, functions: { search: action.search } };
    case "modeChosen":
      return { ...state, convert: { mode: action.mode, left: [] } };
    case "converted":
      return { ...state, convert: { ...state.convert, left: action.left } };
  }
}
