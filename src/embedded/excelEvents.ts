import { areaText, bounding } from "./book/area.js";
import type { Book, Edited } from "./book/book.js";
import type { Sheet } from "./book/sheet.js";
import { ExcelEvent, eventMessage, type RichMessage, type SendMessages } from "./transport/richMessages.js";

/** Listeners of a whole workbook register under this name, those of a sheet under its id. */
const wholeWorkbook = "Workbook";

/**
 * Turns what happens to the book into Excel's events. A request of the add-in that changes many cells gives
 * one event for each sheet, when it is done: large blocks arrive in pieces that an add-in must not notice.
 */
export class ExcelEvents {
  private readonly edits = new Map<Sheet, Edited>();
  private selection = false;
  private depth = 0;
  private readonly stops: readonly (() => void)[];

  constructor(
    private readonly book: Book,
    private readonly send: SendMessages,
  ) {
    this.stops = [
      book.edited.listen((edit) => this.noteEdit(edit)),
      book.selected.listen(() => this.noteSelection()),
    ];
  }

  /** Sends the events of the work after it. */
  afterwards<T>(work: () => T): T {
    this.depth += 1;
    try {
      return work();
    } finally {
      this.depth -= 1;
      this.flush();
    }
  }

  close(): void {
    for (const stop of this.stops) stop();
  }

  private noteEdit(edit: Edited): void {
    const before = this.edits.get(edit.sheet);
    this.edits.set(edit.sheet, before ? { sheet: edit.sheet, area: bounding(before.area, edit.area) } : edit);
    this.flush();
  }

  private noteSelection(): void {
    this.selection = true;
    this.flush();
  }

  private flush(): void {
    if (this.depth > 0) return;
    const messages = [...this.edits.values()].flatMap(changedMessages);
    if (this.selection) messages.push(...selectedMessages(this.book));
    this.edits.clear();
    this.selection = false;
    if (messages.length > 0) this.send(messages);
  }
}

function changedMessages({ sheet, area }: Edited): readonly RichMessage[] {
  const args = { changeType: "RangeEdited", type: "WorksheetChanged", source: "Local", worksheetId: sheet.id, address: areaText(area) };
  return [sheet.id, wholeWorkbook].map((target) => eventMessage(ExcelEvent.worksheetChanged, target, args));
}

function selectedMessages({ current: { sheet, area } }: Book): readonly RichMessage[] {
  const args = { type: "WorksheetSelectionChanged", worksheetId: sheet.id, address: areaText(area) };
  return [sheet.id, wholeWorkbook].map((target) => eventMessage(ExcelEvent.selectionChanged, target, args));
}
