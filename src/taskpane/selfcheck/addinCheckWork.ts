import { addinWorkbook } from "../../selfcheck/addin/addinDraft.js";

export interface AddinCheckWork {
  /** The workbook in which the add-in checks itself. */
  buildAddinCheck(): Promise<Uint8Array>;
}

export const addinCheckWork = (): AddinCheckWork => ({ buildAddinCheck: () => addinWorkbook() });
