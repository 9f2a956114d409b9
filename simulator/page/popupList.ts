import { element } from "./element.js";

export interface Choice {
  readonly label: string;
  readonly hint?: string;
  readonly take: () => void;
}

/** A list that opens at a place and goes away with the next choice, key or click elsewhere. */
export function openPopup(
  choices: readonly Choice[],
  at: { readonly x: number; readonly y: number; readonly minWidth?: number },
): HTMLElement {
  document.querySelector(".popup")?.remove();
  const focusedBefore = document.activeElement;
  const items = choices.map(({ label, hint = "", take }) => {
    const item = element("button", { type: "button", className: "popup-item", textContent: label, title: hint });
    item.setAttribute("role", "menuitem");
    item.addEventListener("click", () => {
      close();
      giveBack();
      take();
    });
    return item;
  });
  const popup = element("div", { className: "popup" }, ...items);
  popup.setAttribute("role", "menu");
  popup.style.left = `${at.x}px`;
  popup.style.top = `${at.y}px`;
  popup.style.minWidth = `${at.minWidth ?? 0}px`;
  const outside = (event: Event): void => {
    if (!popup.contains(event.target as Node)) close();
  };
  const close = (): void => {
    popup.remove();
    document.removeEventListener("pointerdown", outside, true);
  };
  /** The keyboard goes on where it was. */
  const giveBack = (): void => {
    if (focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
  };
  popup.addEventListener("keydown", (event) => {
    const now = items.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "Escape") {
      close();
      giveBack();
    } else if (event.key === "ArrowDown") items[Math.min(now + 1, items.length - 1)]?.focus();
    else if (event.key === "ArrowUp") items[Math.max(now - 1, 0)]?.focus();
    else return;
    event.preventDefault();
  });
  document.addEventListener("pointerdown", outside, true);
  document.body.append(popup);
  const { bottom, height, right, width } = popup.getBoundingClientRect();
  if (bottom > innerHeight) popup.style.top = `${Math.max(0, at.y - height)}px`;
  if (right > innerWidth) popup.style.left = `${Math.max(0, innerWidth - width)}px`;
  items[0]?.focus();
  return popup;
}
