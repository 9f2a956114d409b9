import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../terminal/failure.js";
import type { Terminal } from "../terminal/terminal.js";
import { fileFailure } from "./fileFailure.js";
import { isSource } from "./sourceFiles.js";

export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files whole or not at all: each beside its target first, renamed only when all are on the disk. What the
 * command has read is not written over, and of other files that are, a line says so.
 *
 * @param renewed the one source that is written back, with more in it
 * @throws Failure with the path
 */
export function writeFiles(files: readonly NewFile[], terminal: Terminal, renewed?: string): void {
  for (const { path } of files) {
    if (isFolder(path))
      throw new Failure({ zh: `${path}：是文件夹；请写明文件名`, en: `${path}: is a folder; name a file` });
    if (path !== renewed && isSource(path))
      throw new Failure({
        zh: `${path}：不能写入作为来源的文件`,
        en: `${path}: is what the result is made from, and cannot be written over`,
      });
  }
  const replaced = files.filter(({ path, bytes }) => path !== renewed && holdsOther(path, bytes));
  const drafts: { readonly draft: string; readonly path: string }[] = [];
  try {
    files.forEach(({ path, bytes }, at) => {
      const draft = join(dirname(path), `.${basename(path)}.${process.pid}-${at}.tmp`);
      writeDraft(draft, path, bytes, () => void drafts.push({ draft, path }));
    });
    for (const { draft, path } of drafts) attempt(path, () => renameSync(draft, path));
    const [first] = replaced;
    if (first)
      terminal.err({
        zh: `${first.path}${replaced.length > 1 ? ` 等 ${replaced.length} 个文件` : ""}：原有的内容已被替换`,
        en: `${first.path}${replaced.length > 1 ? ` and others (${replaced.length} in all)` : ""}: what was there has been replaced`,
      });
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true });
  }
}

/** @throws Failure when it cannot be there */
export function makeFolder(path: string): void {
  attempt(path, () => mkdirSync(path, { recursive: true }));
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Whether there is a file with something else in it. */
function holdsOther(path: string, bytes: Uint8Array): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there?.isFile() === true && (there.size !== bytes.length || !readFileSync(path).equals(bytes));
}

function writeDraft(draft: string, path: string, bytes: Uint8Array, begun: () => void): void {
  attempt(path, () => {
    const file = openSync(draft, "wx");
    begun();
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}

function attempt(path: string, action: () => unknown): void {
  try {
    action();
  } catch (error) {
    throw fileFailure(path, error);
  }
}
