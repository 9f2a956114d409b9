import { crc32 as zlibCrc32, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { crc32, crc32Here } from "../../src/xlsx/zip/crc32.js";
import { inflateHere, inflateWith } from "../../src/xlsx/zip/inflateEntry.js";
import { nodeModule, type NodeModules } from "../../src/xlsx/zip/nodeModules.js";
import { Refused } from "../../src/xlsx/refusal.js";
import { methods } from "../../src/xlsx/zip/zipDirectory.js";
import type { PackedEntry } from "../../src/xlsx/zip/zipExtents.js";

const zlib = nodeModule("node:zlib") as NodeModules["node:zlib"];
const natively = inflateWith(zlib);

const entryOf = (packed: Uint8Array, size: number): PackedEntry =>
  ({ name: "a.xml", method: methods.deflated, packed, size, compressedSize: packed.length, crc: 0 }) as PackedEntry;

/** The contents; for a damaged stream, and one of more bytes than declared, only that it is refused. */
function outcome(inflate: typeof inflateHere, entry: PackedEntry): string {
  try {
    const bytes = inflate(entry);
    return bytes.length > entry.size ? "refused" : Buffer.from(bytes).toString("hex");
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return "refused";
  }
}

describe("inflating in machine code and in ours", () => {
  const contents = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ maxLength: 40 }).map((text) => new TextEncoder().encode(text.repeat(50))),
  );

  test("gives the same contents, and none where there are more than declared", () => {
    fc.assert(
      fc.property(
        contents,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: -3, max: 3 }),
        fc.uint8Array({ maxLength: 5 }),
        (bytes, level, more, behind) => {
          const packed = new Uint8Array([...deflateRawSync(bytes, { level }), ...behind]);
          const entry = entryOf(packed, Math.max(0, bytes.length + more));
          expect(outcome(natively, entry)).toBe(outcome(inflateHere, entry));
        },
      ),
      { numRuns: 500 },
    );
  });

  test("reads nothing out of a damaged stream that the other does not", () => {
    fc.assert(
      fc.property(contents, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.nat(), (bytes, at, flip, cut) => {
        const packed = new Uint8Array(deflateRawSync(bytes));
        packed[at % packed.length] = (packed[at % packed.length] ?? 0) ^ flip;
        const entry = entryOf(packed.subarray(0, packed.length - (cut % 3)), bytes.length);
        const [one, other] = [outcome(natively, entry), outcome(inflateHere, entry)];
        // where one sees damage sooner than the other, the checksum of what is left tells it
        if (one === Buffer.from(bytes).toString("hex") || other === Buffer.from(bytes).toString("hex"))
          expect(one).toBe(other);
      }),
      { numRuns: 2_000 },
    );
  });

  test("has the same checksum", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(crc32Here(bytes)).toBe(crc32(bytes));
        if (zlibCrc32 !== undefined) expect(crc32Here(bytes)).toBe(zlibCrc32(bytes));
      }),
    );
  });
});
