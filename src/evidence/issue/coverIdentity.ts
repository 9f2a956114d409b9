import { KeyedSheet } from "../../workbook/keyedSheet.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { IssuePaper } from "./issueReading.js";
import { sameShortDigest } from "../canonical/shortDigest.js";

const rows = [
  "issueId",
  "departmentCode",
  "round",
  "templateId",
  "templateVersion",
  "schemeId",
  "shortDigest",
] as const;

/** What the cover of a form shows of its issue, by the keys of its rows; "" for what is not there any more. */
export type CoverIdentity = Readonly<Record<(typeof rows)[number], string>>;

/** Null where the workbook has no cover, or more than one. */
export function readCover(book: BookContents): CoverIdentity | null {
  try {
    const sheet = KeyedSheet.find(book, sheetKey("form", "cover"));
    const known = new Set(sheet.rowKeys);
    return Object.fromEntries(
      rows.map((row) => [row, known.has(row) ? sheet.textAt(row, "value") : ""]),
    ) as unknown as CoverIdentity;
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/**
 * What of the cover contradicts the manifest. A manifest of another department or round, put into this form, is
 * found by it. A cover that lost its cells contradicts nothing: what is missing is found by comparing.
 */
export function coverProblem(cover: CoverIdentity | null, { manifest, shortDigest }: IssuePaper): string | null {
  if (!cover) return null;
  const expected: CoverIdentity = {
    issueId: manifest.issueId,
    departmentCode: manifest.department.code,
    round: manifest.round,
    templateId: manifest.template.id,
    templateVersion: manifest.template.version,
    schemeId: manifest.schemeId,
    shortDigest,
  };
  return (
    rows.find((row) => {
      const shown = cover[row].trim();
      if (shown === "") return false;
      return row === "shortDigest" ? !sameShortDigest(shown, expected[row]) : shown !== expected[row].trim();
    }) ?? null
  );
}
