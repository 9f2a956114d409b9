import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { digestOfBytes } from "../evidence/digest.js";
import type { BatchFile } from "../returns/collect.js";
import { refusalWords } from "../xlsx/refusalWords.js";
import { unzipFiles } from "../xlsx/unzipFiles.js";
import { Failure } from "./failure.js";
import { fileFailure } from "./fileFailure.js";
import { readInWorker } from "./readInWorker.js";
import { readBytes } from "./readText.js";
import { isFolder } from "./writeFiles.js";

/** What programs and systems put beside files: locks of Office, marks of file managers. */
const clutter = /(^|\/)(~\$[^/]*|\.~lock\.[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$|(^|\/)__MACOSX\//i;

/**
 * All files of a folder with its sub-folders, or of a zip archive, in the order of their names. What is no .xlsx is
 * among them, and is refused: nothing is passed over in silence but the clutter of programs.
 *
 * @throws Failure with the path
 */
export async function returnedFiles(path: string): Promise<readonly BatchFile[]> {
  const found = isFolder(path) ? inFolder(path) : inArchive(path);
  const files = found.filter(({ name }) => !clutter.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const batch: BatchFile[] = [];
  for (const { name, read } of files) batch.push(await readFile(name, read()));
  return batch;
}

interface Found {
  readonly name: string;
  readonly read: () => Uint8Array;
}

function inFolder(path: string): readonly Found[] {
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

function inArchive(path: string): readonly Found[] {
  const unzipped = unzipFiles(readBytes(path));
  if (!unzipped.ok) throw new Failure(`${path}：${refusalWords(unzipped.refusal).zh}；请写明文件夹或 .zip 文件`);
  return unzipped.files.map(({ name, bytes }) => ({ name, read: () => bytes }));
}

async function readFile(name: string, bytes: Uint8Array): Promise<BatchFile> {
  const file = { name, digest: await digestOfBytes(bytes) };
  const result = await readInWorker(bytes);
  // a text or picture is told as what it is; a workbook of another kind has words of its own
  const isOther = !result.ok && result.refusal.code === "notZip" && !/\.xlsx$/i.test(name);
  return { ...file, result: isOther ? { ok: false, because: { code: "notXlsx" } } : result };
}
