import type { BookContents } from "../xlsx/bookContents.js";
import { KeyedSheet } from "./keyedSheet.js";
import { sheetKey } from "./sheetNames.js";

/** What a workbook of ours says it is, in cells that survive every program's saving. */
export interface WorkbookIdentity {
  readonly kind: "office" | "form";
  readonly issueId: string;
  readonly templateId: string;
  readonly templateVersion: string;
  readonly schemeId: string;
}

/** Null for a workbook that is not ours. */
export function identityOf(book: BookContents): WorkbookIdentity | null {
  for (const kind of ["office", "form"] as const) {
    const key = sheetKey(kind, kind === "office" ? "home" : "cover");
    const present = book.sheets.some(({ cells }) => {
      const value = cells.get("A1")?.value;
      return value?.kind === "text" && value.text === key;
    });
    if (!present) continue;
    const sheet = KeyedSheet.find(book, key);
    const text = (name: string) => sheet.textAt(name, "value");
    return {
      kind,
      issueId: text("issueId"),
      templateId: text("templateId"),
      templateVersion: text("templateVersion"),
      schemeId: text("schemeId"),
    };
  }
  return null;
}
