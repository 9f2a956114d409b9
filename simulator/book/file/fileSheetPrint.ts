import type { BookContents } from "../../../src/xlsx/bookContents.js";
import type { AreaDraft, IgnoredErrorDraft, PrintDraft } from "../../../src/xlsx/draft.js";
import { type ElementReader, textReader, type XmlElement } from "../../../src/xlsx/xml/xmlEvents.js";
import { type Area, columnsOf, parseArea, rowsOf, splitPlace } from "../area.js";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** How a sheet is printed, as its part says it: titles and area stand among the workbook's names. */
export interface FilePrint {
  readonly print: Mutable<PrintDraft>;
  /** Whether the file says anything about printing. */
  found: boolean;
  fitsPages: boolean;
}

export const noPrint = (): FilePrint => ({
  print: { paper: "A4", orientation: "portrait" },
  found: false,
  fitsPages: false,
});

const isOn = (text: string | undefined): boolean => text === "1" || text === "true";

/** @returns undefined for an element that says nothing of printing */
export function printReader(element: XmlElement, into: FilePrint): ElementReader | undefined {
  const { print } = into;
  switch (element.local) {
    case "pageSetup":
      into.found = true;
      readSetup(element, into);
      return {};
    case "printOptions":
      if (isOn(element.get("horizontalCentered"))) print.centeredHorizontally = true;
      return {};
    case "pageMargins": {
      const of = (side: string): number => Number(element.get(side) ?? 0);
      print.margins = { left: of("left"), right: of("right"), top: of("top"), bottom: of("bottom") };
      return {};
    }
    case "headerFooter":
      return {
        child: ({ local }) =>
          local === "oddHeader" || local === "oddFooter"
            ? textReader((text) => {
                into.found = true;
                print[local === "oddHeader" ? "header" : "footer"] = headerParts(text);
              })
            : undefined,
      };
    case "rowBreaks":
      return breaksReader((rows) => (print.rowBreaks = rows));
    case "colBreaks":
      return breaksReader((columns) => (print.columnBreaks = columns));
    default:
      return undefined;
  }
}

function readSetup(element: XmlElement, { print, fitsPages }: FilePrint): void {
  print.paper = element.get("paperSize") === "8" ? "A3" : "A4";
  print.orientation = element.get("orientation") === "landscape" ? "landscape" : "portrait";
  const scale = element.get("scale");
  if (scale !== undefined) print.scale = Number(scale);
  if (fitsPages)
    print.fitTo = { width: Number(element.get("fitToWidth") ?? 1), height: Number(element.get("fitToHeight") ?? 1) };
  const errors = (["displayed", "blank", "dash", "NA"] as const).find((known) => known === element.get("errors"));
  if (errors) print.errors = errors;
}

function breaksReader(done: (lines: readonly number[]) => void): ElementReader {
  const lines: number[] = [];
  return {
    child: (element) => {
      if (element.local === "brk") lines.push(Number(element.get("id")));
      return undefined;
    },
    end: () => {
      if (lines.length > 0) done(lines);
    },
  };
}

/** "&L…&C…&R…" in its three parts. */
function headerParts(text: string): NonNullable<PrintDraft["header"]> {
  const of = (code: string): string | undefined =>
    new RegExp(`(?<!&)(?:&&)*&${code}(.*?)(?=(?<!&)(?:&&)*&[LCR]|$)`, "s").exec(text)?.[1];
  const [left, center, right] = [of("L"), of("C"), of("R")];
  return {
    ...(left !== undefined && { left }),
    ...(center !== undefined && { center }),
    ...(right !== undefined && { right }),
  };
}

/** With titles and area, which files keep as names of the sheet. @returns undefined when nothing is said of printing */
export function printWithNames(
  { print, found }: FilePrint,
  names: BookContents["definedNames"],
): PrintDraft | undefined {
  const complete = { ...print };
  let isNamed = false;
  for (const { name, refersTo } of names) {
    const areas = refersTo.split(",").flatMap((one) => parseArea(splitPlace(one).address) ?? []);
    for (const area of areas) {
      if (name === "_xlnm.Print_Area") complete.area = areaDraft(area);
      else if (name === "_xlnm.Print_Titles" && area.left === 1 && columnsOf(area) > 1_000)
        complete.titleRows = [area.top, area.bottom];
      else if (name === "_xlnm.Print_Titles") complete.titleColumns = [area.left, area.right];
      else continue;
      isNamed = true;
    }
  }
  return found || isNamed ? complete : undefined;
}

export const areaDraft = (area: Area): AreaDraft => ({
  row: area.top,
  column: area.left,
  rowCount: rowsOf(area),
  columnCount: columnsOf(area),
});

const errorKinds: Readonly<Record<string, IgnoredErrorDraft["kinds"][number]>> = {
  numberStoredAsText: "numberStoredAsText",
  formula: "formula",
  formulaRange: "formulaRange",
  emptyCellReference: "emptyCellReference",
  unlockedFormula: "unlockedFormula",
  evalError: "evalError",
};

export const ignoredErrorsOf = (element: XmlElement): readonly IgnoredErrorDraft[] =>
  (element.get("sqref") ?? "").split(" ").flatMap((text) => {
    const area = parseArea(text);
    const kinds = Object.keys(errorKinds)
      .filter((name) => isOn(element.get(name)))
      .flatMap((name) => errorKinds[name] ?? []);
    return area && kinds.length > 0 ? [{ area: areaDraft(area), kinds }] : [];
  });
