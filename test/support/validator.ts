import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pathOf } from "./needs.js";

/** The versions of Office whose rules the Open XML SDK knows, of those that our users have. */
export const officeVersions = ["Office2010", "Office2016", "Office2021", "Microsoft365"] as const;

interface Fault {
  readonly description: string;
  readonly path: string;
  readonly xPath: string;
}

/**
 * What Microsoft's own validator finds wrong with a workbook or a paper: for use inside `needs("validator")`.
 *
 * @returns one line for each fault, with the part and the element
 */
export async function faultsOf(bytes: Uint8Array, version: (typeof officeVersions)[number]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-validator-"));
  try {
    // it goes by the ending
    const file = join(folder, Buffer.from(bytes).includes("word/document.xml") ? "paper.docx" : "book.xlsx");
    writeFileSync(file, bytes);
    const said = await promisify(execFile)(pathOf("validator"), [file, version], { maxBuffer: 1 << 28 });
    const { ok, errors } = JSON.parse(said.stdout) as { ok: boolean; errors: readonly Fault[] };
    if (ok !== (errors.length === 0)) throw new Error(`the validator says ${String(ok)} of ${errors.length} faults`);
    return errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
