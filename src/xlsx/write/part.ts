/** A part of a workbook's file. */
export interface WrittenPart {
  /** Its place in the archive, such as "xl/styles.xml". */
  readonly name: string;
  /** Its text in pieces, made as they are taken: so a large one is never in memory as a whole. */
  readonly text: () => Iterable<string>;
}

/** A part that is short enough to be made at once. */
export const part = (name: string, text: string): WrittenPart => ({ name, text: () => [text] });
