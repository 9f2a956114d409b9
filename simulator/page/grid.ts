import { addressText } from "../../src/xlsx/cellAddress.js";
import type { ValidationDraft } from "../../src/xlsx/draft.js";
import { type Area, areaBetween, intersection, oneCell, parseArea, type Place, splitPlace } from "../book/area.js";
import type { Book } from "../book/book.js";
import { filterChoices, isFilterHead, setFilter } from "../book/filter.js";
import { groupBefore, toggleGroup } from "../book/outline.js";
import type { Scratch } from "../book/scratch.js";
import type { Refused, UserEdits } from "../book/userEdits.js";
import { listChoices } from "../book/validation.js";
import { isError } from "../calc/values/cellValue.js";
import { CellClipboard } from "./cellClipboard.js";
import { CellEditor } from "./cellEditor.js";
import { CellNotes } from "./cellNotes.js";
import type { Box } from "./cellPainter.js";
import { ColumnResizer } from "./columnResizer.js";
import { element, moveTo } from "./element.js";
import { Geometry, headerHeight } from "./geometry.js";
import { keyAction } from "./keyAction.js";
import { Movement } from "./movement.js";
import { type Choice, openPopup } from "./popupList.js";
import { boxOf, filterButton, panesOf, SheetPainter, type View } from "./sheetPainter.js";
import { words } from "./words.js";

export interface GridHandlers {
  refused(refused: Refused): void;
  editing(isEditing: boolean): void;
  save(): void;
  /** The keyboard goes on to the pane. */
  leave(): void;
  /** What the cell's menu offers besides the grid's own. */
  menu(): readonly Choice[];
}

const zoomStep = 10;
const zoomLimits = [50, 200] as const;

/** The visible sheet: a canvas that shows it, and what keyboard and mouse do to it. */
export class Grid {
  readonly root: HTMLElement;
  readonly editor: CellEditor;
  private readonly canvas = element("canvas");
  private readonly spacer = element("div", { className: "grid-spacer" });
  private readonly scroller: HTMLElement;
  private readonly button = element("button", {
    type: "button",
    className: "list-button",
    textContent: "▾",
    tabIndex: -1,
    ariaLabel: words.list,
  });
  private readonly notes: CellNotes;
  private readonly movement: Movement;
  private readonly painter: SheetPainter;
  private geometry: Geometry;
  private frame = 0;
  private readonly clipboard: CellClipboard;
  private readonly resizer: ColumnResizer;
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
    this.clipboard = new CellClipboard(book, edits);
    this.notes = new CellNotes(book);
    this.movement = new Movement(book, () => this.geometry);
    this.geometry = this.measured();
    this.resizer = new ColumnResizer(book, () => this.geometry);
    this.editor = new CellEditor({
      mayEdit: () => this.mayEdit(),
      commit: (text) => this.commit(text),
      editing: (isEditing) => handlers.editing(isEditing),
    });
    this.scroller = element("div", { className: "grid-scroller", tabIndex: -1 }, this.spacer);
    this.root = element(
      "div",
      { className: "grid" },
      this.scroller,
      this.canvas,
      this.editor.input,
      this.button,
      ...this.notes.elements,
    );
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

  /** After rows and columns changed, or more of them are used. */
  measure(): void {
    this.geometry = this.measured();
    this.resize();
  }

  /** Cells were filled near the end: there is always room to go on. */
  makeRoom({ bottom, right }: Area): void {
    const { rows, columns } = this.geometry;
    if (bottom + 20 > rows.count || right + 5 > columns.count) this.measure();
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
    return this.tellRefused(this.edits.enter(sheet, active.row, active.column, text));
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
    return {
      geometry: this.geometry,
      scrollX: scrollLeft,
      scrollY: scrollTop,
      width: clientWidth,
      height: clientHeight,
    };
  }

  private paint(): void {
    const { sheet, active } = this.book.current;
    this.painter.paint(sheet, this.view);
    const box = this.boxOfCell(active);
    this.button.hidden = !box || !this.list;
    if (box) {
      this.editor.place(box, sheet.styleAt(active.row, active.column), this.geometry.zoom);
      moveTo(this.button, box.x + box.width, box.y + box.height - 20);
    }
    const { clientWidth: width, clientHeight: height } = this.scroller;
    this.notes.refresh(box, this.editor.isEditing, { width, height });
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
    this.scroller.addEventListener("pointerup", () => {
      this.anchor = undefined;
      this.resizer.release();
    });
    this.scroller.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.zoomBy(event.deltaY < 0 ? zoomStep : -zoomStep);
      },
      { passive: false },
    );
    this.scroller.addEventListener("dblclick", () => this.startEditing());
    this.scroller.addEventListener("contextmenu", (event) => this.openMenu(event));
    this.button.addEventListener("click", () => this.openChoices());
    const { input } = this.editor;
    input.addEventListener("keydown", (event) => this.keyPressed(event));
    input.addEventListener("copy", (event) => this.onCells(event, () => this.clipboard.copy(event)));
    input.addEventListener("cut", (event) =>
      this.onCells(event, () => {
        this.clipboard.copy(event);
        this.clear();
      }),
    );
    input.addEventListener("paste", (event) =>
      this.onCells(event, () => this.tellRefused(this.clipboard.paste(event))),
    );
  }

  /** While a cell is edited, the clipboard is that of its text. */
  private onCells(event: Event, work: () => void): void {
    if (this.editor.isEditing) return;
    event.preventDefault();
    work();
  }

  private tellRefused(refused: Refused | undefined): boolean {
    if (refused) this.handlers.refused(refused);
    return !refused;
  }

  /** @param percent more, or less, than now */
  zoomBy(percent: number): void {
    const { sheet } = this.book.current;
    sheet.zoom = Math.min(Math.max(sheet.zoom + percent, zoomLimits[0]), zoomLimits[1]);
    this.book.laidOut.emit(sheet);
  }

  private placeAt(event: MouseEvent): {
    readonly place: Place;
    readonly border: number | undefined;
    readonly inColumnHeader: boolean;
    readonly inRowHeader: boolean;
  } {
    const bounds = this.scroller.getBoundingClientRect();
    const [x, y] = [event.clientX - bounds.left, event.clientY - bounds.top];
    const { columns, rows, headerWidth, frozenWidth, frozenHeight } = this.geometry;
    const across = x - headerWidth + (x - headerWidth < frozenWidth ? 0 : this.scroller.scrollLeft);
    const down = y - headerHeight + (y - headerHeight < frozenHeight ? 0 : this.scroller.scrollTop);
    return {
      place: { row: rows.at(Math.max(down, 0)), column: columns.at(Math.max(across, 0)) },
      border: this.resizer.borderAt(y, across),
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
    const { place: at, border, inColumnHeader, inRowHeader } = this.placeAt(event);
    if (border !== undefined) {
      this.resizer.hold(border, event.clientX);
      this.scroller.setPointerCapture(event.pointerId);
      return;
    }
    if (inColumnHeader && !inRowHeader && this.toggleOutline(at.column)) return;
    if (event.button !== 2 && this.isOnFilter(event, at)) {
      this.movement.select(at);
      this.openFilter(at.column);
      return;
    }
    const { active, area } = this.book.current;
    if (inColumnHeader || inRowHeader) {
      const all = { top: 1, left: 1, bottom: this.geometry.rows.count, right: this.geometry.columns.count };
      const marked = {
        ...all,
        ...(!inRowHeader && { left: at.column, right: at.column }),
        ...(!inColumnHeader && { top: at.row, bottom: at.row }),
      };
      this.book.select(this.book.current.sheet, marked);
    } else if (event.shiftKey) this.movement.select(active, areaBetween(active, at));
    else if (event.button !== 2 || !intersection(area, oneCell(at.row, at.column))) {
      this.anchor = at;
      this.movement.select(at);
      this.follow(at);
      this.scroller.setPointerCapture(event.pointerId);
    }
  }

  /** The sign over a column shows and hides the columns before it, where no protection forbids it. */
  private toggleOutline(column: number): boolean {
    const { sheet } = this.book.current;
    const group = groupBefore(sheet, column);
    if (!group) return false;
    if (sheet.protection) this.handlers.refused({ kind: "outline", sheet: sheet.name });
    else {
      toggleGroup(sheet, group);
      this.book.laidOut.emit(sheet);
    }
    return true;
  }

  private isOnFilter(event: MouseEvent, at: Place): boolean {
    if (!isFilterHead(this.book.current.sheet, at.row, at.column)) return false;
    const box = this.boxOfCell(at);
    const bounds = this.scroller.getBoundingClientRect();
    if (!box) return false;
    const [x, y] = [event.clientX - bounds.left, event.clientY - bounds.top];
    return x >= box.x + box.width - filterButton && y >= box.y + box.height - filterButton;
  }

  private openFilter(column: number): void {
    const { sheet } = this.book.current;
    const box = this.boxOfCell({ row: sheet.autoFilter?.row ?? 1, column });
    if (!box) return;
    if (sheet.protection && sheet.protection.allowAutoFilter !== true) {
      this.handlers.refused({ kind: "filter", sheet: sheet.name });
      return;
    }
    const take = (text: string | null) => () => {
      setFilter(this.book, sheet, column, text);
      this.book.laidOut.emit(sheet);
      this.focus();
    };
    const bounds = this.scroller.getBoundingClientRect();
    const choices: Choice[] = [
      { label: words.filter.all, take: take(null) },
      ...filterChoices(this.book, sheet, column).map((text) => ({
        label: text === "" ? words.filter.blank : text,
        take: take(text),
      })),
    ];
    openPopup(choices, { x: bounds.left + box.x, y: bounds.top + box.y + box.height, minWidth: box.width });
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
    if (this.resizer.isHolding) {
      this.resizer.drag(event.clientX);
      return;
    }
    if (this.anchor) {
      const { place: at } = this.placeAt(event);
      const area = areaBetween(this.anchor, at);
      const { area: now } = this.book.current;
      if (area.top !== now.top || area.left !== now.left || area.bottom !== now.bottom || area.right !== now.right)
        this.movement.select(this.anchor, area);
      return;
    }
    const { place: at, border, inColumnHeader, inRowHeader } = this.placeAt(event);
    this.scroller.style.cursor = border === undefined ? "" : "col-resize";
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
        if (this.editor.finish()) this.reveal(this.movement.next(action.rows, action.columns));
        return;
      case "newLine":
        this.editor.newLine();
        return;
      case "fill":
        this.tellRefused(this.edits.fill(this.book.current.sheet, this.book.current.area, action));
        return;
      case "save":
        this.handlers.save();
        return;
      case "leave":
        this.handlers.leave();
        return;
      case "cancel":
        this.editor.cancel();
        this.refresh();
        return;
      case "edit":
        return this.startEditing();
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
      default: {
        const { rows } = this.geometry;
        const { scrollTop, clientHeight } = this.scroller;
        const before = this.book.current.sheet;
        this.movement.perform(action, rows.at(scrollTop + clientHeight) - rows.at(scrollTop));
        if (this.book.current.sheet === before) this.reveal(this.movement.moving("extend" in action && action.extend));
      }
    }
  }

  private clear(): void {
    const { sheet, area } = this.book.current;
    this.tellRefused(this.edits.clear(sheet, area));
  }

  /** What the active cell is to be chosen from. */
  private get list(): ValidationDraft | undefined {
    const { sheet, active } = this.book.current;
    const validation = sheet.isLocked(active.row, active.column)
      ? undefined
      : sheet.validationAt(active.row, active.column);
    return validation?.type === "list" ? validation : undefined;
  }

  private openChoices(): void {
    const { sheet, active } = this.book.current;
    const { list } = this;
    if (isFilterHead(sheet, active.row, active.column)) return this.openFilter(active.column);
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
}
