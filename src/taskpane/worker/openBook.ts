import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import type { RoundTerms } from "../../engine/answers/roundTerms.js";
import type { Note } from "../../engine/answers/problems.js";
import type { MadeBook } from "../../workbook/madeBooks.js";
import type { Words } from "../../words/words.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { ReadForm } from "../../workbook/form/readForm.js";
import type { ReadOffice } from "../../workbook/office/readOffice.js";
import type { BookContents } from "../../xlsx/bookContents.js";

/** The workbook that is open beside the pane, as the worker keeps it: read, and recomputed. */
export type OpenBook = OpenOffice | OpenForm;

export interface OpenOffice {
  readonly kind: "office";
  readonly scheme: Scheme;
  readonly book: BookContents;
  readonly office: ReadOffice;
  readonly assessment: Assessment;
}

export interface OpenForm {
  readonly kind: "form";
  readonly scheme: Scheme;
  readonly book: BookContents;
  readonly form: ReadForm;
  readonly assessment: Assessment;
  /** The one department of the form. */
  readonly department: AssessedDepartment;
}

/** What the page knows about the open workbook. */
export type Opened =
  /** Nothing stands in it. */
  | { readonly kind: "empty" }
  /** None of ours. */
  | { readonly kind: "foreign" }
  /** Made by us to check the program in it. */
  | { readonly kind: "selfCheck" }
  /** A 指标体系工作簿, in which somebody writes a scheme. */
  | { readonly kind: "scheme" }
  /** Made by us for people to read. */
  | { readonly kind: "published"; readonly what: Exclude<MadeBook, "scheme"> }
  | {
      readonly kind: "office";
      readonly title: string;
      readonly departments: readonly OfficeDepartmentName[];
      readonly state: OfficeState;
    }
  | { readonly kind: "form"; readonly title: string; readonly department: DepartmentName; readonly state: FormState }
  /** One of ours, made by another version than this one. */
  | {
      readonly kind: "older" | "newer";
      readonly what: "office" | "form";
      readonly version: string;
      readonly own: string;
    }
  /** One of ours, of a scheme that the program does not have and the workbook does not carry. */
  | { readonly kind: "unknownScheme"; readonly what: "office" | "form"; readonly scheme: string }
  /** One of ours that cannot be computed; the sentence says where and what to do. */
  | { readonly kind: "broken"; readonly message: Words };

export interface DepartmentName {
  readonly code: string;
  readonly name: string;
}

/** A department of the open office workbook. */
export interface OfficeDepartmentName extends DepartmentName {
  /** It is kept and not assessed. */
  readonly isLeftOut: boolean;
}

/** A part of a round, in the order in which an office works. */
export interface Phase {
  readonly name: "settle" | "issue" | "collect" | "judge" | "rank" | "share";
  /** Of how many things how many are done; 0 of 0 where nothing can be counted. */
  readonly done: number;
  readonly of: number;
  readonly isDone: boolean;
  /** It was passed over: what comes after it is there already. */
  readonly isSkipped?: true;
}

/** A term of the round, and its cell. */
export interface OfficeTerm {
  readonly term: keyof RoundTerms;
  /** As it stands in the cell; "" where nothing does. */
  readonly text: string;
  /** It is no day, and none is told to the departments. */
  readonly isWrong: boolean;
  readonly place: string;
}

/** How far the year's work has come. */
export interface OfficeState {
  /** Rows of the ledger, and those of them that do not count. */
  readonly findings: number;
  readonly wrongFindings: number;
  readonly readings: number;
  readonly unconfirmed: number;
  /** Forms of which 发放登记 knows. */
  readonly issued: number;
  readonly phases: readonly Phase[];
  /** The last day for handing in; "" where none is given. */
  readonly dueOn: string;
  /** What departments are told of the round, as 说明 has it; none in an older workbook, which has no place for it. */
  readonly terms: readonly OfficeTerm[];
  readonly receipts: number;
  /** State of the last merge of returned forms: interrupted, or done and not undone; null where there is none. */
  readonly merge: "open" | "done" | null;
  /** Departments whose figures came from a returned form. */
  readonly merged: number;
  /** What is wrong with answers and ledger, all of it. */
  readonly notes: readonly Note[];
}

export interface FormState {
  readonly filled: number;
  readonly open: number;
  readonly wrong: number;
}
