/** How the fields of a text are parted. */
export interface Separator {
  readonly sign: RegExp;
  /** Lines at the beginning that say no more than this. */
  readonly lines: number;
}

const tab = /^\t/;
const comma = /^[,，]/;
const semicolon = /^[;；]/;
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
  if (sign !== undefined) return { sign: known.get(sign) ?? /^\|/, lines: 1 };
  if (text.includes("\t")) return { sign: tab, lines: 0 };
  const first = /\S[^\n]*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  return { sign: /[;；]/.test(first) && !/[,，]/.test(first) ? semicolon : comma, lines: 0 };
}

const known: ReadonlyMap<string, RegExp> = new Map([
  ["\t", tab],
  [",", comma],
  ["，", comma],
  [";", semicolon],
  ["；", semicolon],
]);
