import { ApiType } from "../protocol/apiObject.js";
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
  get: Object.fromEntries(names.map((name) => [name, (book: Book) => book.properties.get(name) ?? ""])),
  set: Object.fromEntries(
    names
      .filter((name) => !readOnly.has(name))
      .map((name) => [name, (book: Book, value: unknown) => void book.properties.set(name, text(value))]),
  ),
});
