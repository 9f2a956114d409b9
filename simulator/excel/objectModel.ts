import { application } from "./application.js";
import { conditionalFormatTypes } from "./conditionalFormats.js";
import { dataValidation } from "./dataValidation.js";
import { chartTypes } from "./charts/charts.js";
import { customXmlTypes } from "./customXmlParts.js";
import { freezePanes } from "./page/freezePanes.js";
import { nameTypes } from "./names.js";
import { pageBreakTypes } from "./page/pageBreaks.js";
import { pageLayoutTypes } from "./page/pageLayout.js";
import { range } from "./range.js";
import { formatTypes } from "./rangeFormat.js";
import { settingTypes } from "./settings.js";
import { workbookTypes } from "./workbook.js";
import { worksheet } from "./worksheet.js";
import { worksheetProtection } from "./worksheetProtection.js";

const types = [
  ...workbookTypes,
  worksheet,
  worksheetProtection,
  range,
  ...formatTypes,
  ...conditionalFormatTypes,
  dataValidation,
  ...nameTypes,
  ...chartTypes,
  ...customXmlTypes,
  ...settingTypes,
  ...pageLayoutTypes,
  ...pageBreakTypes,
  freezePanes,
  application,
];

/**
 * Every type of Excel's object model that the embedded workbook has, with the names of its members. A test
 * compares them with what the add-in's sources use.
 */
export const objectModel: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  types.map(({ name, memberNames }) => [name, new Set(memberNames)]),
);
