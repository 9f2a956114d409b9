import type { Explanation } from "../../engine/explanation.js";
import type { FormulaMode } from "../../formula/print.js";
import type { Selection } from "../../host/port.js";
import type { Conversion } from "../../workbook/convert.js";
import type { BookContents } from "../../xlsx/bookContents.js";

/**
 * The work that takes seconds: building, reading and computing workbooks. It is done off the page, for Office
 * restarts an add-in that does not answer for five seconds. Everything that goes in and out can be copied.
 */
export interface Workshop {
  /** The office workbook (汇总簿) of some departments, still empty. */
  buildOffice(departments: readonly NewDepartment[], mode: FormulaMode): Promise<Uint8Array>;
  /** The form (填报表) of one department, still empty. */
  buildForm(department: NewDepartment, mode: FormulaMode): Promise<Uint8Array>;
  /** Computes a workbook; it is the one that is explained from now on. */
  open(book: BookContents): Promise<Opened>;
  /** What the selected cell shows, in the workbook opened last. */
  explain(selection: Selection): Promise<Explained>;
  /** What has to be written to bring a workbook into another mode; nothing is written yet. */
  planConversion(book: BookContents, mode: FormulaMode): Promise<Planned>;
}

export type Planned =
  | { readonly kind: "planned"; readonly conversion: Conversion }
  | { readonly kind: "foreign" }
  | { readonly kind: "broken"; readonly message: string };

export interface NewDepartment {
  readonly code: string;
  readonly name: string;
}

export type Opened =
  | { readonly kind: "office"; readonly departments: number }
  | { readonly kind: "form" | "foreign" }
  /** One of ours that cannot be computed; the sentence says where and what to do. */
  | { readonly kind: "broken"; readonly message: string };

export type Explained = ExplainedFigure | { readonly kind: "noFigure" };

export interface ExplainedFigure {
  readonly kind: "figure";
  readonly department: string;
  readonly explanation: Explanation;
  /** By the key of an input: the cell that it comes from. */
  readonly places: Readonly<Record<string, string>>;
  readonly readings: readonly ExplainedReading[];
}

export interface ExplainedReading {
  readonly number: number;
  readonly question: string;
  readonly reading: string;
  readonly confirmed: boolean;
}
