import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathOf } from "./needs.js";

/** A workbook with every formula calculated anew by LibreOffice: for use inside `needs("libreoffice")`. */
export function recalculated(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-recalc-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    execFileSync("bash", ["test/support/recalc.sh", file, join(folder, "out"), "xlsx"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    return readFileSync(join(folder, "out", "book.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same by Gnumeric, in which no line of code is LibreOffice's: for use inside `needs("gnumeric")`. */
export function recalculatedByGnumeric(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-gnumeric-"));
  try {
    const [file, target] = [join(folder, "book.xlsx"), join(folder, "out.xlsx")];
    writeFileSync(file, bytes);
    execFileSync(pathOf("gnumeric"), ["--recalc", file, target], { stdio: ["ignore", "ignore", "pipe"] });
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
