import { isSignature } from "../unreadPlaces.js";
import type { OpenPackage } from "./openPackage.js";

const toOrigin = /<(?:[\w.-]+:)?Relationship\b[^>]*\/digital-signature\/origin["'][^>]*\/>/g;
const typeOfPart = /<(?:[\w.-]+:)?Override\b[^>]*\sPartName\s*=\s*["']\/([^"']*)["'][^>]*\/>/g;

/**
 * Takes the signatures out of a file that is being changed: they are of what it was before, and would accuse what it
 * is now. Excel does the same when somebody edits a signed workbook.
 */
export function dropSignatures(file: OpenPackage): void {
  const signed = file.parts.filter(({ name }) => isSignature(name));
  if (signed.length === 0) return;
  for (const { name } of signed) file.delete(file.find(name));
  file.change(file.find("_rels/.rels"), (xml) => xml.replace(toOrigin, ""));
  file.change(file.find("[Content_Types].xml"), (xml) =>
    xml.replace(typeOfPart, (whole, name: string) => (isSignature(name) ? "" : whole)),
  );
}
