/** One custom function as the pane lists it, in the language of the pane. */
export interface FunctionEntry {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly args: readonly FunctionArgument[];
  /** As a person types it: "=DEDUCT(3,0.1,1)". */
  readonly example: string;
  /** What the example gives. */
  readonly result: string;
  /** The page with more detail, relative to the pane. */
  readonly helpUrl: string;
}

export interface FunctionArgument {
  readonly name: string;
  readonly about: string;
  readonly optional: boolean;
}
