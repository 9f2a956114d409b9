import { isReserved } from "./entryNames.js";
import { expectZip } from "./fileKind.js";
import { expectModestSizes, inflateEntry } from "./inflateEntry.js";
import { readLimits, type ReadLimits } from "../readLimits.js";
import { Refused, refuse, type Refusal } from "../refusal.js";
import { readZipDirectory } from "./zipDirectory.js";
import { findZipEnd } from "./zipEnd.js";
import { locateEntries } from "./zipExtents.js";
import type { ZipEntry } from "./zipFiles.js";

/** An archive of some hundred returned workbooks; each of them is held to its own limits when it is read. */
const archiveLimits: ReadLimits = {
  ...readLimits,
  fileBytes: 500_000_000,
  inflatedBytes: 1_000_000_000,
  entryBytes: readLimits.fileBytes,
};

export type Unzipped =
  { readonly ok: true; readonly files: readonly ZipEntry[] } | { readonly ok: false; readonly refusal: Refusal };

/** The files of an untrusted archive, checked as workbooks are. Nothing is written to disk. */
export function unzipFiles(bytes: Uint8Array): Unzipped {
  try {
    if (bytes.length > archiveLimits.fileBytes)
      refuse("tooLarge", { limited: "fileBytes", limit: archiveLimits.fileBytes, found: bytes.length });
    expectZip(bytes);
    const end = findZipEnd(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const entries = readZipDirectory(bytes, end, archiveLimits, archivedName);
    expectModestSizes(entries, archiveLimits);
    const files = locateEntries(bytes, entries, end).filter(({ name }) => !name.endsWith("/"));
    return { ok: true, files: files.map((entry) => ({ name: entry.name, bytes: inflateEntry(entry) })) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** Windows in China writes names in GB 18030 without saying so. @throws Refused "badName" */
function archivedName(bytes: Uint8Array): string {
  const name = decoded(bytes).replaceAll("\\", "/");
  const folders = name.replace(/\/$/, "").split("/");
  if (
    folders.some((folder) => folder === "" || folder === "." || folder === ".." || isReserved(folder)) ||
    /\p{Cc}/u.test(name)
  )
    refuse("badName", { part: name });
  return name;
}

function decoded(bytes: Uint8Array): string {
  for (const encoding of ["utf-8", "gb18030"])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  return refuse("badName", { detail: "the name is neither UTF-8 nor GB 18030" });
}
