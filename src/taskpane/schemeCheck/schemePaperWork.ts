import { schemePaper } from "../../publish/scheme/schemePaper.js";
import { takenScheme } from "../../scheme/catalogue.js";
import type { OfferedScheme } from "../start/offeredScheme.js";

export interface SchemePaperWork {
  /** 审签稿 of a scheme that was checked. */
  schemePaper(scheme: OfferedScheme): Promise<Uint8Array>;
}

export const schemePaperWork = (): SchemePaperWork => ({
  schemePaper: ({ id, text }) => {
    const taken = takenScheme(text);
    // it was taken when it was checked
    if (!taken.ok) throw new TypeError(`${id} was checked and is not taken`);
    return schemePaper(taken.scheme);
  },
});
