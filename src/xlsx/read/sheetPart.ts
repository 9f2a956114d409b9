import { isOn } from "../xml/attributes.js";
import type { ConditionalFormat, Hyperlink, ReadNote, SheetContents, SheetState, Validation } from "../bookContents.js";
import { type Address, parseRange } from "../cellAddress.js";
import type { CellContext } from "./cellContext.js";
import type { Part } from "../xml/packageParts.js";
import { damaged, type Place, refuse } from "../refusal.js";
import type { Relationship } from "./relationships.js";
import { type CellTable, sheetDataReader } from "./sheetCells.js";
import { ColumnGroups } from "./columnGroups.js";
import { conditionalFormatReader, conditionalFormatsReader, validationsReader } from "./sheetRules.js";
import { type ElementReader, readXml, type XmlElement } from "../xml/xmlEvents.js";

/** Of a sheet whitened as a whole, the beginning is reported. */
const mostUnseen = 50;

/** What workbook.xml says of a sheet. */
export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
}

/**
 * One worksheet (ECMA-376 Part 1, 18.3.1.99 worksheet).
 *
 * @param links the relationships of the part
 * @param note gets what is unusual
 * @throws Refused, with the sheet's name and, where there is one, the cell
 */
export function readSheet(
  part: Part,
  { name, state }: SheetEntry,
  links: readonly Relationship[],
  context: CellContext,
  note: (found: ReadNote) => void,
): SheetContents {
  const place: Place = { part: part.name, sheet: name };
  const table: CellTable = { cells: new Map(), hiddenRows: [], rowCount: 0, maxColumn: 0, unseen: [] };
  const merges: string[] = [];
  const validations: Validation[] = [];
  const conditionalFormats: ConditionalFormat[] = [];
  const hyperlinks: Hyperlink[] = [];
  const columns = new ColumnGroups(place);
  const targets = new Map(links.map((link) => [link.id, link]));
  const once = new Set<string>();
  let protection: Map<string, string> | undefined;
  let dimension: string | undefined;
  let unlistedRowsHidden = false;

  const add =
    <Item>(list: Item[]) =>
    (item: Item): void => {
      list.push(item);
      countItem(context, place);
    };
  const extensions: ElementReader = {
    foreign({ local }) {
      if (local === "dataValidations") return validationsReader(place, add(validations));
      return local === "conditionalFormattings" ? conditionalFormatsReader(place, add(conditionalFormats)) : undefined;
    },
  };
  const child = (element: XmlElement): ElementReader | undefined => {
    const { local } = element;
    if (local === "sheetData" || local === "sheetProtection") {
      if (once.has(local)) damaged(`two elements ${local}`, place);
      once.add(local);
    }
    switch (local) {
      case "dimension":
        dimension = element.get("ref");
        return undefined;
      case "sheetFormatPr":
        unlistedRowsHidden = isOn(element.get("zeroHeight"));
        return undefined;
      case "cols":
        return leaves("col", (group) => columns.add(group));
      case "sheetData":
        return sheetDataReader(table, context, place);
      case "sheetProtection":
        protection = element.all();
        return undefined;
      case "protectedRanges":
        return leaves("protectedRange", (range) => {
          countItem(context, place);
          note({ code: "protectedRange", sheet: name, cell: (range.get("sqref") ?? "").slice(0, 200) });
        });
      case "mergeCells":
        return leaves("mergeCell", (merge) => add(merges)(rangeOf(merge, place)));
      case "dataValidations":
        return validationsReader(place, add(validations));
      case "conditionalFormatting":
        return conditionalFormatReader(element, place, add(conditionalFormats));
      case "hyperlinks":
        return leaves("hyperlink", (link) => add(hyperlinks)(hyperlinkOf(link, targets, place)));
      case "oleObjects":
        return refuse("embeddedObject", place);
      case "extLst":
        return { child: ({ local: ext }) => (ext === "ext" ? extensions : undefined) };
      default:
        return undefined;
    }
  };
  readXml(part, "spreadsheet", context.limits, (root) => (root.local === "worksheet" ? { child } : undefined), place);
  if (!once.has("sheetData")) damaged("a sheet without sheetData", place);
  if (dimension !== undefined && exceeds(table, dimension)) {
    note({ code: "dimension", sheet: name, part: part.name, found: dimension.slice(0, 40) });
  }
  if (links.some(({ kind }) => kind === "drawing")) note({ code: "drawing", sheet: name });
  for (const cell of table.unseen.slice(0, mostUnseen)) note({ code: "unseenText", sheet: name, cell });
  for (const { ref, target } of hyperlinks) {
    if (target !== undefined) note({ code: "hyperlink", sheet: name, cell: ref, found: target });
  }
  return {
    name,
    part: part.name,
    state,
    cells: table.cells,
    merges,
    validations,
    conditionalFormats,
    hyperlinks,
    protection,
    hiddenRows: table.hiddenRows,
    hiddenColumns: columns.hidden(),
    unlistedRowsHidden,
    hasComments: links.some(({ kind }) => kind === "comments" || kind === "threadedComment"),
    rowCount: table.rowCount,
    maxColumn: table.maxColumn,
  };
}

/** A list of elements that have attributes only. */
function leaves(name: string, take: (element: XmlElement) => void): ElementReader {
  return {
    child(element) {
      if (element.local === name) take(element);
      return undefined;
    },
  };
}

/** @throws Refused "tooComplex" */
function countItem({ used, limits }: CellContext, place: Place): void {
  used.items++;
  if (used.items > limits.items) refuse("tooComplex", { ...place, limited: "items", limit: limits.items });
}

function rangeOf(element: XmlElement, place: Place): string {
  const ref = element.get("ref") ?? "";
  if (!parseRange(ref)) damaged(`not a range: ${ref.slice(0, 40)}`, place);
  return ref;
}

function hyperlinkOf(element: XmlElement, links: ReadonlyMap<string, Relationship>, place: Place): Hyperlink {
  const id = element.relationshipId();
  const link = id === undefined ? undefined : links.get(id);
  if (id !== undefined && !link) damaged("a link without target", place);
  const ref = element.get("ref") ?? "";
  return { ref, target: link?.target, location: element.get("location") };
}

function exceeds({ rowCount, maxColumn }: CellTable, dimension: string): boolean {
  const stated: Address | undefined = parseRange(dimension)?.last;
  return !stated || rowCount > stated.row || maxColumn > stated.column;
}
