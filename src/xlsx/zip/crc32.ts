import { nodeModule } from "./nodeModules.js";

/** The table for one byte at a time, polynomial 0xEDB88320 (APPNOTE 4.4.7). */
const table = new Int32Array(256).map((_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

/** The tables for a byte that one, two and three others follow: four bytes are taken at a time, in half the time. */
const table1 = table.map((remainder) => followed(remainder));
const table2 = table1.map((remainder) => followed(remainder));
const table3 = table2.map((remainder) => followed(remainder));

function followed(remainder: number): number {
  return (table[remainder & 0xff] as number) ^ (remainder >>> 8);
}

/**
 * CRC-32 as zip archives use it.
 *
 * @param bytes the inflated contents of an entry
 * @returns a whole number from 0 to 2³² − 1
 */
export const crc32: (bytes: Uint8Array) => number = nodeModule("node:zlib")?.crc32 ?? crc32Here;

/** The same, wherever this runs. */
export function crc32Here(bytes: Uint8Array): number {
  let crc = -1;
  let i = 0;
  for (const last = bytes.length - 3; i < last; i += 4) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    crc =
      (table3[crc & 0xff] as number) ^
      (table2[(crc >>> 8) & 0xff] as number) ^
      (table1[(crc >>> 16) & 0xff] as number) ^
      (table[crc >>> 24] as number);
  }
  for (; i < bytes.length; i++) crc = (table[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
