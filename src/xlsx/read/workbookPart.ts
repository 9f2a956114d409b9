import { isOn, onOff, wholeNumber } from "../xml/attributes.js";
import type { SheetState } from "../bookContents.js";
import { isReserved } from "../zip/entryNames.js";
import { expectInside } from "./formulaDanger.js";
import type { Part } from "../xml/packageParts.js";
import type { ReadLimits } from "../readLimits.js";
import { damaged, refuse } from "../refusal.js";
import { type ElementReader, readXml, type XmlElement } from "../xml/xmlEvents.js";

/** A tab, and by which relationship its part is found. */
export interface Tab {
  readonly name: string;
  readonly state: SheetState;
  readonly relationshipId: string;
}

export interface StatedName {
  readonly name: string;
  readonly refersTo: string;
  /** Counts all tabs, chart sheets too. */
  readonly tabIndex: number | undefined;
  readonly hidden: boolean;
}

export interface WorkbookPart {
  readonly date1904: boolean;
  readonly tabs: readonly Tab[];
  readonly names: readonly StatedName[];
  readonly protection: ReadonlyMap<string, string> | undefined;
}

/** Names that make Excel run a macro ([MS-XLS] 2.5.66 lists the built-in ones; case does not count). */
const automatic = /^(_xlnm\.)?auto_?(open|close|activate|deactivate)/i;
/** Excel's rule for names of sheets: 1 to 31 characters, none of these, no apostrophe at either end. */
const sheetName = /^(?!')[^[\]:*?/\\\u0000-\u001f]{1,31}(?<!')$/;

/**
 * The list of sheets and names (ECMA-376 Part 1, 18.2.27 workbook).
 *
 * @throws Refused "missingPart" for a workbook without sheets, "badName", "macro", "externalLink", "damaged"
 */
export function readWorkbookPart(part: Part, limits: ReadLimits): WorkbookPart {
  const place = { part: part.name };
  const tabs: Tab[] = [];
  const names: StatedName[] = [];
  const seen = new Set<string>();
  let date1904 = false;
  let protection: Map<string, string> | undefined;

  const sheets: ElementReader = {
    child(element) {
      if (element.local !== "sheet") return undefined;
      const tab = tabOf(element, part);
      if (seen.has(tab.name.toLowerCase())) damaged("two sheets of one name", { ...place, sheet: tab.name });
      seen.add(tab.name.toLowerCase());
      tabs.push(tab);
      if (tabs.length > limits.sheets) refuse("tooComplex", { ...place, limited: "sheets", limit: limits.sheets });
      return undefined;
    },
  };
  const definedNames: ElementReader = {
    child(element) {
      if (element.local !== "definedName") return undefined;
      if (names.length >= limits.items) refuse("tooComplex", { ...place, limited: "items", limit: limits.items });
      return nameReader(element, part, limits, (name) => void names.push(name));
    },
  };
  readXml(part, "spreadsheet", limits, (root) =>
    root.local !== "workbook"
      ? undefined
      : {
          child(element) {
            switch (element.local) {
              case "workbookPr":
                date1904 = onOff(element.get("date1904"), false) ?? damaged("date1904 is neither yes nor no", place);
                return undefined;
              case "workbookProtection":
                protection = element.all();
                return undefined;
              case "sheets":
                return sheets;
              case "definedNames":
                return definedNames;
              default:
                return undefined;
            }
          },
        },
  );
  if (tabs.length === 0) refuse("missingPart", { ...place, detail: "the list of sheets" });
  const scoped = new Set<string>();
  for (const { name, tabIndex } of names) {
    const key = `${String(tabIndex)}!${name.toLowerCase()}`;
    // print titles are written twice by LibreOffice when openpyxl saved the file before, filters by others; nothing reads them
    if (scoped.has(key) && !/^_xlnm\.(Print_|_FilterDatabase$)/.test(name))
      damaged(`two names ${name.slice(0, 40)}`, place);
    scoped.add(key);
    if (tabIndex !== undefined && tabIndex >= tabs.length) damaged(`the name ${name.slice(0, 40)} of no sheet`, place);
  }
  return { date1904, tabs, names, protection };
}

function tabOf(element: XmlElement, part: Part): Tab {
  const name = element.get("name") ?? "";
  if (!sheetName.test(name) || isReserved(name)) refuse("badName", { part: part.name, sheet: name.slice(0, 60) });
  const place = { part: part.name, sheet: name };
  const state = element.get("state") ?? "visible";
  if (state !== "visible" && state !== "hidden" && state !== "veryHidden") damaged("unknown state of a sheet", place);
  const relationshipId = element.relationshipId() ?? damaged("a sheet without r:id", place);
  return { name, state, relationshipId };
}

function nameReader(
  element: XmlElement,
  part: Part,
  limits: ReadLimits,
  take: (name: StatedName) => void,
): ElementReader {
  const place = { part: part.name };
  const name = element.get("name") ?? "";
  const hidden = isOn(element.get("hidden"));
  const local = element.get("localSheetId");
  const tabIndex = local === undefined ? undefined : (wholeNumber(local) ?? damaged("a name of no sheet", place));
  if (name === "" || isReserved(name)) refuse("badName", { ...place, found: name });
  const runs = ["function", "vbProcedure", "xlm"].some((attribute) => isOn(element.get(attribute)));
  if (runs || automatic.test(name)) refuse("macro", { ...place, found: name.slice(0, 200) });
  let text = "";
  return {
    text: (piece) => void (text += piece),
    end() {
      if (text.length > limits.formulaText) {
        refuse("tooComplex", { ...place, limited: "formulaText", limit: limits.formulaText, found: text.length });
      }
      const refersTo = text.startsWith("=") ? text.slice(1) : text;
      expectInside(refersTo, () => ({ ...place, detail: `name ${name.slice(0, 40)}` }));
      take({ name, refersTo, tabIndex, hidden });
    },
  };
}
