import { join } from "node:path";
import { buildQueryWorkbook } from "../../returns/settle/buildQueryWorkbook.js";
import type { CheckedReturn } from "../../returns/check/checkedReturn.js";
import { queryLists } from "../../returns/settle/queryList.js";
import type { Scheme } from "../../scheme/scheme.js";
import { makeFolder, type NewFile } from "./writeFiles.js";

/**
 * A query list for each department that has something to answer; the folder is made, the files are for the caller to
 * write.
 *
 * @param isPaper in Word, not as workbooks
 */
export async function queryFiles(
  scheme: Scheme,
  returns: readonly CheckedReturn[],
  folder: string,
  isPaper: boolean,
): Promise<readonly NewFile[]> {
  const lists = queryLists(returns);
  const paper = isPaper ? await import("../../returns/settle/writeQueryPaper.js") : null;
  if (lists.length > 0) makeFolder(folder);
  const files: NewFile[] = [];
  for (const list of lists) {
    const { code, name } = list.department;
    // without what no file system takes
    const safe = `核实单 ${code} ${name}`
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")
      .slice(0, 80)
      .trimEnd();
    const [ending, bytes] = paper
      ? ["docx", await paper.writeQueryPaper(scheme.title, list)]
      : ["xlsx", await buildQueryWorkbook(scheme.title, list)];
    files.push({ path: join(folder, `${safe}.${ending}`), bytes });
  }
  return files;
}
