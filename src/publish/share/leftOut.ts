/** What a shared copy does not hold, or what its recipient should know: data, from which words are made. */
export type LeftOut =
  | { readonly kind: "sheets"; readonly names: readonly string[] }
  | { readonly kind: "departments"; readonly count: number; readonly of: number }
  /** `asked`: values were wanted; otherwise the formulas would need what is left out. */
  | {
      readonly kind: "formulas";
      readonly because: "asked" | "departments" | "sheets";
      readonly needed: readonly string[];
    }
  | { readonly kind: "reasons"; readonly count: number }
  | { readonly kind: "evidence"; readonly rows: number }
  | { readonly kind: "recordedBy"; readonly rows: number }
  | { readonly kind: "confirmations"; readonly count: number }
  /** Not left out, and not settled either. */
  | { readonly kind: "unconfirmedReadings"; readonly numbers: readonly number[] }
  /** Hidden, because the formulas calculate with them. */
  | { readonly kind: "hiddenSheets"; readonly names: readonly string[] };
