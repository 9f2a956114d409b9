export interface FunctionsState {
  readonly search: string;
}

export const firstFunctions: FunctionsState = { search: "" };

export type FunctionsAction = { readonly type: "searched"; readonly search: string };

export const reduceFunctions = (state: FunctionsState, action: FunctionsAction): FunctionsState =>
  action.type === "searched" ? { search: action.search } : state;
