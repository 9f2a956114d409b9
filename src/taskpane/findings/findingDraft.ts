import { Fraction } from "../../exact/fraction.js";
import type { Finding } from "../../workbook/office/ledgerCells.js";
import { typedDay, type DayContext } from "../../exact/typedDay.js";

/** What stands in the form, as it was typed. */
export interface FindingDraft {
  /** Code of the department; "" until one is chosen. */
  readonly department: string;
  /** Code of the item; "" until one is chosen. */
  readonly item: string;
  readonly date: string;
  readonly what: string;
  readonly count: string;
  readonly evidence: string;
  readonly recordedBy: string;
}

export const emptyDraft: FindingDraft = {
  department: "",
  item: "",
  date: "",
  what: "",
  count: "1",
  evidence: "",
  recordedBy: "",
};

export type DraftField = "department" | "item" | "date" | "what" | "count";

/** The row that a draft makes, or the fields that are not right yet. */
export type CheckedDraft = { readonly finding: Finding } | { readonly wrong: ReadonlySet<DraftField> };

export function checkedDraft(draft: FindingDraft, days: DayContext): CheckedDraft {
  const day = draft.date.trim() === "" ? null : typedDay(draft.date, days);
  const count = draft.count.normalize("NFKC").trim();
  const wrong = new Set<DraftField>();
  if (draft.department === "") wrong.add("department");
  if (draft.item === "") wrong.add("item");
  if (day === null && draft.date.trim() !== "") wrong.add("date");
  if (draft.what.trim() === "") wrong.add("what");
  // Excel keeps 15 digits: more would be another number there.
  if (!/^\d{1,15}$/.test(count)) wrong.add("count");
  if (wrong.size > 0) return { wrong };
  return {
    finding: {
      department: draft.department,
      item: draft.item,
      date: day === null ? null : Fraction.of(day),
      what: wholeLines(draft.what),
      count: Fraction.parse(count),
      evidence: draft.evidence.trim(),
      recordedBy: draft.recordedBy.trim(),
    },
  };
}

/** Several lines as they were typed, without blanks at their ends. */
const wholeLines = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();

/** What may be right and is seldom meant: it is recorded once the user has said that it is. */
export type Doubt = "future" | "zero";

export function doubtsOf({ date, count }: Pick<Finding, "date" | "count">, today: string): readonly Doubt[] {
  const now = typedDay(today);
  const isFuture = date !== null && now !== null && date.compare(Fraction.of(now)) > 0;
  return [...(isFuture ? (["future"] as const) : []), ...(count.equals(Fraction.of(0)) ? (["zero"] as const) : [])];
}
