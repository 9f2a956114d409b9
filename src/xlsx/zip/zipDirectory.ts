import { entryName, nameKey } from "./entryNames.js";
import type { ReadLimits } from "../readLimits.js";
import { damaged, refuse } from "../refusal.js";
import type { ZipEnd } from "./zipEnd.js";
import { unicodePathAgrees, zip64Sizes } from "./zipExtra.js";

/** One entry, as the central directory of the archive describes it. */
export interface ZipEntry {
  readonly name: string;
  /** The name without regard to case: no two entries share it. */
  readonly key: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly localStart: number;
}

export const methods = { stored: 0, deflated: 8 } as const;

/** Bits of the general purpose flags (APPNOTE 4.4.4). */
export const flags = {
  encrypted: 0x0001,
  descriptor: 0x0008,
  patched: 0x0020,
  strong: 0x0040,
  utf8: 0x0800,
  masked: 0x2000,
} as const;

const signature = 0x02014b50;
const fixedSize = 46;
const openDocumentType = "mimetype";

/**
 * Reads the central directory (APPNOTE 4.3.12).
 *
 * @throws Refused for encrypted archives, OpenDocument files, unknown methods, two entries of one name, names
 * outside the places of a workbook, and directories that do not end where they should
 * @param nameOf reads names where the archive is no workbook
 */
export function readZipDirectory(
  bytes: Uint8Array,
  end: ZipEnd,
  limits: ReadLimits,
  nameOf: (bytes: Uint8Array) => string = entryName,
): ZipEntry[] {
  if (end.entries > limits.entries) {
    refuse("tooManyEntries", { limited: "entries", limit: limits.entries, found: end.entries });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = end.directoryStart;
  while (at < end.directoryEnd) {
    const { entry, next } = readEntry(view, at, end.directoryEnd, nameOf);
    if (seen.has(entry.key)) refuse("zipAmbiguous", { part: entry.name, detail: "two entries of one name" });
    seen.add(entry.key);
    entries.push(entry);
    if (entries.length > end.entries) break;
    at = next;
  }
  if (entries.length !== end.entries) {
    refuse("zipAmbiguous", { detail: "the number of entries differs", limit: end.entries, found: entries.length });
  }
  if (entries.length === 0) refuse("missingPart", { part: "[Content_Types].xml" });
  return entries;
}

function readEntry(
  view: DataView,
  at: number,
  end: number,
  nameOf: (bytes: Uint8Array) => string,
): { entry: ZipEntry; next: number } {
  if (at + fixedSize > end || view.getUint32(at, true) !== signature) damaged("the zip directory is damaged");
  const nameStart = at + fixedSize;
  const extraStart = nameStart + view.getUint16(at + 28, true);
  const commentStart = extraStart + view.getUint16(at + 30, true);
  const next = commentStart + view.getUint16(at + 32, true);
  if (next > end) damaged("the zip directory is damaged");

  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + nameStart, extraStart - nameStart);
  const extra = new DataView(view.buffer, view.byteOffset + extraStart, commentStart - extraStart);
  const method = view.getUint16(at + 10, true);
  const entryFlags = view.getUint16(at + 8, true);
  expectPlain(nameBytes, entryFlags, method);
  const name = nameOf(nameBytes);
  if (!unicodePathAgrees(extra, nameBytes)) refuse("zipAmbiguous", { part: name, detail: "the entry has two names" });
  const sizes = zip64Sizes(extra, {
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    localStart: view.getUint32(at + 42, true),
  });
  const entry = {
    name,
    key: nameKey(name),
    nameBytes,
    flags: entryFlags,
    method,
    crc: view.getUint32(at + 16, true),
    ...sizes,
  };
  return { entry, next };
}

/** What an entry shows before its name is judged: then the reason is the one that helps. */
function expectPlain(nameBytes: Uint8Array, entryFlags: number, method: number): void {
  const part = new TextDecoder("latin1").decode(nameBytes);
  if (entryFlags & (flags.encrypted | flags.strong | flags.masked)) refuse("encrypted", { part });
  if (part === openDocumentType) refuse("openDocument", { part });
  if (entryFlags & flags.patched) refuse("unsupportedZip", { part, detail: "patched data" });
  if (method !== methods.stored && method !== methods.deflated) {
    refuse("unsupportedZip", { part, detail: "compression method", found: method });
  }
}
