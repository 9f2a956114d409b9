import type { Words } from "../../words/words.js";

/** The message for a file that is not a ledger. @param wrong where (ledgerFrom) */
export const unusableLedger = (wrong: string): Words => ({
  zh: `不是可用的发放登记文件（${wrong}）；请用备份`,
  en: `This is no usable ledger file (${wrong}); use a backup`,
});
