import { UniqueList } from "./uniqueList.js";
import { content, declaration, namespaces, spelled } from "./xml.js";

/** xl/sharedStrings.xml: the strings of all cells, each once, in the order of first use. */
export class SharedStrings {
  private readonly texts = new UniqueList();
  private references = 0;

  /** @param text of one more cell, as `fileText` spells it */
  add(text: string): void {
    this.references += 1;
    this.texts.placeOf(text);
  }

  /** @param text that was added */
  numberOf(text: string): number {
    return this.texts.placeOf(text);
  }

  get isEmpty(): boolean {
    return this.references === 0;
  }

  /** `count` is that of the cells that refer to a text (ECMA-376 Part 1, 18.4.9). */
  *xml(): Generator<string> {
    const counts = { count: this.references, uniqueCount: this.texts.size };
    yield `${declaration}<sst${spelled({ xmlns: namespaces.spreadsheet, ...counts })}>`;
    for (const text of this.texts) yield `<si>${textElement(text)}</si>`;
    yield "</sst>";
  }
}

/** Without the mark, a program may drop spaces at the ends, and line ends. */
export const textElement = (text: string): string =>
  `<t${/^ | $|[\n\t]/.test(text) ? ' xml:space="preserve"' : ""}>${content(text)}</t>`;
