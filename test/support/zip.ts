import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/xlsx/zip/crc32.js";

/** The fields of a header that a test may falsify. */
export interface Header {
  name: string;
  flags: number;
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  extra: Uint8Array;
  /** Central headers only. */
  localStart: number;
}

/** One entry; honest unless `local` or `central` say otherwise. */
export interface ZipItem {
  name: string;
  data: string | Uint8Array;
  method?: number;
  /** In place of what deflating the data gives. */
  packed?: Uint8Array;
  flags?: number;
  /** Sizes and CRC after the data instead of in the local header. */
  descriptor?: "signed" | "plain" | "signed64" | "plain64";
  /** Sizes in extra fields, as writers of streams have them. */
  zip64?: boolean;
  local?: Partial<Header>;
  central?: Partial<Header>;
  /** Bytes between this entry and the next. */
  after?: Uint8Array;
}

export interface ZipShape {
  prefix?: Uint8Array;
  /** After the end record; not its comment. */
  suffix?: Uint8Array;
  comment?: Uint8Array;
  /** Between directory and end record. */
  beforeEnd?: Uint8Array;
  zip64?: boolean;
  /** In place of the true number of entries. */
  count?: number;
  disk?: number;
}

const descriptorFlag = 0x0008;
const utf8Flag = 0x0800;
const full = 0xffffffff;

/**
 * Makes zip archives, honest ones and every kind of bad one. The tests' own, so that reader and tests do not
 * share a mistake of a package.
 */
export function makeZip(items: readonly ZipItem[], shape: ZipShape = {}): Uint8Array {
  const { prefix = new Uint8Array(0) } = shape;
  const body: Uint8Array[] = [prefix];
  const directory: Uint8Array[] = [];
  let at = prefix.length;
  for (const item of items) {
    const { local, central } = headersOf(item, at);
    const packed = packedOf(item);
    const pieces = [localHeader(local), packed, descriptorOf(item, central), item.after ?? new Uint8Array(0)];
    directory.push(centralHeader({ ...central, ...item.central }));
    body.push(...pieces);
    at += lengthOf(pieces);
  }
  const end = endRecords(shape, items.length, lengthOf(directory), at);
  return concat([...body, ...directory, ...end]);
}

/** @returns the same archive with one bit turned */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

export function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === "string" ? new TextEncoder().encode(data) : data;
}

/** Little-endian: a number and its width in bytes, in turn. */
export function fields(...pairs: (readonly [value: number, width: 2 | 4 | 8])[]): Uint8Array {
  return concat(
    pairs.map(([value, width]) => {
      const view = new DataView(new ArrayBuffer(width));
      if (width === 2) view.setUint16(0, value, true);
      else if (width === 4) view.setUint32(0, value, true);
      else view.setBigUint64(0, BigInt(value), true);
      return new Uint8Array(view.buffer);
    }),
  );
}

function packedOf({ data, method = 8, packed }: ZipItem): Uint8Array {
  if (packed) return packed;
  return method === 8 ? new Uint8Array(deflateRawSync(bytesOf(data))) : bytesOf(data);
}

function headersOf(item: ZipItem, localStart: number): { local: Header; central: Header } {
  const data = bytesOf(item.data);
  const true_: Header = {
    name: item.name,
    flags:
      (item.flags ?? 0) |
      (item.descriptor ? descriptorFlag : 0) |
      (/^[\u0000-\u007f]*$/.test(item.name) ? 0 : utf8Flag),
    method: item.method ?? 8,
    crc: crc32(data),
    compressedSize: packedOf(item).length,
    size: data.length,
    extra: new Uint8Array(0),
    localStart,
  };
  const inExtra = {
    extra: fields([1, 2], [16, 2], [true_.size, 8], [true_.compressedSize, 8]),
    size: full,
    compressedSize: full,
  };
  const later = item.descriptor ? { crc: 0, size: 0, compressedSize: 0 } : {};
  return {
    local: { ...true_, ...later, ...(item.zip64 ? inExtra : {}), ...item.local },
    central: { ...true_, ...(item.zip64 ? inExtra : {}) },
  };
}

function localHeader(h: Header): Uint8Array {
  const name = bytesOf(h.name);
  const sizes = [
    [h.crc, 4],
    [h.compressedSize, 4],
    [h.size, 4],
    [name.length, 2],
    [h.extra.length, 2],
  ] as const;
  return concat([
    fields([0x04034b50, 4], [20, 2], [h.flags, 2], [h.method, 2], [0, 2], [0x5021, 2], ...sizes),
    name,
    h.extra,
  ]);
}

function centralHeader(h: Header): Uint8Array {
  const name = bytesOf(h.name);
  const head = [
    [0x02014b50, 4],
    [20, 2],
    [20, 2],
    [h.flags, 2],
    [h.method, 2],
    [0, 2],
    [0x5021, 2],
  ] as const;
  const sizes = [
    [h.crc, 4],
    [h.compressedSize, 4],
    [h.size, 4],
    [name.length, 2],
    [h.extra.length, 2],
    [0, 2],
  ] as const;
  return concat([fields(...head, ...sizes, [0, 2], [0, 2], [0, 4], [h.localStart, 4]), name, h.extra]);
}

function descriptorOf({ data, descriptor, ...item }: ZipItem, { crc }: Header): Uint8Array {
  if (!descriptor) return new Uint8Array(0);
  const width = descriptor.endsWith("64") ? 8 : 4;
  const values = fields([crc, 4], [packedOf({ data, ...item }).length, width], [bytesOf(data).length, width]);
  return descriptor.startsWith("signed") ? concat([fields([0x08074b50, 4]), values]) : values;
}

function endRecords(shape: ZipShape, entries: number, size: number, start: number): Uint8Array[] {
  const { comment = new Uint8Array(0), beforeEnd = new Uint8Array(0), suffix = new Uint8Array(0), disk = 0 } = shape;
  const count = shape.count ?? entries;
  const recordStart = start + size + beforeEnd.length;
  const record64 = concat([
    fields([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8], [size, 8], [start, 8]),
    fields([0x07064b50, 4], [0, 4], [recordStart, 8], [1, 4]),
  ]);
  const counts = shape.zip64 ? ([0xffff, full, full] as const) : ([count, size, start] as const);
  const record = fields(
    [0x06054b50, 4],
    [disk, 2],
    [disk, 2],
    [counts[0], 2],
    [counts[0], 2],
    [counts[1], 4],
    [counts[2], 4],
    [comment.length, 2],
  );
  return [beforeEnd, shape.zip64 ? record64 : new Uint8Array(0), record, comment, suffix];
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
