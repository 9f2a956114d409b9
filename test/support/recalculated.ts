import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathOf } from "./needs.js";

/** A workbook with every formula calculated anew by LibreOffice: for use inside `needs("libreoffice")`. */
export function recalculated(bytes: Uint8Array): Uint8Array {
  const [calculated] = allRecalculated([bytes]);
  if (!calculated) throw new Error("LibreOffice gave nothing back");
  return calculated;
}

/** The same for several, in the same order and in one run of LibreOffice: starting it takes as long as one of them. */
export function allRecalculated(books: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-recalc-"));
  try {
    const names = books.map((bytes, at) => {
      writeFileSync(join(folder, `${at}.xlsx`), bytes);
      return `${at}.xlsx`;
    });
    const files = names.map((name) => join(folder, name));
    execFileSync("bash", ["test/support/recalc.sh", join(folder, "out"), "xlsx", ...files], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    return names.map((name) => readFileSync(join(folder, "out", name)));
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
