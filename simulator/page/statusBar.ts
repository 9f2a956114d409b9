import { intersection } from "../book/area.js";
import type { Book } from "../book/book.js";
import { generalText } from "../book/format/decimalDigits.js";
import { element } from "./element.js";
import { words } from "./words.js";

/** Cells that are added up at most: more are only counted by a person's patience. */
const mostCells = 200_000;

export class StatusBar {
  private readonly state = element("span", { className: "status-state", textContent: words.ready });
  private readonly sums = element("span", { className: "status-sums" });
  private readonly zoom = element("span", { className: "zoom-value" });
  readonly root: HTMLElement;

  /** @param zoomBy makes the sheet in front larger or smaller, by percent */
  constructor(zoomBy: (percent: number) => void) {
    const button = (text: string, label: string, percent: number): HTMLButtonElement => {
      const made = element("button", {
        type: "button",
        className: "zoom",
        textContent: text,
        ariaLabel: label,
        title: label,
      });
      made.addEventListener("click", () => zoomBy(percent));
      return made;
    };
    const zoom = element(
      "span",
      { className: "zooms" },
      button("−", words.smaller, -10),
      this.zoom,
      button("＋", words.larger, 10),
    );
    this.root = element("div", { className: "status-bar" }, this.state, this.sums, zoom);
  }

  refresh(book: Book, isEditing: boolean, awaited: number): void {
    this.state.textContent = awaited > 0 ? words.calculating(awaited) : isEditing ? words.editing : words.ready;
    this.sums.textContent = sumsOf(book);
    this.zoom.textContent = `${book.current.sheet.zoom}%`;
  }
}

function sumsOf(book: Book): string {
  const { sheet, area } = book.current;
  const used = book.usedArea(sheet);
  const marked = used && intersection(area, used);
  if (!marked || (marked.bottom - marked.top + 1) * (marked.right - marked.left + 1) > mostCells) return "";
  let filled = 0;
  const numbers: number[] = [];
  for (let row = marked.top; row <= marked.bottom; row += 1)
    for (let column = marked.left; column <= marked.right; column += 1) {
      const value = book.valueAt(sheet, row, column);
      if (value !== null && value !== "") filled += 1;
      if (typeof value === "number") numbers.push(value);
    }
  if (filled < 2) return "";
  if (numbers.length === 0) return words.count(filled);
  const sum = numbers.reduce((total, value) => total + value, 0);
  return words.sum(filled, generalText(sum), generalText(sum / numbers.length));
}
