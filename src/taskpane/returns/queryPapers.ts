import { queryPaper } from "../../returns/settle/queryPaper.js";
import type { QueryList } from "../../returns/settle/queryList.js";
import { writePaper } from "../../word/writePaper.js";

/** A query list in Word; in the script of the writer of papers. */
export const make = (title: string, list: QueryList): Promise<Uint8Array> => writePaper(queryPaper(title, list));
