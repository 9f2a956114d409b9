import { expectWorkbookPlaces, nameKey } from "../zip/entryNames.js";
import { expectZip } from "../zip/fileKind.js";
import { expectModestSizes, inflateEntry } from "../zip/inflateEntry.js";
import type { ReadLimits } from "../readLimits.js";
import { refuse } from "../refusal.js";
import { expectNoDocType } from "./xmlText.js";
import { readZipDirectory } from "../zip/zipDirectory.js";
import { findZipEnd } from "../zip/zipEnd.js";
import { locateEntries } from "../zip/zipExtents.js";

/** A file within the workbook's file. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The parts of a workbook, found by name without regard to case. */
export interface Parts {
  /** In the order of the archive, without pictures and other contents that are never looked into. */
  readonly all: readonly Part[];
  /** The names of all entries, pictures included. */
  readonly names: readonly string[];
  get(name: string): Part | undefined;
  /** @throws Refused "missingPart" */
  need(name: string): Part;
}

const lookedInto = /\.(xml|rels|vml)$/i;

/**
 * Opens the archive: kind of file, sizes, directory, local headers, inflating, CRC-32, document types; in this
 * order, so that nothing is done with bytes that were not checked.
 *
 * @throws Refused
 */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): Parts {
  if (bytes.length > limits.fileBytes) {
    refuse("tooLarge", { limited: "fileBytes", limit: limits.fileBytes, found: bytes.length });
  }
  expectZip(bytes);
  const end = findZipEnd(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = readZipDirectory(bytes, end, limits);
  expectWorkbookPlaces(entries.map(({ name }) => name));
  expectModestSizes(entries, limits);

  const all: Part[] = [];
  for (const entry of locateEntries(bytes, entries, end)) {
    const part = { name: entry.name, bytes: inflateEntry(entry) };
    if (part.name.endsWith("/") && part.bytes.length > 0) refuse("badName", { part: part.name });
    if (lookedInto.test(part.name)) all.push(part);
  }
  return partsOf(
    all,
    entries.map(({ name }) => name),
  );
}

/**
 * Parts that were inflated already, such as those of a file that is being changed.
 *
 * @throws Refused for a document type
 */
export function partsOf(found: readonly Part[], names = found.map(({ name }) => name)): Parts {
  const all = found.filter(({ name }) => lookedInto.test(name));
  all.forEach(expectNoDocType);
  const byKey = new Map(all.map((part) => [nameKey(part.name), part]));
  const get = (name: string): Part | undefined => byKey.get(nameKey(name));
  return { all, names, get, need: (name) => get(name) ?? refuse("missingPart", { part: name }) };
}
