/** As cells are copied: fields with tabs between them, in quotes where a quotation mark would be taken for one. */
export const linesOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((text) => text.replace(/\s+/g, " ").trim()))
    .filter((row) => row.some((text) => text !== ""))
    .map((row) => row.map((text) => (text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text)).join("\t"))
    .join("\n");
