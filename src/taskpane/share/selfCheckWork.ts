import type { DateSystem } from "../../selfcheck/native/dataSheet.js";
import { selfCheckBook } from "../../selfcheck/native/selfCheckBook.js";

/** The workbook that checks, without the add-in, the program it is opened in. */
export interface SelfCheckWork {
  selfCheckBook(system: DateSystem): Promise<Uint8Array>;
}

export const selfCheckWork = (): SelfCheckWork => ({ selfCheckBook });
