import { addinWorkbook } from "../../selfcheck/addin/addinDraft.js";

export interface SelfcheckWork {
  /** The workbook in which the add-in checks itself. */
  buildSelfcheck(): Promise<Uint8Array>;
}

export const selfcheckWork = (): SelfcheckWork => ({ buildSelfcheck: () => addinWorkbook() });
