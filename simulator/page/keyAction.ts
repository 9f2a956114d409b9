/** What a key means in the grid. */
export type KeyAction =
  | { readonly kind: "move" | "jump"; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly kind: "page"; readonly rows: number; readonly extend: boolean }
  | { readonly kind: "rowStart" | "sheetStart" | "sheetEnd"; readonly extend: boolean }
  | { readonly kind: "commit"; readonly rows: number; readonly columns: number }
  | { readonly kind: "nextSheet"; readonly step: number }
  | { readonly kind: "fill"; readonly rows: number; readonly columns: number }
  | {
      readonly kind:
        "cancel" | "edit" | "clear" | "undo" | "redo" | "selectAll" | "choices" | "newLine" | "save" | "leave";
    };

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** @returns undefined for a key that is typed into the cell, or not ours */
export function keyAction(event: KeyboardEvent, isEditing: boolean): KeyAction | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey, isComposing } = event;
  if (isComposing) return undefined;
  if (key === "Enter" && altKey && isEditing) return { kind: "newLine" };
  if (key === "Enter" && !altKey) return { kind: "commit", rows: shiftKey ? -1 : 1, columns: 0 };
  if (key === "Tab") return { kind: "commit", rows: 0, columns: shiftKey ? -1 : 1 };
  if (key === "Escape") return { kind: "cancel" };
  if (key === "F6") return { kind: "leave" };
  if (isEditing) return undefined;
  if (ctrlKey || metaKey) return withControl(key, shiftKey);
  if (altKey) return key === "ArrowDown" ? { kind: "choices" } : undefined;
  const arrow = arrows[key];
  if (arrow) return { kind: "move", rows: arrow[0], columns: arrow[1], extend: shiftKey };
  switch (key) {
    case "F2":
      return { kind: "edit" };
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
    case "Home":
      return { kind: "rowStart", extend: shiftKey };
    case "End":
      return { kind: "jump", rows: 0, columns: 1, extend: shiftKey };
    case "PageUp":
    case "PageDown":
      return { kind: "page", rows: key === "PageUp" ? -1 : 1, extend: shiftKey };
    default:
      return undefined;
  }
}

function withControl(key: string, extend: boolean): KeyAction | undefined {
  const arrow = arrows[key];
  if (arrow) return { kind: "jump", rows: arrow[0], columns: arrow[1], extend };
  switch (key) {
    case "Home":
      return { kind: "sheetStart", extend };
    case "End":
      return { kind: "sheetEnd", extend };
    case "z":
    case "Z":
      return { kind: extend ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "a":
      return { kind: "selectAll" };
    case "d":
      return { kind: "fill", rows: 1, columns: 0 };
    case "r":
      return { kind: "fill", rows: 0, columns: 1 };
    case "s":
      return { kind: "save" };
    case "PageUp":
    case "PageDown":
      return { kind: "nextSheet", step: key === "PageUp" ? -1 : 1 };
    default:
      return undefined;
  }
}
