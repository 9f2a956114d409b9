import { ApiError } from "../protocol/apiError.js";
import { ApiType } from "../protocol/apiObject.js";
import type { Book } from "../book/book.js";
import { wrongPassword } from "./worksheetProtection.js";

/** Excel.WorkbookProtection: of the structure, so that sheets stay as they are. */
export const workbookProtection = new ApiType<Book>("WorkbookProtection", {
  get: { protected: (book) => book.isProtected },
  call: {
    protect: (book, password) => {
      if (book.isProtected) throw new ApiError("InvalidOperation", "The workbook is already protected.");
      book.isProtected = true;
      book.password = typeof password === "string" ? password : "";
    },
    unprotect: (book, password) => {
      if (book.isProtected && book.password !== (typeof password === "string" ? password : "")) throw wrongPassword();
      book.isProtected = false;
      book.password = "";
    },
  },
});
