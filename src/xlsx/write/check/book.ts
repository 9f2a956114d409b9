import { parseAddress } from "../../cellAddress.js";
import type { BookDraft } from "../../draft.js";
import { checkCharts } from "./charts.js";
import { checkCells } from "./cells.js";
import { checkFormula } from "./formula.js";
import { checkMerges } from "./merges.js";
import { checkRules } from "./rules.js";
import { checkSheetLook } from "./look.js";
import { checkCustomXml } from "../customXml.js";
import { refuseDraft } from "../fault.js";
import { expectWritable } from "../text.js";

/** Excel's limit for the names of cells, and our own for those of document properties. */
const longestName = 255;

/**
 * Refuses what no program opens without complaint, what would be read back as something else, and what would
 * silently be left out.
 *
 * @throws DraftError for the first fault
 */
export function checkBook(draft: BookDraft): void {
  checkSheetNames(draft);
  checkNames(draft);
  checkProperties(draft);
  (draft.customXml ?? []).forEach(checkCustomXml);
  for (const sheet of draft.sheets) {
    checkSheetLook(sheet);
    checkCells(sheet, draft);
    checkMerges(sheet);
    checkRules(sheet);
    checkCharts(sheet, draft);
  }
}

function checkSheetNames({ sheets }: BookDraft): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    expectWritable(name);
    const bad = name.trim() === "" || name.length > 31 || /[[\]:*?/\\\p{Cc}]|^'|'$|^history$/iu.test(name);
    if (bad) refuseDraft("sheetName", { found: name });
    if (seen.has(name.toLowerCase())) refuseDraft("sheetNameTwice", { found: name });
    seen.add(name.toLowerCase());
  }
  if (!sheets.some(({ state = "visible" }) => state === "visible")) refuseDraft("noVisibleSheet");
}

function checkNames({ names }: BookDraft): void {
  const seen = new Set<string>();
  for (const { name, refersTo } of names) {
    if (!isDefinedName(name)) refuseDraft("definedName", { found: name });
    if (seen.has(name.toLowerCase())) refuseDraft("definedNameTwice", { found: name });
    seen.add(name.toLowerCase());
    checkFormula(refersTo, { cell: name });
  }
}

/** Narrower than Excel, which also takes "?" and "\", and letters before numbers beyond the last column. */
function isDefinedName(name: string): boolean {
  const spelled = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) && name.length <= longestName;
  const reserved = /^(_xlnm\..*|_xl.*\.|true|false|r\d*|c\d*|r\d*c\d*)$/i.test(name);
  return spelled && !reserved && parseAddress(name.toUpperCase()) === undefined;
}

function checkProperties({ properties, customProperties = {} }: BookDraft): void {
  Object.values(properties).forEach((text) => expectWritable(text));
  const seen = new Set<string>();
  for (const [name, text] of Object.entries(customProperties)) {
    const key = name.toLowerCase();
    if (name.trim() === "" || name.length > longestName || seen.has(key)) refuseDraft("propertyName", { found: name });
    seen.add(key);
    expectWritable(name);
    expectWritable(text);
  }
}
