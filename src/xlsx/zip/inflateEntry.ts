import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32.js";
import { nodeModule, type NodeModules } from "./nodeModules.js";
import type { ReadLimits } from "../readLimits.js";
import { damaged, refuse } from "../refusal.js";
import { methods, type ZipEntry } from "./zipDirectory.js";
import type { PackedEntry } from "./zipExtents.js";

/** Deflate makes at most 1,032 bytes of one: so at most 34 MB come into being between two looks at the limit. */
const chunkSize = 32 * 1024;

/** Where programs put the styles, and how large they may be to swell more than others. */
const [stylesPart, stylesSize] = ["xl/styles.xml", 1024 * 1024];

/**
 * Refuses, by what the directory says, what would grow too large. What it says is checked again, byte by byte,
 * while inflating.
 *
 * @throws Refused "tooLarge" or "ratio"
 */
export function expectModestSizes(entries: readonly ZipEntry[], limits: ReadLimits): void {
  let total = 0;
  for (const { name: part, size, compressedSize } of entries) {
    if (size > limits.entryBytes) {
      refuse("tooLarge", { part, limited: "entryBytes", limit: limits.entryBytes, found: size });
    }
    const ratio = part === stylesPart && size <= stylesSize ? limits.stylesRatio : limits.ratio;
    if (size > limits.ratioFromBytes && size > compressedSize * ratio) {
      refuse("ratio", {
        part,
        limited: "ratio",
        limit: ratio,
        found: Math.round(size / Math.max(compressedSize, 1)),
      });
    }
    total += size;
    if (total > limits.inflatedBytes) {
      refuse("tooLarge", { limited: "inflatedBytes", limit: limits.inflatedBytes, found: total });
    }
  }
}

/**
 * The contents of an entry.
 *
 * @throws Refused "sizeMismatch" as soon as there is one byte more than declared, "crcMismatch" when the
 * contents are not those that were packed, "damaged" when they cannot be inflated
 */
export function inflateEntry(entry: PackedEntry): Uint8Array {
  const bytes = entry.method === methods.stored ? entry.packed : inflate(entry);
  const found = crc32(bytes);
  if (found !== entry.crc) refuse("crcMismatch", { part: entry.name });
  return bytes;
}

/**
 * What is small is inflated in one go, into as much as was declared and one byte more: what comes after is dropped,
 * and that there was more shows in the length. It costs a third of looking at the limit time and again. Machine code
 * stops at that byte by itself, whatever the size.
 */
const small = { packed: 128 * 1024, size: 8 * 1024 * 1024 };

function inflate(entry: PackedEntry): Uint8Array {
  const { name: part, packed, size } = entry;
  // .NET packs nothing as nothing, not as the two bytes of an empty deflated stream
  if (packed.length === 0 && size === 0) return packed;
  if (!zlib && (packed.length > small.packed || size > small.size)) return inflateLarge(entry);
  const bytes = inflateAtOnce(entry);
  if (bytes.length !== size) refuse("sizeMismatch", { part, limit: size, found: bytes.length });
  return bytes;
}

const zlib = nodeModule("node:zlib");
const inflateAtOnce = zlib ? inflateWith(zlib) : inflateHere;

/** @returns at most one byte more than declared */
export function inflateHere({ name: part, packed, size }: PackedEntry): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch (error) {
    return damaged(`cannot be inflated: ${error instanceof Error ? error.message : "?"}`, { part });
  }
}

/** The same in machine code: exported, as the tests hold one beside the other. */
export function inflateWith(native: NodeModules["node:zlib"]): typeof inflateHere {
  return ({ name: part, packed, size }) => {
    try {
      const { buffer, byteOffset, length } = native.inflateRawSync(packed, {
        maxOutputLength: size + 1,
        chunkSize: Math.max(leastChunk, size + 1),
      });
      return new Uint8Array(buffer, byteOffset, length);
    } catch (error) {
      if (codeOf(error) === "ERR_BUFFER_TOO_LARGE") refuse("sizeMismatch", { part, limit: size, found: size + 1 });
      return damaged(`cannot be inflated: ${error instanceof Error ? error.message : "?"}`, { part });
    }
  };
}

const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : undefined;

/** Of zlib, in bytes. */
const leastChunk = 64;

function inflateLarge({ name: part, packed, size }: PackedEntry): Uint8Array {
  const bytes = new Uint8Array(size);
  let written = 0;
  let tooMany = false;
  const stream = new Inflate((chunk) => {
    tooMany = written + chunk.length > size;
    if (!tooMany) bytes.set(chunk, written);
    written += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && !tooMany; at += chunkSize) {
      stream.push(packed.subarray(at, at + chunkSize), at + chunkSize >= packed.length);
    }
  } catch (error) {
    damaged(`cannot be inflated: ${error instanceof Error ? error.message : "?"}`, { part });
  }
  if (written !== size) refuse("sizeMismatch", { part, limit: size, found: written });
  return bytes;
}
