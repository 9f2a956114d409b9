import { ApiError, invalidArgument, itemNotFound } from "../protocol/apiError.js";
import { type ApiObject, ApiType } from "../protocol/apiObject.js";
import type { Book } from "../book/book.js";
import { namespaceOf, newPartId, type XmlPart } from "../book/file/xmlParts.js";
import { checkCustomXml } from "../../src/xlsx/write/customXml.js";
import { text } from "./argument.js";

interface PartRef {
  readonly book: Book;
  readonly part: XmlPart;
}

interface Scope {
  readonly book: Book;
  /** undefined for all parts */
  readonly namespace: string | undefined;
}

/** @throws ApiError for what is no XML: files with it would not open */
function xml(value: unknown): string {
  try {
    checkCustomXml(text(value));
  } catch {
    throw invalidArgument();
  }
  return text(value);
}

/** Excel.CustomXmlPart */
const customXmlPart = new ApiType<PartRef>("CustomXmlPart", {
  id: ({ part }) => part.id,
  get: { id: ({ part }) => part.id, namespaceUri: ({ book, part }) => namespaceOf(current(book, part).xml) },
  call: {
    delete: ({ book, part }) => void (book.xmlParts = book.xmlParts.filter(({ id }) => id !== current(book, part).id)),
    getXml: ({ book, part }) => current(book, part).xml,
    setXml: ({ book, part }, value) => {
      const { id } = current(book, part);
      const changed = { id, xml: xml(value) };
      book.xmlParts = book.xmlParts.map((known) => (known.id === id ? changed : known));
    },
  },
});

/** @throws ApiError for one that was deleted meanwhile */
function current(book: Book, { id }: XmlPart): XmlPart {
  const found = book.xmlParts.find((part) => part.id === id);
  if (!found) throw itemNotFound();
  return found;
}

const partsIn = ({ book, namespace }: Scope): readonly XmlPart[] =>
  book.xmlParts.filter((part) => namespace === undefined || namespaceOf(part.xml) === namespace);

const itemWithId = (scope: Scope, id: unknown): ApiObject | null => {
  const part = partsIn(scope).find((one) => one.id === id);
  return part ? customXmlPart.of({ book: scope.book, part }) : null;
};

function needed(found: ApiObject | null): ApiObject {
  if (!found) throw itemNotFound();
  return found;
}

const reading = {
  getCount: (scope: Scope) => partsIn(scope).length,
  getItem: (scope: Scope, id: unknown) => needed(itemWithId(scope, id)),
  getItemOrNullObject: itemWithId,
};

const items = (scope: Scope): readonly ApiObject[] =>
  partsIn(scope).map((part) => customXmlPart.of({ book: scope.book, part }));

/** Excel.CustomXmlPartScopedCollection */
const scoped = new ApiType<Scope>("CustomXmlPartScopedCollection", {
  items,
  call: {
    ...reading,
    getOnlyItem: (scope) => {
      const [only, ...others] = items(scope);
      if (!only || others.length > 0)
        throw new ApiError("GeneralException", "The collection does not contain exactly one item.");
      return only;
    },
    getOnlyItemOrNullObject: (scope) => {
      const [only, ...others] = items(scope);
      return only && others.length === 0 ? only : null;
    },
  },
});

const all = new ApiType<Scope>("CustomXmlPartCollection", {
  items,
  call: {
    ...reading,
    add: ({ book }, value) => {
      const part = { id: newPartId(), xml: xml(value) };
      book.xmlParts = [...book.xmlParts, part];
      return customXmlPart.of({ book, part });
    },
    getByNamespace: ({ book }, namespace) => scoped.of({ book, namespace: text(namespace) }),
  },
});

/** Excel.CustomXmlPartCollection */
export const customXmlParts = { of: (book: Book) => all.of({ book, namespace: undefined }) };

export const customXmlTypes = [all, scoped, customXmlPart];
