import { ownSheet } from "../ownBook.js";

/** A sheet that the file protects: locked cells refuse, it opens, takes a write, and closes again. */
export async function protection(context: Excel.RequestContext): Promise<string> {
  const sheet = await ownSheet(context, "locked");
  const cell = sheet.getRange("B4");
  const isProtected = async (): Promise<boolean> => {
    sheet.protection.load("protected");
    await context.sync();
    return sheet.protection.protected;
  };
  const write = async (text: string): Promise<boolean> => {
    cell.values = [[text]];
    return context.sync().then(
      () => true,
      () => false,
    );
  };
  const brought = (await isProtected()) ? "已保护" : "未保护";
  const refused = (await write("甲")) ? "可以写入" : "不能写入";
  sheet.protection.unprotect();
  await context.sync();
  const opened = (await write("乙")) ? "可以写入" : "不能写入";
  sheet.protection.protect({ allowAutoFilter: true, allowFormatColumns: true });
  await context.sync();
  return `文件：${brought}，${refused}；解除后${opened}；${(await isProtected()) ? "再次保护" : "没有保护"}`;
}
