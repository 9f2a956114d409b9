import { ApiError } from "../protocol/apiError.js";
import { ApiType } from "../protocol/apiObject.js";
import type { SheetRef } from "./worksheet.js";

/** The options by Excel's names; the book keeps those that this project uses. */
interface Options {
  readonly allowAutoFilter?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowSort?: boolean;
}

const otherOptions = {
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  selectionMode: "Normal",
};

/** Excel.WorksheetProtection */
export const worksheetProtection = new ApiType<SheetRef>("WorksheetProtection", {
  get: {
    protected: ({ sheet }) => sheet.protection !== undefined,
    options: ({ sheet: { protection } }) =>
      protection
        ? {
            ...otherOptions,
            allowAutoFilter: protection.autoFilter ?? false,
            allowFormatColumns: protection.formatColumns ?? false,
            allowSort: protection.sort ?? false,
          }
        : null,
  },
  call: {
    protect: ({ book, sheet }, options, password) => {
      if (sheet.protection) throw new ApiError("InvalidOperation", "The worksheet is already protected.");
      const { allowAutoFilter = false, allowFormatColumns = false, allowSort = false } = (options ?? {}) as Options;
      sheet.protection = { autoFilter: allowAutoFilter, formatColumns: allowFormatColumns, sort: allowSort };
      sheet.password = typeof password === "string" ? password : "";
      book.rearranged.emit(undefined);
    },
    unprotect: ({ book, sheet }, password) => {
      if (sheet.protection && (typeof password === "string" ? password : "") !== sheet.password) {
        throw new ApiError("InvalidArgument", "The password you supplied is not correct.");
      }
      sheet.protection = undefined;
      sheet.password = "";
      book.rearranged.emit(undefined);
    },
  },
});
