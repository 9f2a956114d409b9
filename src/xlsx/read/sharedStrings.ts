import { noAlternatives } from "./alternatives.js";
import type { Part } from "../xml/packageParts.js";
import type { ReadLimits } from "../readLimits.js";
import { damaged, refuse } from "../refusal.js";
import { richTextReader } from "./richText.js";
import { readXml } from "../xml/xmlEvents.js";

/**
 * The strings that cells refer to by number (ECMA-376 Part 1, 18.4.9 sst).
 *
 * @throws Refused "tooComplex" for too many strings or one that is too long, "damaged"
 */
export function readSharedStrings(part: Part, limits: ReadLimits): string[] {
  const strings: string[] = [];
  const strange = (detail: string): never => damaged(detail, { part: part.name });
  const item = richTextReader((text) => {
    if (text.length > limits.cellText) {
      refuse("tooComplex", { part: part.name, limited: "cellText", limit: limits.cellText, found: text.length });
    }
    strings.push(text);
    if (strings.length > limits.strings) {
      refuse("tooComplex", { part: part.name, limited: "strings", limit: limits.strings });
    }
  }, strange);
  readXml(part, "spreadsheet", limits, (root) =>
    root.local === "sst"
      ? { child: ({ local }) => (local === "si" ? item : undefined), foreign: noAlternatives(strange) }
      : undefined,
  );
  return strings;
}
