import { crc32 } from "./crc32.js";
import { damaged } from "../refusal.js";
import { uint64 } from "./zipEnd.js";

const zip64Id = 0x0001;
const unicodePathId = 0x7075;

/** A saturated header field (0xFFFFFFFF) means the real value is in the zip64 extra field (APPNOTE 4.5.3). */
const full = 0xffffffff;

/** Sizes and offset of a header, after its zip64 extra field was looked at. */
export interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  /** Not in local headers. */
  readonly localStart: number;
}

/**
 * Replaces full fields of a header by those of its zip64 extra field, where they stand in this order.
 *
 * @param extra the extra fields of the header
 * @throws Refused "damaged" when a field is full and the extra field lacks it
 */
export function zip64Sizes(extra: DataView, plain: Sizes): Sizes {
  if (plain.size !== full && plain.compressedSize !== full && plain.localStart !== full) return plain;
  const field = extraField(extra, zip64Id);
  let at = 0;
  const next = (value: number): number => {
    if (value !== full) return value;
    if (!field || at + 8 > field.byteLength) damaged("a zip64 size is missing");
    at += 8;
    return uint64(field, at - 8);
  };
  const size = next(plain.size);
  const compressedSize = next(plain.compressedSize);
  return { size, compressedSize, localStart: next(plain.localStart) };
}

/**
 * Some programs go by the second name that Info-ZIP's extra field can give an entry (APPNOTE 4.6.9): it must
 * not differ from the first.
 *
 * @returns false when there is a second name that counts and differs
 */
export function unicodePathAgrees(extra: DataView, name: Uint8Array): boolean {
  const field = extraField(extra, unicodePathId);
  if (!field || field.byteLength < 5 || field.getUint32(1, true) !== crc32(name)) return true;
  if (field.byteLength - 5 !== name.length) return false;
  return name.every((byte, i) => field.getUint8(5 + i) === byte);
}

/** The contents of the first extra field with this id. Padding of less than a field's header is let pass. */
function extraField(extra: DataView, wanted: number): DataView | undefined {
  for (let at = 0; at + 4 <= extra.byteLength;) {
    const id = extra.getUint16(at, true);
    const length = extra.getUint16(at + 2, true);
    if (at + 4 + length > extra.byteLength) damaged("an extra field of the archive is cut");
    if (id === wanted) return new DataView(extra.buffer, extra.byteOffset + at + 4, length);
    at += 4 + length;
  }
  return undefined;
}
