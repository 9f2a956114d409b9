import type { BookDraft, ChartDraft } from "../draft.js";
import { chart } from "./charts/chart.js";
import { shownValues, type ShownValues } from "./charts/shownValues.js";
import { contentTypes } from "./contentTypes.js";
import { customXmlLinks, customXmlParts } from "./customXml.js";
import { drawing } from "./charts/drawing.js";
import { metadata } from "./metadata.js";
import { part, type WrittenPart } from "./part.js";
import { appProperties, coreProperties, customProperties } from "./properties.js";
import { relationships } from "./relationships.js";
import { type CellTables, inFileOrder, isShared } from "./rows.js";
import { type SheetFrame, sheetFrame, sheetText } from "./sheet.js";
import { SharedStrings } from "./strings.js";
import { StyleTable } from "./styles.js";
import { fileText } from "./text.js";
import { theme } from "./theme.js";
import { workbook } from "./workbook.js";

/**
 * The parts of a workbook, in the order of the archive. What the sheets share is gathered from all cells first, for
 * it stands before them; the rows of a sheet are spelled only as they are taken.
 */
export function bookParts(draft: BookDraft): readonly WrittenPart[] {
  const [styles, strings] = [new StyleTable(), new SharedStrings()];
  const active = draft.sheets.findIndex(({ state = "visible" }) => state === "visible");
  const frames = draft.sheets.map((sheet, index) => {
    const cells = inFileOrder(sheet);
    for (const { style, value, formula } of cells) {
      if (style) styles.numberOf(style);
      if (isShared(value, formula)) strings.add(fileText(value));
    }
    return sheetFrame(sheet, cells, index === active, styles);
  });
  const tables: CellTables = {
    format: (style) => styles.numberOf(style),
    textType: "s",
    text: (text) => `<v>${strings.numberOf(text)}</v>`,
  };
  const { properties, customProperties: named = {}, customXml = [] } = draft;
  const hasNamed = Object.keys(named).length > 0;
  const hasSpills = frames.some(({ cells }) => cells.some(({ spills }) => spills));
  const rootLinks = [
    { type: "officeDocument", target: "xl/workbook.xml" },
    { type: coreType, target: "docProps/core.xml" },
    { type: "extended-properties", target: "docProps/app.xml" },
    ...(hasNamed ? [{ type: "custom-properties", target: "docProps/custom.xml" }] : []),
  ];
  const links = [
    ...frames.map((_, index) => ({ type: "worksheet", target: `worksheets/sheet${index + 1}.xml` })),
    { type: "styles", target: "styles.xml" },
    ...(strings.isEmpty ? [] : [{ type: "sharedStrings", target: "sharedStrings.xml" }]),
    { type: "theme", target: "theme/theme1.xml" },
    ...(hasSpills ? [{ type: "sheetMetadata", target: "metadata.xml" }] : []),
    ...customXmlLinks(customXml),
  ];
  const parts = [
    part("_rels/.rels", relationships(rootLinks)),
    part("docProps/core.xml", coreProperties(properties)),
    part("docProps/app.xml", appProperties()),
    ...(hasNamed ? [part("docProps/custom.xml", customProperties(named))] : []),
    part("xl/workbook.xml", workbook(draft, active)),
    part("xl/_rels/workbook.xml.rels", relationships(links)),
    part("xl/styles.xml", styles.xml()),
    part("xl/theme/theme1.xml", theme()),
    ...(strings.isEmpty ? [] : [{ name: "xl/sharedStrings.xml", text: () => strings.xml() }]),
    ...(hasSpills ? [part("xl/metadata.xml", metadata())] : []),
    ...sheetParts(frames, tables),
    ...customXmlParts(customXml),
  ];
  return [part("[Content_Types].xml", contentTypes(parts.map(({ name }) => name))), ...parts];
}

const coreType = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** Each sheet, and after it what is drawn on it. Charts are numbered through the workbook. */
function sheetParts(frames: readonly SheetFrame[], tables: CellTables): readonly WrittenPart[] {
  let chartCount = 0;
  const valuesOf = shownValues(frames.map(({ sheet }) => sheet));
  return frames.flatMap((frame, index) => {
    const { name, charts = [] } = frame.sheet;
    const sheet = { name: `xl/worksheets/sheet${index + 1}.xml`, text: () => sheetText(frame, tables) };
    if (charts.length === 0) return [sheet];
    const first = chartCount + 1;
    chartCount += charts.length;
    return [sheet, ...drawingParts(charts, name, index + 1, first, valuesOf)];
  });
}

/** @param number of the sheet; `first` is that of its charts */
function drawingParts(
  charts: readonly ChartDraft[],
  sheet: string,
  number: number,
  first: number,
  valuesOf: ShownValues,
): WrittenPart[] {
  const files = charts.map((_, index) => `chart${first + index}.xml`);
  const links = files.map((file) => ({ type: "chart", target: `../charts/${file}` }));
  const place = `drawing${number}.xml`;
  const link = { type: "drawing", target: `../drawings/${place}` };
  return [
    part(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationships([link])),
    part(`xl/drawings/${place}`, drawing(charts)),
    part(`xl/drawings/_rels/${place}.rels`, relationships(links)),
    ...charts.flatMap((draft, index) => [
      part(`xl/charts/${files[index]}`, chart(draft, sheet, valuesOf)),
      part(`xl/charts/_rels/${files[index]}.rels`, relationships([])),
    ]),
  ];
}
