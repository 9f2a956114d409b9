import type { Words } from "../../words/words.js";

/** What is told of a ledger's file that is none. @param wrong where (ledgerFrom) */
export const unusableLedger = (wrong: string): Words => ({
  zh: `不是可用的发放登记文件（${wrong}）；请用备份`,
  en: `This is no usable ledger file (${wrong}); use a backup`,
});
