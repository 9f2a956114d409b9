import { refuse } from "../refusal.js";
import { otherKind } from "./otherKind.js";

/** Compound files: workbooks before 2007, and encrypted ones ([MS-CFB] 2.2). */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The stream of a compound file that holds an encrypted workbook ([MS-OFFCRYPTO] 2.3.4). */
const encryptedStream = utf16("EncryptedPackage");
/** Beginnings of worksheet streams of Excel 2 to 4, which had no container ([MS-XLS] 2.4.21, BOF). */
const bareBiff = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** Whether this is for the reader of workbooks, were it only to refuse it in its words: an archive, or an old workbook. */
export const isForReader = (bytes: Uint8Array): boolean => isZip(bytes) || beginsWith(bytes, compoundFile);

/** A local file header, or the end record of an archive without entries (APPNOTE 4.3.7, 4.3.16). */
const isZip = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || beginsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);

/**
 * Refuses, by its first bytes, what cannot be an .xlsx file, whatever its name says.
 *
 * @throws Refused "empty", "oldXls", "encrypted" or "notZip"
 */
export function expectZip(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse("empty");
  if (beginsWith(bytes, compoundFile)) refuse(contains(bytes, encryptedStream) ? "encrypted" : "oldXls");
  if (bareBiff.some((magic) => beginsWith(bytes, magic))) refuse("oldXls");
  if (isZip(bytes)) return;
  const found = otherKind(bytes);
  refuse("notZip", found === undefined ? {} : { found });
}

function beginsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function utf16(text: string): number[] {
  return [...text].flatMap((char) => [char.charCodeAt(0), 0]);
}
