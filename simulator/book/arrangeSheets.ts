import { withSheetRenamed } from "../calc/syntax/spelling.js";
import type { Book } from "./book.js";
import type { ProtectionOptions } from "./file/protectionOptions.js";
import type { Sheet, SheetState } from "./sheet.js";

/** Why a sheet cannot be changed so. */
export type SheetFault = "badName" | "nameTaken" | "lastVisible" | "bookProtected";

const sheetName = /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/;

/** @param own the sheet that may keep its name */
export function nameFault(book: Book, name: string, own?: Sheet): SheetFault | undefined {
  if (!sheetName.test(name) || name.toLowerCase() === "history") return "badName";
  const other = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return other && other !== own ? "nameTaken" : undefined;
}

/** Formulas, names, rules and links follow. As in Excel, steps before it cannot be undone any more. */
export function renameSheet(book: Book, sheet: Sheet, name: string): SheetFault | undefined {
  const fault = book.isProtected ? "bookProtected" : nameFault(book, name, sheet);
  const before = sheet.name;
  if (fault || name === before) return fault;
  sheet.name = name;
  book.calculator.renameSheet(before, name);
  respell(book, before, name);
  book.forgetSteps();
  book.tell({ kind: "renamed", sheet, before, after: name });
  return undefined;
}

export function deleteSheet(book: Book, sheet: Sheet): SheetFault | undefined {
  if (book.isProtected) return "bookProtected";
  if (isLastVisible(book, sheet)) return "lastVisible";
  const neighbour = nextShown(book, sheet);
  const wasCurrent = book.current.sheet === sheet;
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.calculator.removeSheet(sheet.name);
  respell(book, sheet.name, undefined);
  book.forgetSteps();
  book.tell({ kind: "deleted", sheet });
  if (wasCurrent && neighbour) book.show(neighbour);
  return undefined;
}

/** @param to its index afterwards, from 0 */
export function moveSheet(book: Book, sheet: Sheet, to: number): SheetFault | undefined {
  if (book.isProtected) return "bookProtected";
  const before = book.sheets.indexOf(sheet);
  const after = Math.min(Math.max(to, 0), book.sheets.length - 1);
  if (before === after) return undefined;
  book.sheets.splice(before, 1);
  book.sheets.splice(after, 0, sheet);
  book.tell({ kind: "moved", sheet, before, after });
  return undefined;
}

export function setSheetState(book: Book, sheet: Sheet, state: SheetState): SheetFault | undefined {
  const before = sheet.state;
  if (before === state) return undefined;
  if (book.isProtected) return "bookProtected";
  if (state !== "visible" && isLastVisible(book, sheet)) return "lastVisible";
  const neighbour = nextShown(book, sheet);
  const wasCurrent = book.current.sheet === sheet;
  sheet.state = state;
  book.tell({ kind: "visibility", sheet, before, after: state });
  if (wasCurrent && state !== "visible" && neighbour) book.show(neighbour);
  return undefined;
}

/** @param options undefined to unprotect */
export function protectSheet(
  book: Book,
  sheet: Sheet,
  options: Partial<ProtectionOptions> | undefined,
  password = "",
): void {
  sheet.protection = options;
  sheet.password = password;
  book.tell({ kind: "protection", sheet });
}

const isLastVisible = (book: Book, sheet: Sheet): boolean =>
  sheet.state === "visible" && book.visibleSheets.length === 1;

/** The visible sheet right of it, or left of it at the end. */
function nextShown(book: Book, sheet: Sheet): Sheet | undefined {
  const at = book.sheets.indexOf(sheet);
  const isShown = (one: Sheet): boolean => one !== sheet && one.state === "visible";
  return book.sheets.slice(at).find(isShown) ?? book.sheets.slice(0, at).reverse().find(isShown);
}

/** The calculator respells its formulas by itself; these are the strings that people edit. */
function respell(book: Book, before: string, after: string | undefined): void {
  const spelled = (text: string): string => withSheetRenamed(text, before, after);
  book.names = book.names.map((name) => ({ ...name, refersTo: spelled(name.refersTo) }));
  for (const { inputs, validations, conditionalFormats, links } of book.sheets) {
    for (const { row, column, value } of [...inputs.entries()]) {
      if (!("formula" in value) || !value.formula.includes("!")) continue;
      inputs.set(row, column, { formula: spelled(value.formula) });
    }
    validations.forEach((validation, at) => {
      const { formula1, formula2 } = validation;
      validations[at] = {
        ...validation,
        ...(formula1 !== undefined && { formula1: spelled(formula1) }),
        ...(formula2 !== undefined && { formula2: spelled(formula2) }),
      };
    });
    conditionalFormats.forEach(
      (format, at) => (conditionalFormats[at] = { ...format, formula: spelled(format.formula) }),
    );
    for (const { row, column, value } of [...links.entries()]) links.set(row, column, spelled(value));
  }
}
