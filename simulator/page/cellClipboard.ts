import { intersection } from "../book/area.js";
import type { Book } from "../book/book.js";
import { shownText } from "../book/format/shownText.js";
import type { CopiedBlock, Refused, UserEdits } from "../book/userEdits.js";
import { fromTsv, toTsv } from "./tsv.js";

/**
 * Copies and pastes blocks. Other programs see tab-separated text as it is shown; a block of this workbook comes
 * back with its formulas, as long as that text is still on the clipboard.
 */
export class CellClipboard {
  private copied: { readonly text: string; readonly block: CopiedBlock } | undefined;

  constructor(
    private readonly book: Book,
    private readonly edits: UserEdits,
  ) {}

  copy(event: ClipboardEvent): void {
    const { sheet, area } = this.book.current;
    const used = this.book.usedArea(sheet);
    const marked = (used && intersection(area, used)) ?? { ...area, bottom: area.top, right: area.left };
    const rows: string[][] = [];
    for (let row = marked.top; row <= marked.bottom; row += 1) {
      const line: string[] = [];
      for (let column = marked.left; column <= marked.right; column += 1)
        line.push(shownText(this.book.valueAt(sheet, row, column), sheet.styleAt(row, column).numberFormat).text);
      rows.push(line);
    }
    const text = toTsv(rows);
    this.copied = { text, block: this.edits.copy(sheet, marked) };
    event.clipboardData?.setData("text/plain", text);
  }

  /** @returns why the cells did not take it */
  paste(event: ClipboardEvent): Refused | undefined {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const { sheet, area } = this.book.current;
    return this.copied?.text === text
      ? this.edits.pasteBlock(sheet, area, this.copied.block)
      : this.edits.pasteText(sheet, area, fromTsv(text));
  }
}
