/** Opens protected sheets for some work and closes them again with the same options, whatever happens. */
export async function unlocked(context: Excel.RequestContext, sheetIds: readonly string[], work: () => Promise<void>): Promise<void> {
  const sheets = sheetIds.map((id) => context.workbook.worksheets.getItem(id));
  for (const { protection } of sheets) protection.load("protected,options");
  await context.sync();
  const closed = sheets.filter((sheet) => sheet.protection.protected).map((sheet) => ({ sheet, options: sheet.protection.options }));
  for (const { sheet } of closed) sheet.protection.unprotect();
  await context.sync();
  try {
    await work();
  } finally {
    for (const { sheet, options } of closed) sheet.protection.protect(options);
    await context.sync();
  }
}
