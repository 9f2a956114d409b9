import { ApiError, accessDenied } from "../protocol/apiError.js";
import { ApiType } from "../protocol/apiObject.js";
import { protectSheet } from "../book/arrangeSheets.js";
import { nothingAllowed, type ProtectionOptions } from "../book/file/protectionOptions.js";
import type { SheetRef } from "./worksheet.js";

/** Excel.WorksheetProtection */
export const worksheetProtection = new ApiType<SheetRef>("WorksheetProtection", {
  get: {
    protected: ({ sheet }) => sheet.protection !== undefined,
    options: ({ sheet: { protection } }) => (protection ? { ...nothingAllowed, ...protection } : null),
  },
  call: {
    protect: ({ book, sheet }, options, password) => {
      if (book.differences.unprotectable) throw accessDenied();
      if (sheet.protection) throw new ApiError("InvalidOperation", "The worksheet is already protected.");
      const allowed = { ...nothingAllowed, ...((options ?? {}) as Partial<ProtectionOptions>) };
      protectSheet(book, sheet, allowed, typeof password === "string" ? password : "");
    },
    unprotect: ({ book, sheet }, password) => {
      if (!sheet.protection) return;
      if (sheet.password !== (typeof password === "string" ? password : "")) throw wrongPassword();
      protectSheet(book, sheet, undefined);
    },
  },
});

export const wrongPassword = (): ApiError =>
  new ApiError("InvalidArgument", "The password you supplied is not correct.");

/** @throws ApiError "AccessDenied" when the sheet is protected and does not allow it */
export function expectAllowed(
  { sheet }: Pick<SheetRef, "sheet">,
  option: Exclude<keyof ProtectionOptions, "selectionMode">,
): void {
  if (sheet.protection && sheet.protection[option] !== true) throw accessDenied();
}
