const key = "scorebook.selfcheck";

/** A document setting is written, read back, and taken away again. */
export async function settings(context: Excel.RequestContext): Promise<string> {
  const own = context.workbook.settings;
  const read = async (): Promise<string> => {
    const setting = own.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? "没有" : String(setting.value);
  };
  own.add(key, "甲乙");
  await context.sync();
  const wrote = await read();
  own.getItem(key).delete();
  await context.sync();
  return `写入：${wrote}；删除后：${await read()}`;
}
