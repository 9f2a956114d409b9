import { damaged, refuse } from "../refusal.js";
import { flags, methods, type ZipEntry } from "./zipDirectory.js";
import type { ZipEnd } from "./zipEnd.js";
import { unicodePathAgrees, zip64Sizes } from "./zipExtra.js";

/** An entry with its deflated bytes. */
export interface PackedEntry extends ZipEntry {
  readonly packed: Uint8Array;
}

const localSignature = 0x04034b50;
const localSize = 30;
const descriptorSignature = 0x08074b50;

/**
 * Follows the directory to the entries themselves.
 *
 * Programs that go by the directory and programs that read from the front must see the same: so each local
 * header (APPNOTE 4.3.7) has to agree with the directory, and the entries have to lie side by side from the
 * first byte to the directory, without overlaps (which make bombs) and without gaps (which hide things).
 *
 * @returns the entries in the order of the directory
 * @throws Refused "overlap", "zipAmbiguous" or "damaged"
 */
export function locateEntries(bytes: Uint8Array, entries: readonly ZipEntry[], end: ZipEnd): PackedEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inOrder = [...entries].sort((a, b) => a.localStart - b.localStart);
  const packed = new Map<ZipEntry, PackedEntry>();
  if (inOrder[0]?.localStart !== 0) refuse("zipAmbiguous", { detail: "data before the first entry" });
  inOrder.forEach((entry, i) => {
    const next = inOrder[i + 1]?.localStart ?? end.directoryStart;
    const dataStart = expectLocalHeader(view, entry, next);
    const dataEnd = dataStart + entry.compressedSize;
    if (dataEnd > next) refuse("overlap", { part: entry.name });
    expectTail(view, entry, dataEnd, next);
    packed.set(entry, { ...entry, packed: bytes.subarray(dataStart, dataEnd) });
  });
  return entries.flatMap((entry) => packed.get(entry) ?? []);
}

/** @returns where the data begins */
function expectLocalHeader(view: DataView, entry: ZipEntry, next: number): number {
  const at = entry.localStart;
  const part = entry.name;
  if (at + localSize > next) refuse("overlap", { part });
  if (view.getUint32(at, true) !== localSignature) damaged("an entry is not where the directory says", { part });
  const nameLength = view.getUint16(at + 26, true);
  const nameStart = at + localSize;
  const dataStart = nameStart + nameLength + view.getUint16(at + 28, true);
  if (dataStart > next) refuse("overlap", { part });

  const sameName =
    nameLength === entry.nameBytes.length && entry.nameBytes.every((byte, i) => view.getUint8(nameStart + i) === byte);
  const extraStart = nameStart + nameLength;
  const extra = new DataView(view.buffer, view.byteOffset + extraStart, dataStart - extraStart);
  const local = zip64Sizes(extra, {
    compressedSize: view.getUint32(at + 18, true),
    size: view.getUint32(at + 22, true),
    localStart: 0,
  });
  // Sizes and CRC that follow in a descriptor may be left 0 in the header (APPNOTE 4.4.4, bit 3).
  const later = (entry.flags & flags.descriptor) !== 0;
  const same = (found: number, expected: number): boolean => found === expected || (later && found === 0);
  const differs = [
    [sameName && unicodePathAgrees(extra, entry.nameBytes), "name"],
    [sameFlags(view.getUint16(at + 6, true), entry), "flags"],
    [view.getUint16(at + 8, true) === entry.method, "method"],
    [same(view.getUint32(at + 14, true), entry.crc), "CRC"],
    [same(local.compressedSize, entry.compressedSize), "compressed size"],
    [same(local.size, entry.size), "size"],
    [entry.method !== methods.stored || entry.size === entry.compressedSize, "stored size"],
  ].find(([agrees]) => agrees === false);
  if (differs) refuse("zipAmbiguous", { part, detail: `two headers differ: ${String(differs[1])}` });
  return dataStart;
}

/** .NET, when it changes an archive, says in the directory alone that names are UTF-8: of ASCII it says nothing. */
function sameFlags(found: number, { flags: expected, nameBytes }: ZipEntry): boolean {
  const saysNothing = nameBytes.every((byte) => byte < 0x80) ? flags.utf8 : 0;
  return (found | saysNothing) === (expected | saysNothing);
}

/** Between the data and the next entry only the entry's own data descriptor may stand (APPNOTE 4.3.9). */
function expectTail(view: DataView, entry: ZipEntry, dataEnd: number, next: number): void {
  if ((entry.flags & flags.descriptor) === 0) {
    if (dataEnd !== next) refuse("zipAmbiguous", { part: entry.name, detail: "data between two entries" });
    return;
  }
  const length = next - dataEnd;
  const signed = length === 16 || length === 24;
  const large = length === 20 || length === 24;
  const at = signed ? dataEnd + 4 : dataEnd;
  const agrees =
    (length === 12 || signed || large) &&
    (!signed || view.getUint32(dataEnd, true) === descriptorSignature) &&
    view.getUint32(at, true) === entry.crc &&
    sizeAt(view, at + 4, large) === entry.compressedSize &&
    sizeAt(view, at + (large ? 12 : 8), large) === entry.size;
  if (!agrees) refuse("zipAmbiguous", { part: entry.name, detail: "the data descriptor differs" });
}

function sizeAt(view: DataView, at: number, large: boolean): number {
  return large ? Number(view.getBigUint64(at, true)) : view.getUint32(at, true);
}
