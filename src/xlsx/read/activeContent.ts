import type { ContentType } from "./contentTypes.js";
import { nameKey } from "../zip/entryNames.js";
import type { Parts } from "../xml/packageParts.js";
import type { ReadLimits } from "../readLimits.js";
import { refuse, type RefusalCode } from "../refusal.js";
import type { AllRelationships } from "./relationships.js";
import { wholeText } from "../xml/xmlText.js";

/*
 * What a score workbook never needs and a hostile one may bring (rows 2–4 of the threats), recognised by the name of
 * a part, by its content type, or by the kind of a relationship: each alone is enough, for programs differ in
 * which they go by.
 */

/** Folders and files; ordered, as a file may have several and should be refused for the gravest. */
const byName: readonly (readonly [RegExp, RefusalCode])[] = [
  [/(^|\/)vbaproject|vbadata\.xml$|^xl\/(macrosheets|dialogsheets)\//, "macro"],
  [/^xl\/(embeddings|activex)\//, "embeddedObject"],
  [/^xl\/externallinks\//, "externalLink"],
  [/^xl\/(connections\.xml$|querytables\/)/, "dataConnection"],
];

const byContentType: readonly (readonly [RegExp, RefusalCode])[] = [
  // Says macroEnabled of every .xlsb, with or without macros.
  [/excel\.sheet\.binary/, "binaryWorkbook"],
  [/macroenabled|vbaproject|macrosheet|dialogsheet|vbadata/, "macro"],
  [/oleobject|activex|vnd\.ms-office\.oform|officedocument\.package/, "embeddedObject"],
  [/externallink/, "externalLink"],
  [/spreadsheetml\.(connections|querytable)/, "dataConnection"],
];

const byRelationship: readonly (readonly [RegExp, RefusalCode])[] = [
  [
    /^(vbaproject|vbaprojectsignature.*|wordvbadata|xlmacrosheet|xlintlmacrosheet|dialogsheet|attachedtoolbars)$/,
    "macro",
  ],
  [/^(oleobject|package|control|activexcontrolbinary)$/, "embeddedObject"],
  [
    /^(externallink|externallinkpath|xlexternallinkpath.*|xlpathmissing|xlstartup|xllibrary|xlalternatestartup)$/,
    "externalLink",
  ],
  [/^(connections|querytable)$/, "dataConnection"],
];

/**
 * @param types of all parts
 * @param all the relationships of all parts
 * @throws Refused "macro", "embeddedObject", "externalLink", "dde", "dataConnection", "binaryWorkbook";
 * "hyperlink" when the limits say so
 */
export function expectPassive(
  parts: Parts,
  types: readonly ContentType[],
  all: AllRelationships,
  limits: ReadLimits,
): void {
  const names = parts.names.map(nameKey);
  for (const [pattern, code] of byName) {
    const at = names.findIndex((name) => pattern.test(name));
    if (at >= 0) refuseLink(code, parts, parts.names[at] ?? "");
  }
  for (const { name, type } of types) {
    refuseMatch(byContentType, type, { part: name, found: type });
  }
  for (const [name, relationships] of all) {
    for (const { kind, target, external } of relationships) {
      const facts = { part: name, found: target.slice(0, 200) };
      refuseMatch(byRelationship, kind, facts);
      if (external && kind !== "hyperlink") refuse("externalLink", facts);
      if (external && limits.hyperlinks === "refuse") refuse("hyperlink", facts);
    }
  }
}

function refuseMatch(
  table: readonly (readonly [RegExp, RefusalCode])[],
  word: string,
  facts: { part: string; found: string },
): void {
  const code = table.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1];
  if (code) refuse(code, facts);
}

/** A link to another workbook can carry DDE or OLE: say so, as the one who opens the file should know. */
function refuseLink(code: RefusalCode, parts: Parts, name: string): never {
  const part = code === "externalLink" ? parts.get(name) : undefined;
  const text = part ? wholeText(part) : "";
  if (/<([\w.-]+:)?ddeLink\b/.test(text)) refuse("dde", { part: name });
  if (/<([\w.-]+:)?oleLink\b/.test(text)) refuse("embeddedObject", { part: name });
  return refuse(code, { part: name });
}
