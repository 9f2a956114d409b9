/** What functions.json says, as far as it changes how a function is called. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly ParameterMetadata[];
    readonly result: { readonly dimensionality?: "scalar" | "matrix" };
    readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
  }[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
}
