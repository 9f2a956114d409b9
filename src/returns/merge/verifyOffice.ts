import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import { namedDifferences, type NamedDifference } from "../../evidence/receipt/namedDifference.js";
import { receiptsOf } from "../../evidence/receipt/receiptSheet.js";
import { verifyReceipt } from "../../evidence/receipt/verifyReceipt.js";
import type { Words } from "../../words/words.js";
import type { Scheme } from "../../scheme/scheme.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { WrongFigure } from "../../workbook/office/wrongFigure.js";
import { wrongFigures } from "../../workbook/convert/wrongFigures.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { wrongOwners } from "./wrongOwners.js";
import { mergedFiles } from "./mergeRun.js";

/** Whether an office workbook still is what its last receipt says. */
export type Verified =
  /** The workbook has no receipt. */
  | { readonly kind: "none"; readonly figures: readonly WrongFigure[] }
  /** What was kept of the merges is damaged. */
  | {
      readonly kind: "broken";
      readonly message: Words;
      readonly place: string;
      readonly figures: readonly WrongFigure[];
    }
  | {
      readonly kind: "verified";
      readonly shortDigest: string;
      readonly round: string;
      /** How many receipts there are: one for each merge. */
      readonly receipts: number;
      /** How many files the last one counts. */
      readonly files: number;
      readonly differences: readonly NamedDifference[];
      readonly figures: readonly WrongFigure[];
      /** Formulas were looked at, too. */
      readonly isWhole: boolean;
    };

/**
 * Recomputes everything and compares it with the last receipt; the files that it counts are compared with 收报记录.
 *
 * @param book with the sheets of the record of merges
 * @param whole all sheets of ours, so that formulas that were written over are found as well; null: inputs only
 */
export async function verifyOffice(
  scheme: Scheme,
  book: BookContents,
  record: OfficeRecord,
  whole: BookContents | null,
): Promise<Verified> {
  let figures: readonly WrongFigure[] = [];
  try {
    if (whole) figures = wrongFigures(scheme, whole);
    const kept = await receiptsOf(book);
    const last = kept?.receipts.at(-1);
    if (!kept || !last) return { kind: "none", figures };
    const files = [...new Set([...mergedFiles(book).values()].map(({ digest }) => digest))];
    const found = [
      ...(await wrongOwners(book)),
      ...(await verifyReceipt(last, scheme, record, { snapshot: kept.snapshot, files })),
    ];
    const differences = namedDifferences(found, scheme, record);
    const { receipt, shortDigest } = last;
    return {
      kind: "verified",
      shortDigest,
      round: receipt.round,
      receipts: kept.receipts.length,
      files: receipt.files.length,
      differences,
      figures,
      isWhole: whole !== null,
    };
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: "broken", message: error.words, place: error.place, figures };
    throw error;
  }
}
