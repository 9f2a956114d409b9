import type { Command, Manifest } from "../manifest.js";
import { element } from "./element.js";
import { openPopup } from "./popupList.js";

/** The add-in's groups on the ribbon, as the manifest declares them. */
export function ribbon(manifest: Manifest, run: (command: Command) => void): HTMLElement {
  const groups = manifest.ribbon.map(({ label, commands }) =>
    element(
      "div",
      { className: "ribbon-group" },
      element("div", { className: "ribbon-commands" }, ...commands.map((command) => button(command, run))),
      element("div", { className: "ribbon-label", textContent: label }),
    ),
  );
  return element("div", { className: "ribbon-addin" }, ...groups);
}

function button(command: Command, run: (command: Command) => void): HTMLButtonElement {
  const { label, tip, icon, action } = command;
  const made = element("button", { type: "button", className: "ribbon-button", title: tip });
  if (icon !== undefined) made.append(element("img", { src: icon, alt: "", width: 32, height: 32 }));
  made.append(element("span", { textContent: action.kind === "menu" ? `${label} ▾` : label }));
  made.addEventListener("click", () => {
    if (action.kind !== "menu") return run(command);
    const { left, bottom } = made.getBoundingClientRect();
    openPopup(
      action.items.map((item) => ({ label: item.label, hint: item.tip, take: () => run(item) })),
      { x: left, y: bottom },
    );
  });
  return made;
}
