import { readdirSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { isClutter } from "../../returns/check/clutter.js";
import { refusalWords } from "../../xlsx/refusalWords.js";
import { unzipFiles } from "../../xlsx/zip/unzipFiles.js";
import { Failure } from "../terminal/failure.js";
import { fileFailure } from "./fileFailure.js";
import { readBytes } from "./readText.js";
import { isFolder } from "./writeFiles.js";
import { departmentFile } from "../../workbook/lists/departmentFile.js";

/** A returned file, not yet read. */
export interface ReceivedFile {
  /** With its folder. */
  readonly name: string;
  /** @throws Failure with the path */
  readonly read: () => Uint8Array;
}

/**
 * All files of a folder with its sub-folders, or of a zip archive, in the order of their names. What is no .xlsx is
 * among them, and is refused: nothing is passed over in silence but the clutter of programs.
 *
 * @throws Failure with the path
 */
export function returnedFiles(path: string): readonly ReceivedFile[] {
  const found = isFolder(path) ? inFolder(path) : inArchive(path);
  return found.filter(({ name, read }) => !isClutter(name, read)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function inFolder(path: string): readonly ReceivedFile[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return { name: relative(path, file).split(sep).join("/"), read: () => readBytes(file) };
      });
  } catch (error) {
    throw fileFailure(path, error);
  }
}

function inArchive(path: string): readonly ReceivedFile[] {
  const unzipped = unzipFiles(readBytes(path));
  if (!unzipped.ok)
    throw new Failure({
      zh: `${path}：请写明文件夹或 .zip 文件。${refusalWords(unzipped.refusal).zh}`,
      en: `${path}: name a folder or a .zip file. ${refusalWords(unzipped.refusal).en}`,
    });
  return unzipped.files.map(({ name, bytes }) => ({ name, read: () => bytes }));
}

/** The list with the codes that were given, beside what is made from a list without codes. */
export const listFileName = "单位名单.csv";

/** Whether a file among returned ones is the list that we put beside the forms: nobody sent it. */
export function isIssuedList({ name, read }: ReceivedFile): boolean {
  if (basename(name) !== listFileName) return false;
  const list = departmentFile(read());
  return list.ok && list.isCoded && list.problems.length === 0;
}
