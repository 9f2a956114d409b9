/** How the fields of a text are parted. */
export interface Separator {
  /** Any of these characters: a half-width sign and its full-width twin are one. */
  readonly signs: string;
  /** Lines at the beginning that say no more than this. */
  readonly lines: number;
}

const [tab, comma, semicolon, bar] = ["\t", ",，", ";；", "|"];
/** The line by which Excel is told. */
const stated = /^sep=([,，;；|\t])[ \t]*(?:\n|$)/i;

/**
 * By which sign a text parts its fields: the one that it states as Excel has it (`sep=;`), else a tab wherever there
 * is one, else the semicolon that stands in the first line while no comma does, as Excel writes it where the comma is
 * the decimal mark; else a comma.
 *
 * @param text with "\n" at the end of its lines
 */
export function separatorOf(text: string): Separator {
  const sign = stated.exec(text)?.[1];
  if (sign !== undefined)
    return { signs: [tab, comma, semicolon].find((each) => each.includes(sign)) ?? bar, lines: 1 };
  if (text.includes(tab)) return { signs: tab, lines: 0 };
  const first = /\S[^\n]*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  const has = (signs: string): boolean => [...signs].some((each) => first.includes(each));
  return { signs: has(semicolon) && !has(comma) ? semicolon : comma, lines: 0 };
}
