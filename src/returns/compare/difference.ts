/** Something in a returned form that is not as it was issued. */
export interface FormDifference {
  readonly kind: DifferenceKind;
  /** The sheet's name in the returned file; the issued one where the sheet is missing. */
  readonly sheet?: string;
  /** The cell in the returned file; as issued where it is missing. A row or column as "7:7" or "C:C". */
  readonly cell?: string;
  /** The defined name that it is about. */
  readonly name?: string;
  /** What was issued; absent where nothing was. */
  readonly expected?: string;
  /** What came back; absent where nothing did. */
  readonly found?: string;
}

export type DifferenceKind =
  // sheets
  | "sheetMissing"
  | "proofMissing"
  | "sheetCopied"
  | "sheetAdded"
  | "sheetRenamed"
  | "sheetMoved"
  | "sheetVisibility"
  | "protection"
  // rows and columns
  | "rowMissing"
  | "rowAdded"
  | "rowMoved"
  | "rowVisibility"
  | "columnMissing"
  | "columnAdded"
  | "columnMoved"
  | "columnVisibility"
  // cells
  | "key"
  | "text"
  | "labelOfAnother"
  | "parameter"
  | "identity"
  | "formulaChanged"
  | "scoreFormulaChanged"
  | "formulaOverwritten"
  | "formulaAdded"
  | "contentAdded"
  | "lock"
  | "numberFormat"
  | "cachedValue"
  // rules
  | "merge"
  | "mergeOverInput"
  | "validation"
  | "conditionalFormat"
  | "name"
  | "nameAdded"
  | "dateSystem";

export type Weight = "note" | "refuse";

/**
 * What follows from each kind. Values are taken by keys, scores are recomputed and parameters never read
 * from a form, so most changes can do no harm and are reported; where it is no longer certain which figure
 * belongs to which item, or a score was meant to look different, the form is not taken (rows 5 to 10, 21 to 24
 * of the threats).
 */
export const weights: Readonly<Record<DifferenceKind, Weight>> = {
  sheetMissing: "refuse",
  proofMissing: "note",
  sheetCopied: "refuse",
  sheetAdded: "note",
  sheetRenamed: "note",
  sheetMoved: "note",
  sheetVisibility: "refuse",
  protection: "note",
  rowMissing: "refuse",
  rowAdded: "note",
  rowMoved: "note",
  rowVisibility: "note",
  columnMissing: "refuse",
  columnAdded: "note",
  columnMoved: "note",
  columnVisibility: "note",
  key: "refuse",
  text: "note",
  labelOfAnother: "refuse",
  parameter: "note",
  identity: "refuse",
  formulaChanged: "note",
  scoreFormulaChanged: "refuse",
  formulaOverwritten: "note",
  formulaAdded: "note",
  contentAdded: "note",
  lock: "note",
  numberFormat: "note",
  cachedValue: "note",
  merge: "note",
  mergeOverInput: "refuse",
  validation: "note",
  conditionalFormat: "note",
  name: "note",
  nameAdded: "note",
  dateSystem: "note",
};
