import { itemNotFound } from "../protocol/apiError.js";
import { type ApiObject, ApiType } from "../protocol/apiObject.js";
import type { Book } from "../book/book.js";
import { text } from "./argument.js";

interface SettingRef {
  readonly book: Book;
  readonly key: string;
}

const without = (settings: Book["settings"], key: string): Book["settings"] =>
  new Map([...settings].filter(([known]) => known !== key));

/** Excel.Setting. The same settings as those of `Office.context.document.settings`. */
const setting = new ApiType<SettingRef>("Setting", {
  id: ({ key }) => key,
  get: { key: ({ key }) => key, value: ({ book, key }) => JSON.parse(book.settings.get(key) ?? "null") as unknown },
  set: {
    value: ({ book, key }, value) => void (book.settings = new Map([...book.settings, [key, JSON.stringify(value)]])),
  },
  call: { delete: ({ book, key }) => void (book.settings = without(book.settings, key)) },
});

const withKey = (book: Book, key: unknown): ApiObject | null =>
  book.settings.has(text(key)) ? setting.of({ book, key: text(key) }) : null;

/** Excel.SettingCollection */
export const settings = new ApiType<Book>("SettingCollection", {
  items: (book) => [...book.settings.keys()].map((key) => setting.of({ book, key })),
  call: {
    add: (book, key, value) => {
      book.settings = new Map([...book.settings, [text(key), JSON.stringify(value)]]);
      return setting.of({ book, key: text(key) });
    },
    getCount: (book) => book.settings.size,
    getItem: (book, key) => {
      const found = withKey(book, key);
      if (!found) throw itemNotFound();
      return found;
    },
    getItemOrNullObject: withKey,
  },
});

export const settingTypes = [settings, setting];
