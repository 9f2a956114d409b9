import type { Scalar } from "../../formula/value.js";

/** What was made of one input cell. Nothing is guessed: whatever could be meant in two ways is asked back. */
export type CellReading =
  | { readonly verdict: "blank"; readonly notes: readonly NoteReason[] }
  | { readonly verdict: "accepted"; readonly value: Scalar; readonly notes: readonly NoteReason[] }
  | { readonly verdict: "asked"; readonly reason: AskReason };

/** What was done to a value on the way in. Each changes its spelling, none its meaning. */
export type NoteReason =
  | "onlyBlanks"
  | "invisible"
  | "blanks"
  | "fullWidth"
  | "minusSign"
  | "textNumber"
  | "thousands"
  | "unit"
  | "percent"
  | "plusSign"
  | "leadingZeros"
  | "truthValue"
  | "textDay"
  | "compactDay"
  | "timeOfDay"
  | "days1904"
  | "plainFormat"
  | "formulaLike";

/** Why a cell cannot be taken without asking the department. */
export type AskReason =
  | "tooLong"
  | "formula"
  | "errorValue"
  | "truthInNumber"
  | "formulaText"
  | "otherDigits"
  | "chineseNumeral"
  | "exponent"
  | "hexadecimal"
  | "comma"
  | "pointOrThousands"
  | "innerBlank"
  | "wrongUnit"
  | "percent"
  | "dayFormat"
  | "scaledFormat"
  | "emptyWord"
  | "notNumber"
  | "notChoice"
  | "choiceSign"
  | "choiceNumber"
  | "notDay"
  | "noSuchDay"
  | "ambiguousDay"
  | "incompleteDay"
  | "serial60"
  | "unlikelyDay";

export const asked = (reason: AskReason): CellReading => ({ verdict: "asked", reason });

export const accepted = (value: Scalar, notes: readonly NoteReason[] = []): CellReading => ({
  verdict: "accepted",
  value,
  notes,
});
