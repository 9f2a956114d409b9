import type { Host, TextSheet } from "../../host/port.js";
import { listKey, withoutRows } from "../textSheetOf.js";

/**
 * Takes what was kept of the last merge out of 收报记录, 控制数 and 回执, as the merge itself was taken back. The inputs
 * of the receipt before were not kept: verifying it can name departments only.
 */
export async function takeBackRecords(host: Pick<Host, "textSheet" | "putTextSheet">): Promise<void> {
  const sheets = { returns: listKey("returns"), totals: listKey("totals"), receipts: listKey("receipts") } as const;
  const [returns, totals, receipts] = [await host.textSheet(sheets.returns), await host.textSheet(sheets.totals), await host.textSheet(sheets.receipts)];
  const run = runsIn(returns, /^run\.(\d+)$/);
  if (returns && run > 0) await host.putTextSheet(sheets.returns, withoutRows(returns, (key) => key.endsWith(`.${run}`)));
  if (totals && run > 0) await host.putTextSheet(sheets.totals, withoutRows(totals, (key) => key.startsWith(`total.${run}.`)));
  const receipt = runsIn(receipts, /^receipt\.(\d+)$/);
  if (receipts && receipt > 0) await host.putTextSheet(sheets.receipts, withoutRows(receipts, (key) => key === `receipt.${receipt}` || key === "inputs"));
}

/** The number of the last one. */
const runsIn = (sheet: TextSheet | null, pattern: RegExp): number =>
  Math.max(0, ...(sheet?.rows ?? []).map(([key = ""]) => Number(pattern.exec(key)?.[1] ?? 0)));
