import { refuse } from "../refusal.js";
import { unreadPlaces } from "../unreadPlaces.js";

/** The only places in which a workbook keeps its parts, but for those that are left unread. */
const allowed = /^(\[Content_Types\]\.xml$|_rels\/|xl\/|docProps\/|docMetadata\/|customXml\/)/i;

/** Dots, slashes and NUL as some programs would decode them; the standard forbids them (ECMA-376 Part 2, 6.2.2.2). */
const disguised = /%(?:2e|2f|5c|00)/i;

/** Words that mean something to every JavaScript object. */
const reserved = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The name of an entry, with "/" between its folders.
 *
 * ECMA-376 Part 2 allows ASCII only; here UTF-8 passes too. Old WPS and .NET versions write "\" for "/".
 *
 * @param bytes as the header has them
 * @throws Refused "badName" for anything that is not plainly a path inside an archive
 */
export function entryName(bytes: Uint8Array): string {
  const name = decode(bytes).replaceAll("\\", "/");
  const folders = (name.endsWith("/") ? name.slice(0, -1) : name).split("/");
  const plain = folders.every((folder) => folder !== "" && folder !== "." && folder !== ".." && !isReserved(folder));
  if (!plain || disguised.test(name) || /[\u0000-\u001f\u007f:*?"<>|]/.test(name)) refuse("badName", { part: name });
  return name;
}

/**
 * @throws Refused "notWorkbook" for an archive of something else, such as a .docx or a .zip with forms in it; "badName"
 * for a workbook that brings along what has no place in one
 */
export function expectWorkbookPlaces(names: readonly string[]): void {
  const isUnread = (name: string): boolean => unreadPlaces.some((place) => place.names.test(name));
  const stray = names.find((name) => !allowed.test(name) && !isUnread(name));
  if (stray !== undefined)
    refuse(names.some((name) => /^xl\//i.test(name)) ? "badName" : "notWorkbook", { part: stray });
}

/** What distinguishes two parts: their names, without regard to case (ECMA-376 Part 2, 6.2.2.3). */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** Whether a text from a file must not be used as a name at all. */
export function isReserved(name: string): boolean {
  return reserved.has(name.toLowerCase());
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse("badName", { part: new TextDecoder("latin1").decode(bytes), detail: "the name is not UTF-8" });
  }
}
