import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import type { AddInOptions } from "../addInWindow.js";
import { draftOf } from "../book/file/saveFile.js";
import type { Sheet } from "../book/sheet.js";
import type { Refused } from "../book/userEdits.js";
import type { Shell } from "../excel/services.js";
import type { Command } from "../manifest.js";
import { element } from "./element.js";
import { FormulaBar } from "./formulaBar.js";
import { Grid } from "./grid.js";
import { showMessage } from "./messageBox.js";
import { NotOpened, OpenWorkbook } from "./openWorkbook.js";
import { ribbon } from "./ribbon.js";
import { SheetTabs } from "./sheetTabs.js";
import { StatusBar } from "./statusBar.js";
import { refusalText, words } from "./words.js";

interface Window {
  readonly workbook: OpenWorkbook;
  readonly grid: Grid;
  shownSheet: Sheet;
}

/** The page: open workbooks, one of them in front with its pane. */
export class App implements Shell {
  readonly windows: Window[] = [];
  private front: Window | undefined;
  private paneShown = true;
  private frame = 0;
  private readonly title = element("select", { className: "window-list", ariaLabel: words.windows });
  private readonly fileInput = element("input", { type: "file", accept: ".xlsx", hidden: true });
  private readonly formulaBar: FormulaBar;
  private readonly tabs = new SheetTabs({
    shown: () => this.current.grid.focus(),
    refused: (fault) => void showMessage(words.title, words.sheets.faults[fault]).then(() => this.current.grid.focus()),
  });
  private readonly status = new StatusBar((percent) => this.current.grid.zoomBy(percent));
  private readonly sheetArea = element("div", { className: "sheet-area" });
  private readonly pane = element("aside", { className: "pane" });

  constructor(
    private readonly root: HTMLElement,
    private readonly addIn: AddInOptions,
  ) {
    this.formulaBar = new FormulaBar(
      () => this.current.workbook.book,
      () => this.current.grid,
    );
    this.build();
  }

  get current(): Window {
    if (!this.front) throw new TypeError("no workbook is open");
    return this.front;
  }

  get isPaneVisible(): boolean {
    return this.paneShown;
  }

  showPane(isVisible: boolean): void {
    this.paneShown = isVisible;
    this.pane.hidden = !isVisible;
  }

  /** What the add-in, or a person, opens in a window of its own. */
  openWorkbook(xlsx: Uint8Array, title = words.newBook(this.windows.length + 1)): void {
    try {
      const workbook = new OpenWorkbook(xlsx, title, this.addIn, this);
      const grid = new Grid(workbook.book, workbook.scratch, workbook.edits, {
        refused: (refused) => this.refuse(refused),
        editing: (isEditing) => {
          workbook.addIn.host.setCellEditing(isEditing);
          this.refresh();
        },
        save: () => void this.download(),
        leave: () => {
          if (this.paneShown) workbook.addIn.enter();
        },
        menu: () =>
          this.addIn.manifest.cellMenu.map((command) => ({
            label: command.label,
            hint: command.tip,
            take: () => this.run(command),
          })),
      });
      const window = { workbook, grid, shownSheet: workbook.book.current.sheet };
      workbook.addIn.onLeft = () => grid.focus();
      this.listen(window);
      this.windows.push(window);
      this.pane.append(workbook.addIn.frame);
      this.show(window);
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      void showMessage(words.notOpened, error.message);
    }
  }

  show(window: Window): void {
    this.front = window;
    this.sheetArea.replaceChildren(window.grid.root);
    for (const { workbook } of this.windows) workbook.addIn.frame.hidden = workbook !== window.workbook;
    document.title = `${window.workbook.book.title} - ${words.title}`;
    this.title.replaceChildren(
      ...this.windows.map(({ workbook }, index) =>
        element("option", { value: String(index), textContent: workbook.book.title }),
      ),
    );
    this.title.value = String(this.windows.indexOf(window));
    window.grid.rebuild();
    window.grid.focus();
    window.workbook.addIn.host.activated();
    this.refresh();
  }

  /** Runs a command of the ribbon as Excel does. */
  run({ action }: Command): void {
    if (action.kind === "showPane") this.showPane(true);
    if (action.kind === "run" && !this.current.workbook.addIn.run(action.functionName))
      void showMessage(words.title, words.notReady);
  }

  async save(): Promise<Uint8Array> {
    return writeWorkbook(draftOf(this.current.workbook.book));
  }

  private build(): void {
    const button = (text: string, click: () => void): HTMLButtonElement => {
      const made = element("button", { type: "button", className: "tool", textContent: text });
      made.addEventListener("click", click);
      return made;
    };
    const head = element(
      "header",
      { className: "title-bar" },
      element("h1", { textContent: words.title }),
      this.title,
      element("span", { className: "trial", textContent: words.trial }),
      button(words.open, () => this.fileInput.click()),
      button(words.save, () => void this.download()),
      button(words.undo, () => this.current.workbook.book.undo()),
      button(words.redo, () => this.current.workbook.book.redo()),
      button(words.pane, () => this.showPane(!this.paneShown)),
      this.fileInput,
    );
    this.title.addEventListener("change", () => {
      const chosen = this.windows[Number(this.title.value)];
      if (chosen) this.show(chosen);
    });
    this.fileInput.addEventListener("change", () => void this.openChosen());
    const work = element(
      "main",
      { className: "work" },
      this.formulaBar.root,
      this.sheetArea,
      this.tabs.root,
      this.status.root,
    );
    this.root.replaceChildren(
      head,
      element(
        "div",
        { className: "ribbon" },
        ribbon(this.addIn.manifest, (command) => this.run(command)),
      ),
      element("div", { className: "body" }, work, this.pane),
    );
  }

  private listen(window: Window): void {
    const { book } = window.workbook;
    const changed = (): void => this.refresh();
    window.workbook.calculator.onChanged(changed);
    book.edited.listen(({ sheet, area }) => {
      if (sheet === window.shownSheet) window.grid.makeRoom(area);
      this.refresh();
    });
    book.rearranged.listen(changed);
    book.laidOut.listen((sheet) => {
      if (sheet === window.shownSheet) window.grid.measure();
      this.refresh();
    });
    book.selected.listen(({ sheet, active }) => {
      if (sheet !== window.shownSheet) {
        window.shownSheet = sheet;
        if (window === this.front) window.grid.rebuild();
      } else if (window === this.front) window.grid.reveal(active);
      this.refresh();
    });
    window.grid.editor.input.addEventListener("input", () => this.formulaBar.showTyped(window.grid.editor.text));
  }

  /** Once for all that happened before the next frame. */
  private refresh(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      const { workbook, grid } = this.current;
      grid.refresh();
      if (!grid.editor.isEditing) this.formulaBar.refresh();
      this.tabs.refresh(workbook.book);
      this.status.refresh(workbook.book, grid.editor.isEditing, workbook.awaited);
    });
  }

  private refuse(refused: Refused): void {
    const { title, text } = refusalText(refused);
    void showMessage(title, text).then(() => this.current.grid.focus());
  }

  private async openChosen(): Promise<void> {
    const [file] = this.fileInput.files ?? [];
    this.fileInput.value = "";
    if (file) this.openWorkbook(new Uint8Array(await file.arrayBuffer()), file.name.replace(/\.xlsx$/i, ""));
  }

  private async download(): Promise<void> {
    try {
      const url = URL.createObjectURL(new Blob([new Uint8Array(await this.save())], { type: xlsxType }));
      element("a", { href: url, download: `${this.current.workbook.book.title}.xlsx` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    } catch (error) {
      await showMessage(words.notSaved, error instanceof Error ? error.message : String(error));
    }
  }
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
