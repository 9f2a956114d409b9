/** What a file is that is no workbook, whatever it is called. */
export type OtherKind = "webPage" | "xmlSpreadsheet" | "text" | "pdf" | "richText" | "picture" | "archive";

const beginnings: readonly (readonly [OtherKind, RegExp])[] = [
  ["pdf", /^%PDF-/],
  ["richText", /^\{\\rtf/],
  ["picture", /^(\x89PNG|\xff\xd8\xff|GIF8|BM[\s\S]{4}\0{4}|II\*\0|MM\0\*)/],
  ["archive", /^(Rar!|7z\xbc\xaf|\x1f\x8b)/],
  ["xmlSpreadsheet", /^\s*<\?xml[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/i],
  ["webPage", /^\s*(<!--[\s\S]*?-->\s*)?<(!doctype\s+html|html|head|meta|body|table)\b/i],
  // A mark of UTF-16, or nothing that only a program writes.
  ["text", /^(\xff\xfe|\xfe\xff|[^\0-\x08\x0e-\x1a\x1c-\x1f]+$)/],
];

/** Told by the first bytes; undefined for what nobody knows. */
export function otherKind(bytes: Uint8Array): OtherKind | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).replace(/^\xef\xbb\xbf/, "");
  return beginnings.find(([, pattern]) => pattern.test(head))?.[0];
}
