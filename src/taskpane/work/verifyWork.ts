import type { ReceiptDifference } from "../../evidence/receipt.js";
import { receiptsOf } from "../../evidence/receiptSheet.js";
import { verifyReceipt } from "../../evidence/verifyReceipt.js";
import { planConversion } from "../../workbook/convert.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { BookDesk } from "./bookDesk.js";

/** Whether the office workbook that is open is still what its last receipt says. */
export interface VerifyWork {
  /**
   * Computes everything anew and compares.
   *
   * @param whole all sheets of ours, so that formulas that were written over are found as well; null: inputs only
   */
  verifyOffice(whole: BookContents | null): Promise<Verified>;
}

export type Verified =
  /** The workbook has no receipt. */
  | { readonly kind: "none" }
  /** The receipts themselves are damaged. */
  | { readonly kind: "broken"; readonly message: string; readonly place: string }
  | {
      readonly kind: "verified";
      readonly shortDigest: string;
      readonly round: string;
      readonly files: number;
      readonly differences: readonly ReceiptDifference[];
      readonly figures: readonly WrongFigure[];
      /** Formulas were looked at, too. */
      readonly isWhole: boolean;
    };

/** A cell that shows another figure than the one computed afresh. */
export interface WrongFigure {
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

export const verifyWork = (desk: BookDesk): VerifyWork => ({
  verifyOffice: async (whole) => {
    const { office: open } = desk;
    if (!open) return { kind: "none" };
    const { scheme, book, office } = open;
    try {
      const kept = await receiptsOf(book);
      const last = kept?.receipts.at(-1);
      if (!kept || !last) return { kind: "none" };
      const differences = await verifyReceipt(last, scheme, office.record, { snapshot: kept.snapshot });
      const { receipt, shortDigest } = last;
      return { kind: "verified", shortDigest, round: receipt.round, files: receipt.files.length, differences, figures: whole ? wrongFigures(whole) : [], isWhole: whole !== null };
    } catch (error) {
      if (error instanceof WorkbookError) return { kind: "broken", message: error.message, place: error.place };
      throw error;
    }

    function wrongFigures(all: BookContents): readonly WrongFigure[] {
      const { changes, left } = planConversion(scheme, all, "native");
      const sheets = new Map(all.sheets.map(({ name, cells }) => [name, cells]));
      return [
        ...left.map(({ sheet, address, found, expected }) => ({ place: `${sheet}!${address}`, found, expected })),
        ...changes.flatMap(({ sheet, address, value }) => {
          const found = sheets.get(sheet)?.get(address)?.value;
          // programs store doubles: the last digits of a quotient differ between them
          if (found?.kind !== "number" || typeof value !== "number" || Math.abs(Number(found.text) - value) <= 1e-9 * Math.max(1, Math.abs(value))) return [];
          return [{ place: `${sheet}!${address}`, found: found.text, expected: String(value) }];
        }),
      ];
    }
  },
});
