import type { SheetDraft } from "../xlsx/draft.js";
import { headerSafe } from "./headerSafe.js";

/** Lists of our workbooks begin in B2, beside the hidden row and column of the key. */
export const firstColumn = 2;

/** How a list is printed: A4 across, as wide as the page, its heads on every page. */
export const listPages = (title: string, headRow: number, rows: number, columnCount: number) =>
  ({
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    titleRows: [headRow, headRow],
    centeredHorizontally: true,
    footer: { left: headerSafe(title), right: "第 &P 页，共 &N 页" },
    area: { row: 2, column: firstColumn, rowCount: headRow - 1 + rows, columnCount },
  }) as const satisfies SheetDraft["print"];
