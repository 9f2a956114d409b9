import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BookDraft } from "../../src/xlsx/draft.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { needs, pathOf } from "../support/needs.js";
import { sample } from "./support/writeSample.js";

const folder = mkdtempSync(join(tmpdir(), "scorebook-write-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A profile that calculates every formula of a file when it opens it: by default, cached values are shown. */
function calculatingProfile(): string {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(
    join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`,
  );
  return pathToFileURL(profile).href;
}

/** @returns the path of what LibreOffice made of the draft */
async function convert(draft: BookDraft, kind: "xlsx" | "pdf"): Promise<string> {
  const file = join(folder, "draft.xlsx");
  const out = join(folder, "out");
  writeFileSync(file, await writeWorkbook(draft));
  const args = [
    `-env:UserInstallation=${calculatingProfile()}`,
    "--headless",
    "--norestore",
    "--convert-to",
    kind,
    "--outdir",
    out,
    file,
  ];
  execFileSync(pathOf("libreoffice"), args, { stdio: "ignore" });
  return join(out, `draft.${kind}`);
}

/** "得分!C4" → value of every cell that has one. */
function valuesOf(bytes: Uint8Array): Map<string, string> {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const values = result.book.sheets.flatMap((sheet) =>
    [...sheet.cells].map(([address, { value }]): [string, string] => [
      `${sheet.name}!${address}`,
      value.kind === "blank"
        ? ""
        : value.kind === "boolean"
          ? String(value.value)
          : value.kind === "error"
            ? value.code
            : value.text,
    ]),
  );
  return new Map(values.filter(([, value]) => value !== ""));
}

needs("libreoffice")("LibreOffice", () => {
  test("keeps all values and calculates all formulas", async () => {
    const cached = valuesOf(await writeWorkbook(sample));
    expect(cached.size).toBeGreaterThan(600);
    const wrong: BookDraft = {
      ...sample,
      sheets: sample.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: -1 })),
      })),
    };
    expect(valuesOf(readFileSync(await convert(wrong, "xlsx")))).toEqual(cached);
  });
});

needs("libreoffice", "pdftotext")("on paper", () => {
  test("titles, footers and page breaks are where the draft has them", async () => {
    const pdf = await convert(sample, "pdf");
    const pages = execFileSync(pathOf("pdftotext"), ["-layout", pdf, "-"], { encoding: "utf8" })
      .split("\f")
      .slice(0, -1);
    expect(pages).toHaveLength(3);
    const [first = "", second = "", third = ""] = pages;
    for (const [index, page] of [first, second].entries()) {
      expect(page).toMatch(/行政审批 +公共服务 +信息公开/);
      expect(page).toContain("内部资料");
      expect(page).toContain(`第 ${String(index + 1)} 页，共 3 页`);
    }
    expect(first).toContain("二〇二〇年度得分");
    expect(first).toContain("示例单位30");
    expect(first).not.toContain("示例单位31");
    expect(second).not.toContain("二〇二〇年度得分");
    expect(second).toContain("示例单位31");
    expect(third).toContain("返回得分");
  });
});
