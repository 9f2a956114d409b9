import { inputNamed, itemNamed, type InputName } from "../../scheme/inputNames.js";
import type { Words } from "../../words/words.js";
import type { IdentityDecision, OpenIdentity } from "../../departments/identityDecision.js";
import type { FormDifference } from "../compare/difference.js";
import type { NoteReason, CellReading } from "../values/cellReading.js";
import type { ToldNote } from "../../xlsx/readNoteWords.js";
import type { Refusal } from "../../xlsx/refusal.js";
import type { StoredValue } from "../values/storedValue.js";

/** What a returned file ends as; each in exactly one of these. */
export type ReturnState =
  | "accepted"
  /** Taken, with something that the office should know. */
  | "noted"
  /** Not taken until the department has answered or sent a corrected form. */
  | "asked"
  | "refused"
  /** Nothing is typed in it: no report, so that nothing is taken from it and nothing taken away. */
  | "unfilled"
  /** Another file counts in its place. */
  | "superseded";

/** Why a file is not taken at all. */
export type RefusedBecause =
  /** It is not a workbook, or a damaged or dangerous one. */
  | { readonly code: "file"; readonly refusal: Refusal }
  | { readonly code: "notXlsx" }
  | { readonly code: "timeLimit" }
  /** `made`: what it is that we made from an office workbook. */
  | { readonly code: "notForm"; readonly made?: Words }
  | { readonly code: "officeBook" }
  | { readonly code: "unknownIssue"; readonly found: string }
  /** The ledger knows it, but the form cannot be built again as it was registered. */
  | { readonly code: "notRebuilt"; readonly found: string }
  /** Of an older template, and without the paper that alone says what was issued. */
  | { readonly code: "paperLost"; readonly found: string; readonly version: string }
  | { readonly code: "notInOffice"; readonly found: string }
  /** Code and name of the ledger are not the same department of the office workbook, and no decision says who it is. */
  | { readonly code: "whoIsIt"; readonly open: OpenIdentity }
  /** The officer said that it is none of those in the office workbook. */
  | { readonly code: "notOurs"; readonly decision: IdentityDecision }
  | { readonly code: "wrongRound"; readonly found: string; readonly expected: string }
  /** Issued by this office for another of its schemes: it belongs to another office workbook. */
  | { readonly code: "otherScheme"; readonly found: string; readonly expected: string }
  | { readonly code: "wrongScheme"; readonly found: string; readonly expected: string }
  | { readonly code: "wrongVersion"; readonly found: string; readonly expected: string }
  | { readonly code: "wrongRules"; readonly found: string; readonly expected: string }
  | { readonly code: "wrongDepartment"; readonly found: string; readonly expected: string }
  | { readonly code: "signatureWrong" }
  | { readonly code: "unknownKey"; readonly found: string }
  | { readonly code: "copiesDisagree"; readonly found: string }
  | { readonly code: "proofDamaged"; readonly found: string }
  | { readonly code: "proofDiffers"; readonly found: string; readonly expected: string }
  | { readonly code: "structure"; readonly differences: readonly FormDifference[] };

/** Something that a department is asked. */
export interface Query {
  /** The input, such as "1.1.1.2.onTime"; the code of the item where it is about several; "" for the whole form. */
  readonly key: string;
  readonly item: string;
  /** "" for the whole form. */
  readonly itemName: string;
  readonly label: string;
  /** Such as "填报!I7". */
  readonly place: string;
  readonly found: string;
  readonly wrong: string;
  readonly expected: string;
  /** The same for users of the pane in English; what is sent to departments is Chinese. */
  readonly english: { readonly wrong: string; readonly expected: string };
  /** A value that is allowed but unlikely: it may be confirmed in place of being corrected. */
  readonly soft: boolean;
  /** Of the question which of several forms counts: each figure in which they differ, as each of them has it. */
  readonly rivals?: readonly RivalFigure[];
  /** Of a question about blanks: the figures that the office has there, and that a merge would remove. */
  readonly emptied?: readonly EmptiedCell[];
}

/** The question which of several files counts: the only one about a form as a whole (settleReturns.ts). */
export const isRivalQuery = ({ key, item, emptied }: Query): boolean =>
  key === "" && item === "" && emptied === undefined;

/** A figure that several forms of one department give differently; "" where a form leaves it blank. */
export interface RivalFigure {
  readonly key: string;
  readonly item: string;
  readonly name: InputName;
  /** In the form that the question is about, such as "填报!I7". */
  readonly place: string;
  readonly values: readonly { readonly file: string; readonly shown: string }[];
}

/** A blank input of a form, behind which the office workbook has a figure. */
export interface EmptiedCell {
  readonly key: string;
  readonly name: InputName;
  readonly place: string;
  readonly before: StoredValue;
}

/** Something that was noticed and hinders nothing. */
export interface ReturnNote {
  readonly code:
    | NoteReason
    | "notFilled"
    | "textMissing"
    | "unverified"
    | ToldNote
    | "formulaInText"
    | "sameContent"
    | "confirmed"
    | "replaces"
    | "leftOut"
    | "unfilled"
    | "blankKept"
    | "blankCleared"
    | "identified";
  readonly place?: string;
  /** The item with what is filled in there, where it is about an input. */
  readonly about?: string;
  readonly found?: string;
  readonly message: string;
  readonly english: string;
}

/** One input cell of a return. */
export interface ReturnedInput {
  readonly key: string;
  readonly item: string;
  readonly name: InputName;
  readonly place: string;
  /** As it stands in the file. */
  readonly shown: string;
  readonly reading: CellReading;
}

export interface ReturnedFile {
  /** With its folder, as the office knows it. */
  readonly name: string;
  /** SHA-256 of its bytes, as base64url. */
  readonly digest: string;
}

export interface CheckedReturn {
  readonly file: ReturnedFile;
  readonly state: ReturnState;
  /** Of the ledger; null where it could not be determined. */
  readonly issueId: string | null;
  /** As the ledger has it; as the office workbook does once it is placed there (placeReturns). */
  readonly department: { readonly code: string; readonly name: string } | null;
  /** A form that is refused, of a department of the ledger that is not (or not certainly) one of the office workbook. */
  readonly isStranger?: true;
  readonly refusals: readonly RefusedBecause[];
  readonly queries: readonly Query[];
  readonly notes: readonly ReturnNote[];
  readonly differences: readonly FormDifference[];
  /** Every input cell of the form, the blank ones among them; empty for a file that cannot be read. */
  readonly inputs: readonly ReturnedInput[];
  /** Unlocked cells that are not figures: evidence, names, telephone numbers; by key. */
  readonly remarks: ReadonlyMap<string, string>;
}

/** A file of which nothing can be taken. */
export const refusedReturn = (file: ReturnedFile, refusals: readonly RefusedBecause[]): CheckedReturn => ({
  file,
  state: "refused",
  issueId: null,
  department: null,
  refusals,
  queries: [],
  notes: [],
  differences: [],
  inputs: [],
  remarks: new Map(),
});

/** The state that follows from what was found in a file by itself. */
export function stateOf({
  refusals,
  queries,
  notes,
  differences,
  inputs,
}: Pick<CheckedReturn, "refusals" | "queries" | "notes" | "differences" | "inputs">): ReturnState {
  if (refusals.length > 0) return "refused";
  if (isUnfilled(inputs)) return "unfilled";
  if (queries.length > 0) return "asked";
  return notes.length > 0 || differences.length > 0 ? "noted" : "accepted";
}

/** A form whose inputs are all blank. What else was typed (names, evidence) is not a report. */
export const isUnfilled = (inputs: readonly ReturnedInput[]): boolean =>
  inputs.length > 0 && inputs.every(({ reading }) => reading.verdict === "blank");

/** What a question is about: item and input by their names; of the whole form, the question itself. */
export const askedAbout = ({ item, itemName, label }: Pick<Query, "item" | "itemName" | "label">): string =>
  item === "" ? label : inputNamed({ item: itemNamed({ code: item, name: itemName }), label });

export const isTaken = ({ state }: Pick<CheckedReturn, "state">): boolean => state === "accepted" || state === "noted";
