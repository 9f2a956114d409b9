/**
 * The one rule by which two spellings of a code or a name are the same: letter case, full-width forms of ASCII and
 * white space (no-break, ideographic, zero-width and soft hyphens among it) make no difference, wherever they stand.
 * Nothing else is folded: "①" is not "1", and "厅" is not "局".
 *
 * A formula of Excel ignores letter case and nothing more; where it cannot fold, the sheet says that the department
 * is not on the list and never takes another one.
 */
export function foldedText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - fullWidthOffset))
    .replace(/[\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, "")
    .toLowerCase();
}

/** Between "！" (U+FF01) and "!" (U+0021). */
const fullWidthOffset = 0xfee0;
