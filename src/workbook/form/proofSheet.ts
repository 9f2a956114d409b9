import type { BookBuilder } from "../bookBuilder.js";
import { proofSheetName, sheetKey } from "../sheetNames.js";
import { style } from "../style.js";
import { chunksOf } from "../textChunks.js";

export const proofNamespace = "urn:scorebook:proof:1";

/** 发放凭证: the proof of issue in a very hidden sheet, in as many cells as it needs. Custom XML is dropped by some programs. */
export function proofSheet(book: BookBuilder, proof: string): void {
  const sheet = book.sheet(proofSheetName);
  sheet.state = "veryHidden";
  sheet.set(1, 1, sheetKey("form", "proof"), style.hidden);
  sheet.set(1, 2, "text", style.hidden);
  chunksOf(proof).forEach((chunk, at) => {
    sheet.set(at + 2, 1, `part.${at + 1}`, style.hidden);
    sheet.set(at + 2, 2, chunk, style.hidden);
  });
}

/** The proof as a custom XML part, which programs find by its namespace. */
export const proofXml = (proof: string): string =>
  `<proof xmlns="${proofNamespace}">${proof.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</proof>`;
