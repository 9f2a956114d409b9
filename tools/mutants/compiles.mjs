// Whether a slip compiles: one that does not is none, the compiler has it at once.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

/** @type {typeof import("typescript")} */
const ts = createRequire(import.meta.url)("typescript");

/**
 * A compiler that stays: of what was checked before, only what a slip touches is checked anew.
 *
 * @param {(path: string) => readonly string[]} importersOf the files that import one, in which its types are used
 * @returns {(path: string, text: string) => boolean} whether the file compiles with this text, and who imports it too
 */
export function typeChecker(importersOf) {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => readFileSync(path, "utf8"));
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ["src"] }, ts.sys, resolve("."));
  /** @type {Map<string, { version: number, text: string | undefined }>} */
  const changed = new Map();
  const textOf = (/** @type {string} */ name) => changed.get(name)?.text ?? ts.sys.readFile(name);
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (name) => String(changed.get(name)?.version ?? 0),
    getScriptSnapshot: (name) => {
      const text = textOf(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => resolve("."),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
  });
  /** @param {string} name @param {string | undefined} text */
  const put = (name, text) => changed.set(name, { version: (changed.get(name)?.version ?? 0) + 1, text });
  /** @param {string} name @returns {string} what files that import it know of its types */
  const seenFromOutside = (name) => service.getEmitOutput(name, true, true).outputFiles[0]?.text ?? "";
  return (path, text) => {
    const name = resolve(path);
    const before = seenFromOutside(name);
    put(name, text);
    try {
      if (service.getSyntacticDiagnostics(name).length > 0) return false;
      const isSame = seenFromOutside(name) === before;
      const concerned = [name, ...(isSame ? [] : importersOf(path).map((each) => resolve(each)))];
      return concerned.every((each) => service.getSemanticDiagnostics(each).length === 0);
    } finally {
      put(name, undefined);
    }
  };
}
