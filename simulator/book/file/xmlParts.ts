/** A custom XML part of the workbook. */
export interface XmlPart {
  readonly id: string;
  readonly xml: string;
}

/** Parts of a file, with ids made for this opening: nothing but the open workbook refers to them. */
export const partsOf = (texts: readonly string[]): readonly XmlPart[] => texts.map((xml) => ({ id: newPartId(), xml }));

export const newPartId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

/** The namespace of a part's root element; "" for none. */
export function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][^>]*>/.exec(xml);
  const [tag = "", prefix] = root ?? [];
  const attribute = prefix === undefined ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  const [, double, single] = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single ?? "";
}
