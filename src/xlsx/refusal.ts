/** Why a file is not read. The sentences are in refusalWords.ts. */
export type RefusalCode =
  // Not a workbook of ours at all.
  | "empty"
  | "notZip"
  | "oldXls"
  | "encrypted"
  | "openDocument"
  | "binaryWorkbook"
  | "notWorkbook"
  // The zip archive around it.
  | "tooLarge"
  | "tooManyEntries"
  | "ratio"
  | "overlap"
  | "zipAmbiguous"
  | "unsupportedZip"
  | "badName"
  | "sizeMismatch"
  | "crcMismatch"
  // Things that a score workbook never needs.
  | "docType"
  | "macro"
  | "externalLink"
  | "dde"
  | "embeddedObject"
  | "dataConnection"
  | "hyperlink"
  // The workbook itself.
  | "damaged"
  | "missingPart"
  | "cellOrder"
  | "tooComplex"
  // What reading it takes, known to code that runs the reader in a worker it can terminate.
  | "outOfTime"
  | "outOfMemory"
  // Ours.
  | "internal";

/**
 * Why and where a file is refused: data for machines, from which refusalWords makes the sentence.
 * The file's name is added by the caller that knows it.
 */
export interface Refusal {
  readonly code: RefusalCode;
  /** The entry of the archive. */
  readonly part?: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** What exactly is wrong, in a few English words for those who look into the file. */
  readonly detail?: string;
  /** What is limited: "cells", "fileBytes", … */
  readonly limited?: string;
  readonly limit?: number;
  /** What was found instead. */
  readonly found?: string | number;
}

/** Where in the file the reader is; parsers pass it on to what they refuse. */
export type Place = Pick<Refusal, "part" | "sheet" | "cell">;

/**
 * Carries a refusal out of the depths of a parser to readWorkbook, which returns it as a value.
 * Never leaves this folder.
 */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** @throws Refused always */
export function refuse(code: RefusalCode, facts: Omit<Refusal, "code"> = {}): never {
  throw new Refused({ code, ...facts });
}

/** @throws Refused "damaged": the file says something that no program writes on purpose */
export function damaged(detail: string, place: Place = {}): never {
  return refuse("damaged", { detail, ...place });
}
