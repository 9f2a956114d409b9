import { addressText } from "../../src/xlsx/cellAddress.js";
import type { Book } from "../book/book.js";
import { shownText } from "../book/format/shownText.js";
import { isError } from "../calc/values/cellValue.js";
import type { Box } from "./cellPainter.js";
import { element, moveTo } from "./element.js";

const widest = 250;

/** What stands beside the active cell: the message of its error, or what its validation asks for. Also spoken. */
export class CellNotes {
  private readonly note = element("div", { className: "cell-note", hidden: true });
  private readonly spoken = element("div", { className: "visually-hidden" });
  readonly elements = [this.note, this.spoken];

  constructor(private readonly book: Book) {
    this.spoken.setAttribute("role", "status");
  }

  /**
   * @param box of the active cell; undefined when it is not in view
   * @param view the room for cells: below the last row the note stands above its cell
   */
  refresh(box: Box | undefined, isEditing: boolean, view: { readonly width: number; readonly height: number }): void {
    const { sheet, active } = this.book.current;
    const value = this.book.valueAt(sheet, active.row, active.column);
    const message = isError(value) && value.message !== undefined ? `${value.error} ${value.message}` : undefined;
    const text = message ?? (isEditing ? undefined : this.promptText());
    this.note.hidden = text === undefined || !box;
    this.note.classList.toggle("error", message !== undefined);
    if (text !== undefined && box) {
      this.note.textContent = text;
      const below = box.y + box.height + 6;
      const { offsetHeight } = this.note;
      const y = below + offsetHeight > view.height ? Math.max(0, box.y - offsetHeight - 6) : below;
      moveTo(this.note, Math.min(box.x + 12, view.width - widest), y);
    }
    const shown = shownText(value, sheet.styleAt(active.row, active.column).numberFormat).text;
    const spoken = [addressText(active.row, active.column), shown, text ?? ""].filter(Boolean).join(" ");
    // the same text again would be read out again
    if (this.spoken.textContent !== spoken) this.spoken.textContent = spoken;
  }

  private promptText(): string | undefined {
    const { sheet, active } = this.book.current;
    const prompt = sheet.validationAt(active.row, active.column)?.prompt;
    return prompt && [prompt.title, prompt.text].filter(Boolean).join("\n");
  }
}
