import { settingsPlaces } from "../../../../selfcheck/addin/addinBook.js";
import { ownSheet } from "../ownBook.js";

/** Rows that are printed on every page: those of the file, and others. */
export async function titles(context: Excel.RequestContext): Promise<string> {
  const sheet = await ownSheet(context, "settings");
  const { file, written } = settingsPlaces.titles;
  const read = async (): Promise<string> => {
    const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject();
    rows.load("rowIndex,rowCount");
    await context.sync();
    return rows.isNullObject ? "没有" : `${rows.rowIndex + 1}-${rows.rowIndex + rows.rowCount} 行`;
  };
  // done a second time, what an earlier check has written is what is found
  const brought = await read();
  sheet.pageLayout.setPrintTitleRows(`$${written[0]}:$${written[1]}`);
  await context.sync();
  const wrote = await read();
  sheet.pageLayout.setPrintTitleRows(`$${file[0]}:$${file[1]}`);
  await context.sync();
  return `文件：${brought}；写入：${wrote}`;
}
