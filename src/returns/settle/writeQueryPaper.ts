import { writePaper } from "../../word/writePaper.js";
import type { QueryList } from "./queryList.js";
import { queryPaper } from "./queryPaper.js";

/** The query list of a department in Word; apart from its words, because the writer of papers is large. */
export const writeQueryPaper = (title: string, list: QueryList): Promise<Uint8Array> =>
  writePaper(queryPaper(title, list));
