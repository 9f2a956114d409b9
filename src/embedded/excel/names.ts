import type { NameDraft } from "../../xlsx/draft.js";
import { ApiError, invalidArgument } from "../protocol/apiError.js";
import { type ApiObject, ApiType } from "../protocol/apiObject.js";
import { parseArea, splitPlace } from "../book/area.js";
import type { Book } from "../book/book.js";
import { range } from "./range.js";
import { rangeRef } from "./rangeRef.js";

interface NameRef {
  readonly book: Book;
  readonly name: NameDraft;
}

/** Excel.NamedItem */
const namedItem = new ApiType<NameRef>("NamedItem", {
  get: {
    formula: ({ name }) => `=${name.refersTo}`,
    name: ({ name }) => name.name,
    scope: () => "Workbook",
    visible: ({ name }) => name.hidden !== true,
  },
  call: {
    getRange: (ref) => {
      const found = rangeNamed(ref);
      if (!found) throw invalidArgument();
      return found;
    },
    getRangeOrNullObject: rangeNamed,
  },
});

/** Excel.NamedItemCollection */
export const names = new ApiType<Book>("NamedItemCollection", {
  items: (book) => book.names.map((name) => namedItem.of({ book, name })),
  call: {
    getItem: (book, key) => {
      const found = itemNamed(book, key);
      if (!found) throw new ApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
      return found;
    },
    getItemOrNullObject: itemNamed,
  },
});

function itemNamed(book: Book, key: unknown): ApiObject | null {
  const name = book.names.find((known) => known.name.toLowerCase() === String(key).toLowerCase());
  return name ? namedItem.of({ book, name }) : null;
}

function rangeNamed({ book, name }: NameRef): ApiObject | null {
  const { sheet: sheetName = "", address } = splitPlace(name.refersTo);
  const sheet = book.sheet(sheetName);
  const area = parseArea(address);
  return sheet && area ? range.of(rangeRef(book, sheet, area)) : null;
}

export const nameTypes = [names, namedItem];
