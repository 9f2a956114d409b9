import { daySerial } from "../../exact/daySerial.js";
import type { PaperHead } from "../../word/paper.js";
import { numberFault } from "../../word/paperNumber.js";
import type { Words } from "../../words/words.js";

/** What is typed about the head of the paper; null where it follows from another field. */
export interface PaperFields {
  readonly number: string;
  readonly date: string;
  readonly addressees: string;
  /** Null: the office. */
  readonly signatory: string | null;
}

export const noPaperFields: PaperFields = { number: "", date: "", addressees: "", signatory: null };

/** What is wrong with a field, below it; a field that is left empty is left out of the paper. */
export const fieldFaults = ({
  number,
  date,
}: PaperFields): { readonly number: Words | null; readonly date: boolean } => ({
  number: number.trim() === "" ? null : numberFault(number.trim()),
  date: date.trim() !== "" && daySerial(date.trim()) === null,
});

/** 署名, where nothing else is typed: the office, without 文件 at its end. */
export const signatoryOf = ({ signatory }: PaperFields, office: string): string =>
  signatory ?? office.trim().replace(/文件$/, "");

export function headOf(fields: PaperFields, office: string): PaperHead {
  const typed = {
    office,
    number: fields.number,
    addressees: fields.addressees,
    signatory: signatoryOf(fields, office),
    date: fields.date,
  };
  return Object.fromEntries(
    Object.entries(typed)
      .map(([name, text]) => [name, text.trim()] as const)
      .filter(([, text]) => text !== ""),
  );
}
