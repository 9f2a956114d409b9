import type { Model } from "../../../engine/model/model.js";
import type { OfficeRecord } from "../../../engine/answers/officeRecord.js";
import type { Scheme } from "../../../scheme/scheme.js";
import type { BookBuilder } from "../../bookBuilder.js";
import type { NameRef } from "../../cellRef.js";
import type { ColumnPlace, Places } from "../../lists/departmentLocator.js";
import { frame } from "./frame.js";

/** What every sheet of the office workbook is made from, and where each has put its figures. */
export interface OfficeContent {
  readonly book: BookBuilder;
  readonly scheme: Scheme;
  readonly model: Model;
  readonly record: OfficeRecord;
  readonly columns: Map<string, ColumnPlace>;
  readonly parameters: Map<string, NameRef>;
}

export const placesOf = ({ columns, parameters, record }: OfficeContent): Places => ({
  columns,
  parameters,
  firstRow: frame.firstRow,
  departments: record.departments.length,
});

export function enter(content: OfficeContent, sheet: string, columnOf: ReadonlyMap<string, number>): void {
  for (const [key, column] of columnOf) content.columns.set(key, { sheet, column });
}
