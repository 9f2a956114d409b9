// The styles of the pane as one file: the kit's, the shell's, then each feature's, in the order of the list of features.
import { existsSync, readFileSync } from "node:fs";

/** @returns {string} */
export function paneStyles() {
  const list = readFileSync("src/taskpane/shell/features.ts", "utf8");
  const [, names = ""] = /export const features = \{([^}]*)\}/.exec(list) ?? [];
  return ["kit", "shell", ...(names.match(/\w+/g) ?? [])]
    .map((name) => `src/taskpane/${name}/${name}.css`)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}
