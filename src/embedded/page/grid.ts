import { addressText } from "../../xlsx/cellAddress.js";
import type { ValidationDraft } from "../../xlsx/draft.js";
import { type Area, areaBetween, bounding, intersection, oneCell, parseArea, type Place, splitPlace } from "../book/area.js";
import type { Book } from "../book/book.js";
import type { Scratch } from "../book/scratch.js";
import { shownText } from "../book/shownText.js";
import type { CopiedBlock, Refused, UserEdits } from "../book/userEdits.js";
import { listChoices } from "../book/validation.js";
import { isError } from "../calc/cellValue.js";
import { CellEditor } from "./cellEditor.js";
import type { Box } from "./cellPainter.js";
import { element } from "./element.js";
import { Geometry, headerHeight } from "./geometry.js";
import { keyAction } from "./keyAction.js";
import { jump } from "./jump.js";
import { type Choice, openPopup } from "./popupList.js";
import { boxOf, panesOf, SheetPainter, type View } from "./sheetPainter.js";
import { fromTsv, toTsv } from "./tsv.js";
import { words } from "./words.js";

export interface GridHandlers {
  refused(refused: Refused): void;
  editing(isEditing: boolean): void;
  /** What the cell's menu offers besides the grid's own. */
  menu(): readonly Choice[];
}

/** The visible sheet: a canvas that shows it, and what keyboard and mouse do to it. */
export class Grid {
  readonly root: HTMLElement;
  readonly editor: CellEditor;
  private readonly canvas = element("canvas");
  private readonly spacer = element("div", { className: "grid-spacer" });
  private readonly scroller: HTMLElement;
  private readonly button = element("button", { type: "button", className: "list-button", textContent: "▾", tabIndex: -1, ariaLabel: "下拉列表" });
  private readonly note = element("div", { className: "cell-note", hidden: true });
  private readonly spoken = element("div", { className: "visually-hidden" });
  private readonly painter: SheetPainter;
  private geometry: Geometry;
  private frame = 0;
  private copied: { readonly text: string; readonly block: CopiedBlock } | undefined;
  private anchor: Place | undefined;

  constructor(
    private readonly book: Book,
    scratch: Scratch,
    private readonly edits: UserEdits,
    private readonly handlers: GridHandlers,
  ) {
    const context = this.canvas.getContext("2d", { alpha: false });
    if (!context) throw new TypeError("this browser draws no canvas");
    this.painter = new SheetPainter(context, book, scratch);
    this.geometry = this.measured();
    this.editor = new CellEditor({
      mayEdit: () => this.mayEdit(),
      commit: (text) => this.commit(text),
      editing: (isEditing) => handlers.editing(isEditing),
    });
    this.scroller = element("div", { className: "grid-scroller", tabIndex: -1 }, this.spacer);
    this.spoken.setAttribute("role", "status");
    this.root = element("div", { className: "grid" }, this.scroller, this.canvas, this.editor.input, this.button, this.note, this.spoken);
    this.root.setAttribute("role", "application");
    this.root.ariaLabel = words.grid;
    this.listen();
  }

  /** After a change of values, selection or sizes: draws with the next frame. */
  refresh(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  /** After another sheet came to the front, or rows and columns changed. */
  rebuild(): void {
    this.editor.cancel();
    this.geometry = this.measured();
    this.scroller.scrollTo(0, 0);
    this.resize();
    this.reveal(this.book.current.active);
  }

  focus(): void {
    this.editor.input.focus({ preventScroll: true });
  }

  resize(): void {
    const { clientWidth, clientHeight } = this.scroller;
    const ratio = devicePixelRatio;
    this.canvas.width = Math.round(clientWidth * ratio);
    this.canvas.height = Math.round(clientHeight * ratio);
    this.canvas.style.width = `${clientWidth}px`;
    this.canvas.style.height = `${clientHeight}px`;
    this.canvas.getContext("2d")?.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { headerWidth, columns, rows } = this.geometry;
    this.spacer.style.width = `${headerWidth + columns.length}px`;
    this.spacer.style.height = `${headerHeight + rows.length}px`;
    this.refresh();
  }

  /** Enters a text as if it had been typed. */
  commit(text: string): boolean {
    const { sheet, active } = this.book.current;
    if (text === this.book.editText(sheet, active.row, active.column)) return true;
    const refused = this.edits.enter(sheet, active.row, active.column, text);
    if (refused) this.handlers.refused(refused);
    return !refused;
  }

  select(active: Place, area: Area = oneCell(active.row, active.column)): void {
    const { sheet } = this.book.current;
    const whole = sheet.merges.reduce((grown, merge) => (intersection(grown, merge) ? bounding(grown, merge) : grown), area);
    this.book.select(sheet, whole, sheet.mergeAt(active.row, active.column) ? topLeft(sheet.mergeAt(active.row, active.column) ?? area) : active);
  }

  /** Scrolls so far that a cell is in view. */
  reveal({ row, column }: Place): void {
    const { columns, rows, frozenColumns, frozenRows, frozenWidth, frozenHeight, headerWidth } = this.geometry;
    const { clientWidth, clientHeight } = this.scroller;
    if (column > frozenColumns) {
      const [from, to] = [columns.start(column) - frozenWidth, columns.start(column + 1) - clientWidth + headerWidth];
      if (this.scroller.scrollLeft > from) this.scroller.scrollLeft = from;
      else if (this.scroller.scrollLeft < to) this.scroller.scrollLeft = Math.min(from, to);
    }
    if (row > frozenRows) {
      const [from, to] = [rows.start(row) - frozenHeight, rows.start(row + 1) - clientHeight + headerHeight];
      if (this.scroller.scrollTop > from) this.scroller.scrollTop = from;
      else if (this.scroller.scrollTop < to) this.scroller.scrollTop = Math.min(from, to);
    }
    this.refresh();
  }

  private measured(): Geometry {
    const { sheet } = this.book.current;
    const used = this.book.usedArea(sheet);
    return new Geometry(sheet, { rows: used?.bottom ?? 0, columns: used?.right ?? 0 });
  }

  private get view(): View {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.scroller;
    return { geometry: this.geometry, scrollX: scrollLeft, scrollY: scrollTop, width: clientWidth, height: clientHeight };
  }

  private paint(): void {
    const { sheet, active } = this.book.current;
    this.painter.paint(sheet, this.view);
    const box = this.boxOfCell(active);
    this.button.hidden = !box || !this.list;
    if (box) {
      this.editor.place(box, sheet.styleAt(active.row, active.column), this.geometry.zoom);
      place(this.button, box.x + box.width, box.y + box.height - 20);
    }
    this.tell(box, active);
  }

  /** What stands beside the active cell: the message of its error, or what its validation asks for. */
  private tell(box: Box | undefined, active: Place): void {
    const { sheet } = this.book.current;
    const value = this.book.valueAt(sheet, active.row, active.column);
    const prompt = sheet.validationAt(active.row, active.column)?.prompt;
    const message = isError(value) && value.message !== undefined ? `${value.error} ${value.message}` : undefined;
    const text = message ?? (prompt && !this.editor.isEditing ? [prompt.title, prompt.text].filter(Boolean).join("\n") : undefined);
    this.note.hidden = text === undefined || !box;
    this.note.classList.toggle("error", message !== undefined);
    if (text !== undefined && box) {
      this.note.textContent = text;
      place(this.note, Math.min(box.x + 12, this.scroller.clientWidth - 250), box.y + box.height + 6);
    }
    const address = addressText(active.row, active.column);
    const spoken = [address, shownText(value, sheet.styleAt(active.row, active.column).numberFormat).text, text ?? ""].filter(Boolean).join(" ");
    if (this.spoken.textContent !== spoken) this.spoken.textContent = spoken;
  }

  /** Where a cell is on the screen, or undefined when it is not in view. */
  private boxOfCell({ row, column }: Place): Box | undefined {
    const area = this.book.current.sheet.mergeAt(row, column) ?? oneCell(row, column);
    const pane = panesOf(this.view).find((one) => intersection(one.area, area));
    return pane && boxOf(this.geometry, pane, area);
  }

  private listen(): void {
    this.scroller.addEventListener("scroll", () => this.refresh());
    new ResizeObserver(() => this.resize()).observe(this.scroller);
    this.scroller.addEventListener("pointerdown", (event) => this.pressed(event));
    this.scroller.addEventListener("pointermove", (event) => this.dragged(event));
    this.scroller.addEventListener("pointerup", () => (this.anchor = undefined));
    this.scroller.addEventListener("dblclick", () => this.startEditing());
    this.scroller.addEventListener("contextmenu", (event) => this.openMenu(event));
    this.button.addEventListener("click", () => this.openChoices());
    const { input } = this.editor;
    input.addEventListener("keydown", (event) => this.keyPressed(event));
    input.addEventListener("copy", (event) => this.copy(event));
    input.addEventListener("cut", (event) => {
      this.copy(event);
      if (!this.editor.isEditing) this.clear();
    });
    input.addEventListener("paste", (event) => this.paste(event));
  }

  private placeAt(event: MouseEvent): { readonly place: Place; readonly inColumnHeader: boolean; readonly inRowHeader: boolean } {
    const bounds = this.scroller.getBoundingClientRect();
    const [x, y] = [event.clientX - bounds.left, event.clientY - bounds.top];
    const { columns, rows, headerWidth, frozenWidth, frozenHeight } = this.geometry;
    const across = x - headerWidth + (x - headerWidth < frozenWidth ? 0 : this.scroller.scrollLeft);
    const down = y - headerHeight + (y - headerHeight < frozenHeight ? 0 : this.scroller.scrollTop);
    return {
      place: { row: rows.at(Math.max(down, 0)), column: columns.at(Math.max(across, 0)) },
      inColumnHeader: y < headerHeight,
      inRowHeader: x < headerWidth,
    };
  }

  private pressed(event: PointerEvent): void {
    const { clientWidth, clientHeight } = this.scroller;
    const bounds = this.scroller.getBoundingClientRect();
    // on a scroll bar
    if (event.clientX - bounds.left > clientWidth || event.clientY - bounds.top > clientHeight) return;
    event.preventDefault();
    if (!this.editor.finish()) return;
    this.focus();
    const { place: at, inColumnHeader, inRowHeader } = this.placeAt(event);
    const { active, area } = this.book.current;
    if (inColumnHeader || inRowHeader) {
      const all = { top: 1, left: 1, bottom: this.geometry.rows.count, right: this.geometry.columns.count };
      const marked = { ...all, ...(!inRowHeader && { left: at.column, right: at.column }), ...(!inColumnHeader && { top: at.row, bottom: at.row }) };
      this.book.select(this.book.current.sheet, marked);
    } else if (event.shiftKey) this.select(active, areaBetween(active, at));
    else if (event.button !== 2 || !intersection(area, oneCell(at.row, at.column))) {
      this.anchor = at;
      this.select(at);
      this.follow(at);
      this.scroller.setPointerCapture(event.pointerId);
    }
  }

  /** A link leads to another place of the workbook. */
  private follow({ row, column }: Place): void {
    const { sheet: name, address } = splitPlace(this.book.current.sheet.links.get(row, column) ?? "");
    const sheet = name === undefined ? undefined : this.book.sheet(name);
    const area = parseArea(address);
    if (sheet?.state !== "visible" || !area) return;
    this.anchor = undefined;
    this.book.select(sheet, area);
  }

  private dragged(event: PointerEvent): void {
    if (this.anchor) {
      const { place: at } = this.placeAt(event);
      const area = areaBetween(this.anchor, at);
      const { area: now } = this.book.current;
      if (area.top !== now.top || area.left !== now.left || area.bottom !== now.bottom || area.right !== now.right) this.select(this.anchor, area);
      return;
    }
    const { place: at, inColumnHeader, inRowHeader } = this.placeAt(event);
    const value = inColumnHeader || inRowHeader ? null : this.book.valueAt(this.book.current.sheet, at.row, at.column);
    const message = isError(value) ? (value.message ?? "") : "";
    if (this.scroller.title !== message) this.scroller.title = message;
  }

  private mayEdit(): boolean {
    const { sheet, active } = this.book.current;
    this.reveal(active);
    if (!sheet.isLocked(active.row, active.column)) return true;
    this.handlers.refused({ kind: "locked", cell: addressText(active.row, active.column), sheet: sheet.name });
    return false;
  }

  private startEditing(): void {
    const { sheet, active } = this.book.current;
    if (this.mayEdit()) this.editor.start(this.book.editText(sheet, active.row, active.column));
  }

  private keyPressed(event: KeyboardEvent): void {
    const action = keyAction(event, this.editor.isEditing);
    if (!action) return;
    event.preventDefault();
    switch (action.kind) {
      case "commit":
        if (this.editor.finish()) this.moveBy(action.rows, action.columns, false);
        return;
      case "cancel":
        this.editor.cancel();
        this.refresh();
        return;
      case "edit":
        return this.startEditing();
      case "move":
        return this.moveBy(action.rows, action.columns, action.extend);
      case "jump":
        return this.moveTo(jump(this.book, this.moving(action.extend), action.rows, action.columns), action.extend);
      case "page": {
        const page = Math.max(1, this.geometry.rows.at(this.scroller.scrollTop + this.scroller.clientHeight) - this.geometry.rows.at(this.scroller.scrollTop) - this.geometry.frozenRows - 1);
        return this.moveBy(action.rows * page, 0, action.extend);
      }
      case "rowStart":
        return this.moveTo({ row: this.moving(action.extend).row, column: this.geometry.frozenColumns + 1 }, action.extend);
      case "sheetStart":
        return this.moveTo({ row: this.geometry.frozenRows + 1, column: this.geometry.frozenColumns + 1 }, action.extend);
      case "sheetEnd": {
        const used = this.book.usedArea(this.book.current.sheet);
        return this.moveTo({ row: used?.bottom ?? 1, column: used?.right ?? 1 }, action.extend);
      }
      case "selectAll": {
        const used = this.book.usedArea(this.book.current.sheet);
        if (used) this.book.select(this.book.current.sheet, used, this.book.current.active);
        return;
      }
      case "clear":
        return this.clear();
      case "undo":
        this.book.undo();
        return;
      case "redo":
        this.book.redo();
        return;
      case "choices":
        return this.openChoices();
      case "nextSheet":
        return this.showSheet(action.step);
    }
  }

  private showSheet(step: number): void {
    const sheets = this.book.visibleSheets;
    const next = sheets[sheets.indexOf(this.book.current.sheet) + step];
    if (next) this.book.select(next, oneCell(1, 1));
  }

  /** The corner of the selection that moves: opposite to the active cell while it is extended. */
  private moving(extend: boolean): Place {
    const { active, area } = this.book.current;
    if (!extend) return active;
    return { row: active.row === area.top ? area.bottom : area.top, column: active.column === area.left ? area.right : area.left };
  }

  private moveBy(rows: number, columns: number, extend: boolean): void {
    const from = this.moving(extend);
    const merge = extend ? undefined : this.book.current.sheet.mergeAt(from.row, from.column);
    const start = merge ? { row: rows > 0 ? merge.bottom : merge.top, column: columns > 0 ? merge.right : merge.left } : from;
    this.moveTo(
      {
        row: nextShown(start.row, rows, this.geometry.rows),
        column: nextShown(start.column, columns, this.geometry.columns),
      },
      extend,
    );
  }

  private moveTo(place: Place, extend: boolean): void {
    if (extend) this.select(this.book.current.active, areaBetween(this.book.current.active, place));
    else this.select(place);
    this.reveal(place);
  }

  private clear(): void {
    const { sheet, area } = this.book.current;
    const refused = this.edits.clear(sheet, area);
    if (refused) this.handlers.refused(refused);
  }

  /** What the active cell is to be chosen from. */
  private get list(): ValidationDraft | undefined {
    const { sheet, active } = this.book.current;
    const validation = sheet.isLocked(active.row, active.column) ? undefined : sheet.validationAt(active.row, active.column);
    return validation?.type === "list" ? validation : undefined;
  }

  private openChoices(): void {
    const { sheet, active } = this.book.current;
    const { list } = this;
    const box = this.boxOfCell(active);
    if (!list || !box) return;
    const bounds = this.scroller.getBoundingClientRect();
    const choices = listChoices(this.book, sheet, list).map((label) => ({
      label,
      take: () => {
        this.commit(label);
        this.focus();
      },
    }));
    openPopup(choices, { x: bounds.left + box.x, y: bounds.top + box.y + box.height, minWidth: box.width });
  }

  private openMenu(event: MouseEvent): void {
    event.preventDefault();
    const own: Choice[] = [
      { label: words.menu.copy, take: () => void (this.focus(), document.execCommand("copy")) },
      { label: words.menu.clear, take: () => this.clear() },
    ];
    openPopup([...own, ...this.handlers.menu()], { x: event.clientX, y: event.clientY });
  }

  private copy(event: ClipboardEvent): void {
    if (this.editor.isEditing) return;
    event.preventDefault();
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

  private paste(event: ClipboardEvent): void {
    if (this.editor.isEditing) return;
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const { sheet, area } = this.book.current;
    const refused =
      this.copied && this.copied.text === text
        ? this.edits.pasteBlock(sheet, area, this.copied.block)
        : this.edits.pasteText(sheet, area, fromTsv(text));
    if (refused) this.handlers.refused(refused);
  }
}

const topLeft = ({ top, left }: Area): Place => ({ row: top, column: left });

function place(target: HTMLElement, x: number, y: number): void {
  target.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

/** The line so many steps away; hidden ones do not count. */
function nextShown(line: number, steps: number, track: { readonly count: number; size(line: number): number }): number {
  let at = line;
  for (let left = Math.abs(steps); left > 0; left -= 1) {
    let next = at + Math.sign(steps);
    while (next >= 1 && next <= track.count && track.size(next) === 0) next += Math.sign(steps);
    if (next < 1 || next > track.count) break;
    at = next;
  }
  return at;
}
