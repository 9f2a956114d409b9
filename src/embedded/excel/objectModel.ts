import { application } from "./application.js";
import { nameTypes } from "./names.js";
import { range } from "./range.js";
import { formatTypes } from "./rangeFormat.js";
import { workbookTypes } from "./workbook.js";
import { worksheet } from "./worksheet.js";
import { worksheetProtection } from "./worksheetProtection.js";

/**
 * Every type of Excel's object model that the embedded workbook has, with the names of its members. A test
 * compares them with what the add-in's sources use.
 */
export const objectModel: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...workbookTypes, worksheet, worksheetProtection, range, ...formatTypes, ...nameTypes, application].map(
    ({ name, memberNames }) => [name, new Set(memberNames)],
  ),
);
