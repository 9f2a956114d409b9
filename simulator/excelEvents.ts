import { areaText, bounding, isOneCell } from "./book/area.js";
import { type Book, type Edited, plainText } from "./book/book.js";
import type { SheetEvent } from "./book/sheetEvent.js";
import { visibilityWord } from "./excel/worksheet.js";
import { typeName } from "./excel/rangeCells.js";
import { ExcelEvent, eventMessage, type RichMessage, type SendMessages } from "./transport/richMessages.js";

/** Listeners of a whole workbook register under this name, those of a sheet under its id. */
const wholeWorkbook = "Workbook";

/**
 * Turns what happens to the book into Excel's events. A request of the add-in that changes many cells gives
 * one event for each sheet, when it is done: large blocks arrive in pieces that an add-in must not notice.
 */
export class ExcelEvents {
  private readonly edits = new Map<string, Edited>();
  private waiting: RichMessage[] = [];
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
      book.happened.listen((event) => this.note(sheetMessages(event))),
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

  /** The workbook came to the front. */
  tellActivated(): void {
    this.note([eventMessage(ExcelEvent.workbookActivated, wholeWorkbook, { type: "WorkbookActivated" })]);
  }

  close(): void {
    for (const stop of this.stops) stop();
  }

  private noteEdit(edit: Edited): void {
    if (this.book.differences.silentChanges) return;
    const key = `${edit.sheet.id} ${edit.source}`;
    const before = this.edits.get(key);
    this.edits.set(
      key,
      before ? { sheet: edit.sheet, source: edit.source, area: bounding(before.area, edit.area) } : edit,
    );
    this.flush();
  }

  private noteSelection(): void {
    this.selection = true;
    this.flush();
  }

  private note(messages: readonly RichMessage[]): void {
    this.waiting.push(...messages);
    this.flush();
  }

  private flush(): void {
    if (this.depth > 0) return;
    const messages = [...this.waiting, ...[...this.edits.values()].flatMap((edit) => changedMessages(this.book, edit))];
    if (this.selection) messages.push(...selectedMessages(this.book));
    this.waiting = [];
    this.edits.clear();
    this.selection = false;
    if (messages.length > 0) this.send(messages);
  }
}

function changedMessages(book: Book, { sheet, area, source, before }: Edited): readonly RichMessage[] {
  const address = areaText(area);
  const after = book.sheets.includes(sheet) ? book.valueAt(sheet, area.top, area.left) : null;
  const args = {
    changeType: "RangeEdited",
    type: "WorksheetChanged",
    source,
    worksheetId: sheet.id,
    address,
    shiftDirection: "None",
    referenceId: `${sheet.id}|${address}`,
    ...(before !== undefined &&
      isOneCell(area) && {
        valueBefore: plainText(before),
        valueAfter: plainText(after),
        valueTypeBefore: typeName(before),
        valueTypeAfter: typeName(after),
      }),
  };
  return toBoth(sheet.id, ExcelEvent.worksheetChanged, args);
}

function selectedMessages({ current: { sheet, area } }: Book): readonly RichMessage[] {
  const args = { type: "WorksheetSelectionChanged", worksheetId: sheet.id, address: areaText(area) };
  return toBoth(sheet.id, ExcelEvent.selectionChanged, args);
}

function sheetMessages(event: SheetEvent): readonly RichMessage[] {
  const { sheet, source } = event;
  const args = { source, worksheetId: sheet.id };
  switch (event.kind) {
    case "added":
      return [eventMessage(ExcelEvent.worksheetAdded, wholeWorkbook, args)];
    case "deleted":
      return [eventMessage(ExcelEvent.worksheetDeleted, wholeWorkbook, args)];
    case "activated":
      return toBoth(sheet.id, ExcelEvent.worksheetActivated, args);
    case "deactivated":
      return toBoth(sheet.id, ExcelEvent.worksheetDeactivated, args);
    case "protection":
      return toBoth(sheet.id, ExcelEvent.protectionChanged, { ...args, isProtected: sheet.protection !== undefined });
    case "renamed":
      return toBoth(sheet.id, ExcelEvent.nameChanged, { ...args, nameBefore: event.before, nameAfter: event.after });
    case "moved":
      return [
        eventMessage(ExcelEvent.worksheetMoved, wholeWorkbook, {
          ...args,
          positionBefore: event.before,
          positionAfter: event.after,
        }),
      ];
    case "visibility":
      return toBoth(sheet.id, ExcelEvent.visibilityChanged, {
        ...args,
        visibilityBefore: visibilityWord(event.before),
        visibilityAfter: visibilityWord(event.after),
      });
  }
}

const toBoth = (sheetId: string, type: number, args: object): readonly RichMessage[] =>
  [sheetId, wholeWorkbook].map((target) => eventMessage(type, target, args));
