import { FunctionError, notAvailable } from "../../functions/arguments/functionError.js";
import type { CustomFunction } from "../../functions/customFunction.js";
import { explainFunction } from "../../functions/each/explainFunction.js";
import { functionScheme } from "../../functions/register.js";
import { schemeOfBook } from "../../workbook/carry/schemeOfBook.js";
import { identityOf } from "../../workbook/identity.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";

/**
 * EXPLAIN for the scheme of the workbook in which it is called; in a workbook of others, for the one that the functions
 * know.
 *
 * @param read the sheets that say which scheme the workbook is of
 * @throws FunctionError where the workbook cannot be read or its scheme is not to be had: another one would explain
 * another item
 */
export async function explainHere(read: () => Promise<BookContents>): Promise<CustomFunction> {
  let book: BookContents;
  try {
    book = await read();
  } catch {
    throw notAvailable(
      "EXPLAIN：这里不能读取本工作簿，不知道它用的是哪个指标体系；请在加载项的窗格中查看说明。",
      "EXPLAIN: the workbook cannot be read here, so its scheme is not known; see the explanation in the add-in's pane.",
    );
  }
  return explainFunction(schemeIn(book));
}

function schemeIn(book: BookContents) {
  try {
    const identity = identityOf(book);
    if (!identity) return functionScheme;
    const scheme = schemeOfBook(book, identity);
    if (scheme) return scheme;
    throw notAvailable(
      `EXPLAIN：加载项没有本工作簿的指标体系“${identity.schemeId}”，工作簿也没有随带，不能说明。`,
      `EXPLAIN: the add-in does not have this workbook's scheme “${identity.schemeId}”, and the workbook does not carry it.`,
    );
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new FunctionError("notAvailable", { zh: `EXPLAIN：${error.words.zh}`, en: `EXPLAIN: ${error.words.en}` });
  }
}
