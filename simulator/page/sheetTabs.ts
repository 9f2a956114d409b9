import {
  deleteSheet,
  moveSheet,
  protectSheet,
  renameSheet,
  setSheetState,
  type SheetFault,
} from "../book/arrangeSheets.js";
import type { Book } from "../book/book.js";
import { nothingAllowed } from "../book/file/protectionOptions.js";
import type { Sheet } from "../book/sheet.js";
import { element } from "./element.js";
import { type Choice, openPopup } from "./popupList.js";
import { words } from "./words.js";

export interface TabHandlers {
  /** Another sheet is in front, or the name was taken: back to the cells. */
  shown(): void;
  refused(fault: SheetFault | "password"): void;
}

/** The tabs of the visible sheets, and what people do to sheets as a whole. */
export class SheetTabs {
  readonly root = element("div", { className: "sheet-tabs", ariaLabel: words.tabs });

  constructor(private readonly handlers: TabHandlers) {
    this.root.setAttribute("role", "tablist");
  }

  refresh(book: Book): void {
    if (this.root.querySelector("input")) return;
    const tabs = book.visibleSheets.map((sheet) => {
      const isCurrent = sheet === book.current.sheet;
      const tab = element("button", {
        type: "button",
        className: isCurrent ? "sheet-tab current" : "sheet-tab",
        textContent: sheet.name,
      });
      tab.setAttribute("role", "tab");
      tab.ariaSelected = String(isCurrent);
      if (sheet.tabColor !== undefined) tab.style.setProperty("--tab-color", `#${sheet.tabColor}`);
      tab.addEventListener("click", () => {
        book.show(sheet);
        this.handlers.shown();
      });
      tab.addEventListener("dblclick", () => this.rename(book, sheet));
      tab.addEventListener("contextmenu", (event) => {
        event.preventDefault();
        openPopup(this.choices(book, sheet), { x: event.clientX, y: event.clientY });
      });
      return tab;
    });
    this.root.replaceChildren(...tabs);
    this.root.querySelector(".current")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private choices(book: Book, sheet: Sheet): readonly Choice[] {
    const { menu } = words.sheets;
    const at = book.sheets.indexOf(sheet);
    const hidden = book.sheets.filter(({ state }) => state === "hidden");
    const done = (fault: SheetFault | undefined): void => {
      if (fault) this.handlers.refused(fault);
    };
    return [
      { label: menu.rename, take: () => this.rename(book, sheet) },
      { label: menu.left, take: () => done(moveSheet(book, sheet, at - 1)) },
      { label: menu.right, take: () => done(moveSheet(book, sheet, at + 1)) },
      { label: menu.hide, take: () => done(setSheetState(book, sheet, "hidden")) },
      ...hidden.map((one) => ({ label: menu.show(one.name), take: () => done(setSheetState(book, one, "visible")) })),
      { label: sheet.protection ? menu.unprotect : menu.protect, take: () => this.protect(book, sheet) },
      { label: menu.remove, take: () => done(deleteSheet(book, sheet)) },
    ];
  }

  private protect(book: Book, sheet: Sheet): void {
    if (!sheet.protection) protectSheet(book, sheet, nothingAllowed);
    else if (sheet.password === "") protectSheet(book, sheet, undefined);
    else this.handlers.refused("password");
  }

  /** The tab becomes a field until Enter, Esc, or a click elsewhere. */
  private rename(book: Book, sheet: Sheet): void {
    const tab = [...this.root.children].find(({ textContent }) => textContent === sheet.name);
    const field = element("input", {
      className: "sheet-name",
      value: sheet.name,
      ariaLabel: words.sheets.menu.rename,
      maxLength: 31,
    });
    let isOpen = true;
    const end = (name: string | undefined): void => {
      if (!isOpen) return;
      isOpen = false;
      field.remove();
      const fault = name === undefined ? undefined : renameSheet(book, sheet, name.trim());
      this.refresh(book);
      if (fault) this.handlers.refused(fault);
      else this.handlers.shown();
    };
    field.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") end(field.value);
      if (key === "Escape") end(undefined);
    });
    field.addEventListener("blur", () => end(field.value));
    tab?.replaceWith(field);
    field.select();
  }
}
