import { HostError } from "../port.js";

/** Opens protected sheets for some work and closes them again with the same options, whatever happens. */
export async function unlocked(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const sheets = sheetIds.map((id) => context.workbook.worksheets.getItem(id));
  for (const { protection } of sheets) protection.load("protected,options");
  await context.sync();
  const closed = sheets
    .filter((sheet) => sheet.protection.protected)
    .map((sheet) => ({ sheet, options: sheet.protection.options }));
  try {
    for (const { sheet } of closed) sheet.protection.unprotect();
    await context.sync().catch(whenPassword);
    await work();
  } finally {
    await closeAgain(context, closed);
  }
}

/** What Excel answers when a sheet is opened without the password that it has. */
const passwordCodes = new Set(["InvalidArgument", "AccessDenied"]);

function whenPassword(error: unknown): never {
  if (error instanceof OfficeExtension.Error && passwordCodes.has(error.code))
    throw new HostError("protected", `${error.code}: ${error.message}`);
  throw error;
}

const mostAttempts = 3;

/** A request that failed may have closed some of them: only what is open is closed, and a passing failure is not the last word. */
async function closeAgain(
  context: Excel.RequestContext,
  closed: readonly { readonly sheet: Excel.Worksheet; readonly options: Excel.WorksheetProtectionOptions }[],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      for (const { sheet } of closed) sheet.protection.load("protected");
      await context.sync();
      for (const { sheet, options } of closed) if (!sheet.protection.protected) sheet.protection.protect(options);
      await context.sync();
      return;
    } catch (error) {
      if (attempt === mostAttempts) throw error;
    }
  }
}
