import { damaged, refuse } from "../refusal.js";

/** Where the directory of an archive lies, and how many entries it says it has. */
export interface ZipEnd {
  readonly entries: number;
  readonly directoryStart: number;
  readonly directoryEnd: number;
}

const endSignature = 0x06054b50;
const endSize = 22;
const longestComment = 0xffff;
const locatorSignature = 0x07064b50;
const locatorSize = 20;
const end64Signature = 0x06064b50;

/**
 * Finds the end record of the archive (APPNOTE 4.3.16), and the zip64 one before it if there is one
 * (4.3.14, 4.3.15).
 *
 * Readers disagree on which of two end records counts and on what may follow it; here exactly one may be
 * there, its comment must reach exactly to the end of the file, and the directory exactly to the record.
 *
 * @throws Refused "damaged" for a file cut short, "zipAmbiguous" for any other doubt, "unsupportedZip" for
 * an archive in several volumes
 */
export function findZipEnd(view: DataView): ZipEnd {
  const at = soleEndRecord(view);
  const disks = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)];
  const here = view.getUint16(at + 8, true);
  const end = {
    entries: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  };
  if (disks.some((disk) => disk !== 0 && disk !== 0xffff) || here !== end.entries) {
    refuse("unsupportedZip", { detail: "archive in several volumes" });
  }

  const large = zip64End(view, at, end);
  const { entries, size, start } = large ?? end;
  const directoryEnd = large?.recordStart ?? at;
  if (start + size > directoryEnd) damaged("the zip directory lies outside the file");
  if (start + size < directoryEnd) refuse("zipAmbiguous", { detail: "data around the zip directory" });
  return { entries, directoryStart: start, directoryEnd };
}

function soleEndRecord(view: DataView): number {
  const fitting: number[] = [];
  let cut = false;
  let trailing = false;
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const reach = at + endSize + view.getUint16(at + 20, true);
    if (reach === view.byteLength) fitting.push(at);
    else if (reach > view.byteLength) cut = true;
    else trailing = true;
  }
  const [found] = fitting;
  if (fitting.length > 1) refuse("zipAmbiguous", { detail: "two end records" });
  if (found !== undefined) return found;
  if (trailing && !cut) refuse("zipAmbiguous", { detail: "data after the end of the archive" });
  return damaged("the end of the archive is missing");
}

function zip64End(view: DataView, end: number, plain: { entries: number; size: number; start: number }) {
  const at = end - locatorSize;
  if (at < 0 || view.getUint32(at, true) !== locatorSignature) {
    if (plain.entries === 0xffff || plain.size === 0xffffffff || plain.start === 0xffffffff) {
      damaged("the zip64 end record is missing");
    }
    return undefined;
  }
  const recordStart = uint64(view, at + 8);
  if (recordStart + 56 > at || view.getUint32(recordStart, true) !== end64Signature) {
    damaged("the zip64 end record is not where it should be");
  }
  if (recordStart + 12 + uint64(view, recordStart + 4) !== at) {
    refuse("zipAmbiguous", { detail: "data around the zip64 end record" });
  }
  const large = {
    entries: uint64(view, recordStart + 32),
    size: uint64(view, recordStart + 40),
    start: uint64(view, recordStart + 48),
  };
  const agree =
    agrees(plain.entries, large.entries, 0xffff) &&
    agrees(plain.size, large.size, 0xffffffff) &&
    agrees(plain.start, large.start, 0xffffffff) &&
    uint64(view, recordStart + 24) === large.entries;
  if (!agree) refuse("zipAmbiguous", { detail: "the two end records differ" });
  return { ...large, recordStart };
}

/** The largest value of a field says that the zip64 one counts (APPNOTE 4.4.1.4). */
function agrees(plain: number, large: number, full: number): boolean {
  return plain === full || plain === large;
}

/** @throws Refused "tooLarge" for a number that no file of this world needs */
export function uint64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) refuse("tooLarge", { detail: "a 64-bit size in the archive" });
  return Number(value);
}
