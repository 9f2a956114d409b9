import { keyOf } from "../../engine/model/keys.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import { invalidAnswers } from "../../engine/answers/problems.js";
import { mergedFiles } from "../../returns/merge/mergeRun.js";
import { mergeStateOf } from "../../returns/merge/mergeStateOf.js";
import { itemNamed } from "../../scheme/inputNames.js";
import { readListSheet } from "../../workbook/lists/readListSheet.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { dueOnOf, phasesOf } from "./phases.js";
import { termsOf } from "./termsOf.js";
import type { FormState, OfficeState, OpenForm, OpenOffice } from "./openBook.js";

export function officeStateOf(open: OpenOffice): OfficeState {
  const { scheme, book, office, assessment } = open;
  const itemOf = new Map(scheme.items.map((item) => [item.code, itemNamed(item)]));
  const wrong = office.notes.filter(({ remark }) => !remark);
  return {
    findings: office.record.ledger.length,
    wrongFindings: wrong.length,
    readings: scheme.readings.length,
    unconfirmed: scheme.readings.filter(({ number }) => !office.record.confirmedReadings.has(number)).length,
    phases: phasesOf(open),
    dueOn: dueOnOf(open),
    terms: termsOf(open),
    issued: rowsOf(book, "issues", "issue."),
    receipts: rowsOf(book, "receipts", "receipt."),
    merge: mergeStateOf(book),
    merged: mergedIn(book),
    notes: [...invalidAnswers(assessment), ...office.notes].map((note) => ({
      ...note,
      item: itemOf.get(note.item) ?? note.item,
    })),
  };
}

/** A list that cannot be read is reported where it is used. */
function rowsOf(book: BookContents, list: string, prefix: string): number {
  try {
    return (readListSheet(book, list) ?? []).filter(({ key }) => key.startsWith(prefix)).length;
  } catch (error) {
    if (error instanceof WorkbookError) return 1;
    throw error;
  }
}

function mergedIn(book: BookContents): number {
  try {
    return mergedFiles(book).size;
  } catch (error) {
    if (error instanceof WorkbookError) return 1;
    throw error;
  }
}

/** Of the items that the department itself fills in. */
export function formStateOf({ scheme, department }: OpenForm): FormState {
  const outcomes = scheme.items
    .filter(({ definition }) => definition.by === "department")
    .map(({ code }) => department.valueOf(keyOf.outcome(code)));
  const count = (word: string): number => outcomes.filter((outcome) => outcome === word).length;
  return {
    filled: count(outcomeWords.scored) + count(outcomeWords.vetoed),
    open: count(outcomeWords.notFilled),
    wrong: count(outcomeWords.invalid),
  };
}
