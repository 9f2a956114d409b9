/** A block as tab-separated text, with quotes round what holds tabs, line ends or quotes. */
export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((line) => line.map((text) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t"))
    .join("\r\n");

/** Reads such text as spreadsheet programs put it on the clipboard. */
export function fromTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [whole = "", quoted, plain = ""] =
      /^(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))/.exec(text.slice(at, at + 40_000)) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    const end = text.slice(at, at + 2);
    if (end.startsWith("\t")) at += 1;
    else {
      rows.push(row);
      row = [];
      at += end === "\r\n" ? 2 : 1;
      if (at >= text.length) break;
    }
  }
  return rows;
}
