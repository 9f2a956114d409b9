import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathOf } from "./needs.js";

/** What another program finds in a workbook: charts and pages. */
export interface OpenedBook {
  readonly sheets: readonly {
    readonly title: string;
    readonly charts: readonly {
      readonly type: string;
      readonly series: number;
      readonly references: readonly string[];
    }[];
    readonly paper: string | null;
    readonly orientation: string | null;
    readonly fitToWidth: number | null;
    readonly fitToHeight: number | null;
  }[];
}

const script = `
import json, sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
def chart(c):
    return {"type": type(c).__name__, "series": len(c.series), "references": [s.val.numRef.f for s in c.series]}
print(json.dumps({"sheets": [{"title": s.title, "charts": [chart(c) for c in s._charts], "paper": s.page_setup.paperSize and str(s.page_setup.paperSize),
  "orientation": s.page_setup.orientation, "fitToWidth": s.page_setup.fitToWidth, "fitToHeight": s.page_setup.fitToHeight} for s in book.worksheets]}))
`;

/** Opens a workbook with openpyxl: for use inside `needs("openpyxl")`. */
export function opened(bytes: Uint8Array): OpenedBook {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-openpyxl-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    return JSON.parse(execFileSync(pathOf("openpyxl"), ["-c", script, file], { encoding: "utf8" })) as OpenedBook;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
