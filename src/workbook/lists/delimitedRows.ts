import { separatorOf } from "./separator.js";

/** A line of fields; the number of the line where it begins. */
export interface TextRow {
  readonly fields: readonly string[];
  readonly line: number;
  /** Of a sheet: the fields whose cells show something else than they hold, with how they are shown. */
  readonly unclear?: ReadonlyMap<number, string>;
}

/**
 * The rows of a text as spreadsheets copy and save them: fields parted by tabs, commas or semicolons (`separatorOf`).
 * A field may stand in double quotes, with doubled ones and line breaks inside. Blanks round fields and
 * empty fields at the end of a line do not count.
 *
 * @param lineBreak what becomes of a line break inside a field
 * @returns `openQuote`: the line of a quotation mark that nothing closes; null when all are closed
 */
export function delimitedRows(
  text: string,
  lineBreak = " ",
): { readonly rows: readonly TextRow[]; readonly openQuote: number | null } {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { signs, lines } = separatorOf(plain);
  const rows: TextRow[] = [];
  let fields: string[] = [];
  let [at, line, begun] = [lines === 0 ? 0 : plain.indexOf("\n") + 1 || plain.length, 1 + lines, 1 + lines];
  let openQuote: number | null = null;
  const end = () => {
    while (fields.at(-1) === "") fields.pop();
    rows.push({ fields, line: begun });
    fields = [];
  };
  while (at < plain.length) {
    const blanks = /^[^\S\n\t]*/.exec(plain.slice(at))?.[0].length ?? 0;
    const quoted = plain[at + blanks] === '"' ? /^"((?:[^"]|"")*)("|$)/.exec(plain.slice(at + blanks)) : null;
    if (quoted) {
      const [whole, inside = "", closed] = quoted;
      if (closed === "") openQuote = line;
      line += inside.split("\n").length - 1;
      at += blanks + whole.length;
      const rest = restOfField(plain, at, signs);
      fields.push((inside.replaceAll('""', '"').replace(/\s*\n\s*/g, lineBreak) + rest).trim());
      at += rest.length;
    } else {
      const rest = restOfField(plain, at, signs);
      fields.push(rest.trim());
      at += rest.length;
    }
    if (plain[at] === "\n") {
      end();
      line += 1;
      begun = line;
    }
    at += 1;
  }
  if (fields.length > 0) end();
  return { rows, openQuote };
}

function restOfField(text: string, from: number, signs: string): string {
  let to = from;
  while (to < text.length && text[to] !== "\n" && !signs.includes(text[to] ?? "")) to += 1;
  return text.slice(from, to);
}
