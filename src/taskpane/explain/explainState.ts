import type { ExplainedFigure } from "./explainWork.js";

export type ExplainState =
  | { readonly kind: "reading" | "noFigure" | "foreign" | "otherVersion" }
  | { readonly kind: "broken"; readonly message: string }
  | ExplainedFigure;

export const firstExplain: ExplainState = { kind: "noFigure" };

export type ExplainAction = { readonly type: "explained"; readonly view: ExplainState };

export const reduceExplain = (state: ExplainState, action: ExplainAction): ExplainState =>
  action.type === "explained" ? action.view : state;
