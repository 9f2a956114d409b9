import { addressText } from "../../src/xlsx/cellAddress.js";
import { parseArea, splitPlace } from "../book/area.js";
import type { Book } from "../book/book.js";
import { element } from "./element.js";
import type { Grid } from "./grid.js";
import { words } from "./words.js";

/** Name box and formula bar. */
export class FormulaBar {
  private readonly nameBox = element("input", { className: "name-box", spellcheck: false, ariaLabel: words.nameBox });
  private readonly bar = element("input", { className: "formula", spellcheck: false, ariaLabel: words.formulaBar });
  readonly root = element(
    "div",
    { className: "formula-bar" },
    this.nameBox,
    element("span", { className: "fx", textContent: "fx" }),
    this.bar,
  );

  constructor(
    private readonly book: () => Book,
    private readonly grid: () => Grid,
  ) {
    this.nameBox.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== "Escape") return;
      // The key belongs to this box: the cell that gets the focus is not to take it for a new line.
      event.preventDefault();
      if (event.key === "Enter") this.goTo(this.nameBox.value);
      this.grid().focus();
    });
    this.nameBox.addEventListener("blur", () => this.refresh());
    this.bar.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        if (this.grid().commit(this.bar.value)) this.grid().focus();
      }
      if (event.key === "Escape") {
        this.refresh();
        this.grid().focus();
      }
    });
    this.bar.addEventListener("focus", () => {
      const { sheet, active } = this.book().current;
      this.bar.readOnly = sheet.isLocked(active.row, active.column);
    });
    this.bar.addEventListener("blur", () => this.refresh());
  }

  refresh(): void {
    const { active } = this.book().current;
    this.nameBox.value = addressText(active.row, active.column);
    if (document.activeElement !== this.bar) this.bar.value = this.shownText();
  }

  /** What is being typed into the cell. */
  showTyped(text: string): void {
    this.bar.value = text;
  }

  private shownText(): string {
    const book = this.book();
    const { sheet, active } = book.current;
    const own = book.editText(sheet, active.row, active.column);
    const spill = own === "" ? book.calculator.spillAt(sheet.name, active.row, active.column) : undefined;
    // a cell that is spilled into shows the formula that fills it
    return spill ? (book.formulaAt(sheet, spill.row, spill.column) ?? "") : own;
  }

  /** An address, a place on another sheet, or a defined name. */
  private goTo(typed: string): void {
    const book = this.book();
    const name = book.names.find((known) => known.name.toLowerCase() === typed.trim().toLowerCase());
    const { sheet: sheetName, address } = splitPlace(name?.refersTo ?? typed.trim());
    const sheet = sheetName === undefined ? book.current.sheet : book.sheet(sheetName);
    const area = parseArea(address);
    if (sheet?.state === "visible" && area) {
      book.select(sheet, area);
      this.grid().reveal(book.current.active);
    }
  }
}
