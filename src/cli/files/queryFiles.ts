import { join } from "node:path";
import { buildQueryWorkbook } from "../../returns/settle/buildQueryWorkbook.js";
import type { CheckedReturn } from "../../returns/check/checkedReturn.js";
import { queryLists } from "../../returns/settle/queryList.js";
import type { Scheme } from "../../scheme/scheme.js";
import { makeFolder, type NewFile } from "./writeFiles.js";

/** A query list for each department that has something to answer; the folder is made, the files are for the caller to write. */
export async function queryFiles(
  scheme: Scheme,
  returns: readonly CheckedReturn[],
  folder: string,
): Promise<readonly NewFile[]> {
  const lists = queryLists(returns);
  if (lists.length > 0) makeFolder(folder);
  const files: NewFile[] = [];
  for (const list of lists) {
    const { code, name } = list.department;
    // without what no file system takes
    const safe = `查询单 ${code} ${name}`
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")
      .slice(0, 80)
      .trimEnd();
    files.push({ path: join(folder, `${safe}.xlsx`), bytes: await buildQueryWorkbook(scheme.title, list) });
  }
  return files;
}
