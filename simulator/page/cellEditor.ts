import type { StyleDraft } from "../../src/xlsx/draft.js";
import { type Box, fontOf } from "./cellPainter.js";
import { element } from "./element.js";
import { words } from "./words.js";

export interface EditorHandlers {
  /** Whether the active cell may be typed into; says so itself when not. */
  mayEdit(): boolean;
  /** @returns false when the text was refused: the entry goes on */
  commit(text: string): boolean;
  editing(isEditing: boolean): void;
}

/**
 * The field that takes what is typed. It always has the focus, unseen over the active cell, so that the first
 * letter is not lost and Chinese can be composed; it is seen while a cell is edited.
 */
export class CellEditor {
  readonly input = element("textarea", { className: "cell-editor", spellcheck: false, rows: 1, ariaLabel: words.grid });
  private editing = false;

  constructor(private readonly handlers: EditorHandlers) {
    // what an input method writes comes without keys
    this.input.addEventListener("beforeinput", (event) => {
      if (this.editing) return;
      if (handlers.mayEdit()) this.start("");
      else event.preventDefault();
    });
    this.input.addEventListener("compositionstart", () => {
      if (!this.editing && handlers.mayEdit()) this.start("");
    });
    this.input.addEventListener("input", () => {
      if (this.editing) this.grow();
      else this.input.value = "";
    });
  }

  get isEditing(): boolean {
    return this.editing;
  }

  get text(): string {
    return this.input.value;
  }

  set text(text: string) {
    this.input.value = text;
    this.grow();
  }

  start(text: string): void {
    this.editing = true;
    this.input.classList.add("editing");
    this.text = text;
    this.input.focus({ preventScroll: true });
    this.input.setSelectionRange(text.length, text.length);
    this.handlers.editing(true);
  }

  newLine(): void {
    this.input.setRangeText("\n", this.input.selectionStart, this.input.selectionEnd, "end");
    this.input.dispatchEvent(new Event("input"));
  }

  /** Ends the entry and takes its text. @returns false when it was refused */
  finish(): boolean {
    if (!this.editing) return true;
    const { text } = this;
    this.cancel();
    return this.handlers.commit(text);
  }

  cancel(): void {
    if (!this.editing) return;
    this.editing = false;
    this.input.classList.remove("editing");
    this.input.value = "";
    this.handlers.editing(false);
  }

  place(box: Box, style: StyleDraft, zoom: number): void {
    this.input.style.transform = `translate(${box.x - 1}px, ${box.y - 1}px)`;
    this.input.style.minWidth = `${box.width + 1}px`;
    this.input.style.height = `${box.height + 1}px`;
    this.input.style.font = fontOf(style, zoom);
  }

  /** Wide enough for what is typed. */
  private grow(): void {
    this.input.style.width = "0";
    this.input.style.width = this.editing ? `${this.input.scrollWidth + 4}px` : "";
  }
}
