import { oneCell } from "../book/area.js";
import type { Book } from "../book/book.js";
import { element } from "./element.js";
import { words } from "./words.js";

/** The tabs of the visible sheets. */
export class SheetTabs {
  readonly root = element("div", { className: "sheet-tabs", ariaLabel: words.tabs });
  private readonly last = new Map<string, ReturnType<() => Book["current"]>>();

  constructor(private readonly shown: (book: Book) => void) {
    this.root.setAttribute("role", "tablist");
  }

  refresh(book: Book): void {
    const { current } = book;
    this.last.set(current.sheet.id, current);
    const tabs = book.visibleSheets.map((sheet) => {
      const isCurrent = sheet === current.sheet;
      const tab = element("button", { type: "button", className: isCurrent ? "sheet-tab current" : "sheet-tab", textContent: sheet.name });
      tab.setAttribute("role", "tab");
      tab.ariaSelected = String(isCurrent);
      if (sheet.tabColor !== undefined) tab.style.setProperty("--tab-color", `#${sheet.tabColor}`);
      tab.addEventListener("click", () => {
        const before = this.last.get(sheet.id);
        const home = sheet.frozenAt ?? { row: 1, column: 1 };
        if (before?.sheet === sheet) book.select(sheet, before.area, before.active);
        else book.select(sheet, oneCell(home.row, home.column));
        this.shown(book);
      });
      return tab;
    });
    this.root.replaceChildren(...tabs);
    this.root.querySelector(".current")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}
