import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../terminal/failure.js";
import { fileFailure } from "./fileFailure.js";

export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files whole or not at all: each beside its target first, renamed only when all are on the disk.
 * @throws Failure with the path
 */
export function writeFiles(files: readonly NewFile[]): void {
  for (const { path } of files) refuseFolder(path);
  const drafts: { readonly draft: string; readonly path: string }[] = [];
  try {
    files.forEach(({ path, bytes }, at) => {
      const draft = join(dirname(path), `.${basename(path)}.${process.pid}-${at}.tmp`);
      writeDraft(draft, path, bytes, () => void drafts.push({ draft, path }));
    });
    for (const { draft, path } of drafts) attempt(path, () => renameSync(draft, path));
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true });
  }
}

/** @throws Failure when it cannot be there */
export function makeFolder(path: string): void {
  attempt(path, () => mkdirSync(path, { recursive: true }));
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function refuseFolder(path: string): void {
  if (isFolder(path)) throw new Failure(`${path}：是文件夹；请写明文件名`);
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
