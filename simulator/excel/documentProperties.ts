import { type ApiObject, ApiType } from "../protocol/apiObject.js";
import { itemNotFound } from "../protocol/apiError.js";
import type { Book } from "../book/book.js";
import { text } from "./argument.js";

const names = [
  "author",
  "category",
  "comments",
  "company",
  "keywords",
  "lastAuthor",
  "manager",
  "subject",
  "title",
] as const;
const readOnly: ReadonlySet<string> = new Set(["lastAuthor"]);

/** Excel.DocumentProperties. Title and author are saved; the others last as long as the workbook is open. */
export const documentProperties = new ApiType<Book>("DocumentProperties", {
  get: {
    ...Object.fromEntries(names.map((name) => [name, (book: Book) => book.properties.get(name) ?? ""])),
    custom: (book: Book) => customProperties.of(book),
  },
  set: Object.fromEntries(
    names
      .filter((name) => !readOnly.has(name))
      .map((name) => [name, (book: Book, value: unknown) => void book.properties.set(name, text(value))]),
  ),
});

interface CustomRef {
  readonly book: Book;
  readonly key: string;
}

const without = ({ book, key }: CustomRef): Map<string, string> =>
  new Map([...book.customProperties].filter(([known]) => known !== key));

/** Excel.CustomProperty, of text */
const customProperty = new ApiType<CustomRef>("CustomProperty", {
  id: ({ key }) => key,
  get: { key: ({ key }) => key, type: () => "String", value: ({ book, key }) => book.customProperties.get(key) ?? "" },
  set: { value: ({ book, key }, value) => void (book.customProperties = without({ book, key }).set(key, text(value))) },
  call: { delete: (ref) => void (ref.book.customProperties = without(ref)) },
});

/** Excel compares their names without regard to case. */
const withKey = (book: Book, key: unknown): ApiObject | null => {
  const found = [...book.customProperties.keys()].find((known) => known.toLowerCase() === text(key).toLowerCase());
  return found === undefined ? null : customProperty.of({ book, key: found });
};

/** Excel.CustomPropertyCollection */
const customProperties = new ApiType<Book>("CustomPropertyCollection", {
  items: (book) => [...book.customProperties.keys()].map((key) => customProperty.of({ book, key })),
  call: {
    add: (book, key, value) => {
      book.customProperties = new Map([...book.customProperties, [text(key), text(value)]]);
      return customProperty.of({ book, key: text(key) });
    },
    getCount: (book) => book.customProperties.size,
    getItem: (book, key) => {
      const found = withKey(book, key);
      if (!found) throw itemNotFound();
      return found;
    },
    getItemOrNullObject: withKey,
  },
});

export const documentPropertyTypes = [documentProperties, customProperties, customProperty];
