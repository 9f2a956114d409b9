import { crc32 } from "../../xlsx/zip/crc32.js";

/**
 * Eight hexadecimal digits that tell a text that was changed by hand or by a program. Who changes a text on purpose can
 * change them as well: that is found by the rule hash of what was issued, and of receipts.
 */
export const textCheck = (text: string): string =>
  `crc32-${crc32(new TextEncoder().encode(text)).toString(16).padStart(8, "0")}`;
