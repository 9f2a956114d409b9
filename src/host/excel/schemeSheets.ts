import type { BookContents } from "../../xlsx/bookContents.js";
import { bookOf } from "../cellGrid.js";
import { run } from "./attempt.js";
import { readSheets } from "./readSheets.js";

/** What the workbook says of its scheme, for functions that are called before the pane is there. */
export const schemeSheets = (): Promise<BookContents> =>
  run(async (context) => bookOf(await readSheets(context, "scheme")));
