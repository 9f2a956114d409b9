import { element } from "./element.js";
import { words } from "./words.js";

/** Says something that a person has to read before going on. Resolves when it was read. */
export function showMessage(title: string, text: string): Promise<void> {
  const ok = element("button", { type: "button", textContent: words.ok });
  const dialog = element(
    "dialog",
    { className: "message", ariaLabel: title },
    element("h2", { textContent: title }),
    element("p", { textContent: text }),
    ok,
  );
  dialog.setAttribute("role", "alertdialog");
  document.body.append(dialog);
  ok.addEventListener("click", () => dialog.close());
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve();
    });
    dialog.showModal();
  });
}
