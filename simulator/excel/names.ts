import type { NameDraft } from "../../src/xlsx/draft.js";
import { ApiError, invalidArgument, itemNotFound } from "../protocol/apiError.js";
import { type ApiObject, ApiType } from "../protocol/apiObject.js";
import { columnName } from "../../src/xlsx/cellAddress.js";
import { isOneCell, parseArea, quotedSheetName, splitPlace } from "../book/area.js";
import type { Book } from "../book/book.js";
import { text, truth } from "./argument.js";
import { range } from "./range.js";
import { rangeRef } from "./rangeRef.js";

interface NameRef {
  readonly book: Book;
  readonly name: NameDraft;
}

/** Excel.NamedItem */
const namedItem = new ApiType<NameRef>("NamedItem", {
  id: ({ name }) => name.name,
  get: {
    formula: ({ name }) => `=${name.refersTo}`,
    name: ({ name }) => name.name,
    scope: () => "Workbook",
    visible: ({ name }) => name.hidden !== true,
  },
  set: { visible: ({ book, name }, visible) => replace(book, name, { ...name, hidden: !truth(visible) }) },
  call: {
    delete: ({ book, name }) => replace(book, name, undefined),
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
    add: (book, name, reference) => {
      const added = { name: nameText(book, name), refersTo: refersTo(reference) };
      book.defineNames([...book.names, added]);
      return namedItem.of({ book, name: added });
    },
    getCount: (book) => book.names.length,
    getItem: (book, key) => {
      const found = itemNamed(book, key);
      if (!found) throw itemNotFound();
      return found;
    },
    getItemOrNullObject: itemNamed,
  },
});

const replace = (book: Book, name: NameDraft, by: NameDraft | undefined): void =>
  book.defineNames(book.names.flatMap((known) => (known.name === name.name ? (by ?? []) : known)));

/** @throws ApiError for what is no name, or is one already */
function nameText(book: Book, value: unknown): string {
  const name = text(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || parseArea(name)) throw invalidArgument();
  if (itemNamed(book, name))
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
  return name;
}

/** A range, or a formula as a person would type it. */
function refersTo(reference: unknown): string {
  const found = range.targetOf(reference);
  if (!found) return text(reference).replace(/^=/, "");
  const { top, left, bottom, right } = found.area;
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row}`;
  const last = isOneCell(found.area) ? "" : `:${corner(bottom, right)}`;
  return `${quotedSheetName(found.sheet.name)}!${corner(top, left)}${last}`;
}

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
