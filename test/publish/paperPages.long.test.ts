import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { Paper } from "../../src/word/paper.js";
import { writePaper } from "../../src/word/writePaper.js";
import { needs, pathOf } from "../support/needs.js";

/**
 * Lines that fill some pages: the first has its indent of two characters. Without commas, which LibreOffice hangs out of
 * the type area whatever the file says of that (overflowPunct).
 */
const paper: Paper = {
  title: "关于考核结果的通报",
  head: { office: "示例省数字办公室", number: "示数办〔2021〕3号", addressees: "各示例单位", date: "2021-03-05" },
  body: [{ kind: "paragraph", sentence: ["示".repeat(26 + 28 * 100)] }],
  annexes: [
    {
      title: "得分",
      blocks: [
        {
          kind: "table",
          columns: [
            { head: "名次", width: 1, align: "center" },
            { head: "单位", width: 5, align: "left" },
          ],
          rows: Array.from({ length: 90 }, (_, at) => ({ cells: [String(at + 1), `示例单位${at + 1}`] })),
        },
      ],
    },
  ],
};

/** The type area, in points: 28 mm and 37 mm from the edges, 156 mm × 225 mm. */
const mm = 72 / 25.4;
const area = { left: 28 * mm, right: 184 * mm, top: 37 * mm, bottom: 262 * mm };

/** Every face of the paper is missing here, and another takes its place: one without serifs, and one with them. */
const fallbacks = ["Noto Sans CJK SC", "Noto Serif CJK SC"] as const;

needs(
  "writer",
  "pdftotext",
  "cjkFont",
)("the pages of a paper", () => {
  test.each(fallbacks)(
    "22 lines of 28 characters, and nothing outside of the type area but the page number: %s",
    async (face) => {
      const pages = await printed(face);
      expect(pages.length).toBeGreaterThan(6);
      for (const [at, lines] of pages.entries()) {
        const inside = lines.filter(({ bottom }) => bottom <= area.bottom + 1);
        const [number, ...more] = lines.filter((line) => !inside.includes(line));
        expect(more).toEqual([]);
        expect(number?.text).toBe(`— ${at + 1} —`);
        expect(number && (at % 2 === 0 ? area.right - number.right : number.left - area.left)).toBeCloseTo(15.8, -1);
        expect(inside.every(({ left, right }) => left >= area.left - 1 && right <= area.right + 1)).toBe(true);
        expect(inside.every(({ top }) => top >= area.top - 1)).toBe(true);
      }
      const [, full = []] = pages;
      const text = full.filter(({ text: each }) => each.startsWith("示"));
      expect(text.map(({ text: each }) => each.length)).toEqual(Array.from({ length: 22 }, () => 28));
    },
  );
});

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What LibreOffice prints, with one face for all Chinese ones. */
async function printed(face: string): Promise<readonly (readonly Line[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-paper-"));
  try {
    const [file, fonts] = [join(folder, "paper.docx"), join(folder, "fonts.conf")];
    writeFileSync(file, await writePaper(paper));
    writeFileSync(fonts, fontsConf(face));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      pathOf("writer"),
      [profile, "--headless", "--norestore", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, file],
      { env: { ...process.env, FONTCONFIG_FILE: fonts }, stdio: "ignore" },
    );
    execFileSync(pathOf("pdftotext"), ["-bbox-layout", join(folder, "paper.pdf"), join(folder, "paper.html")]);
    const pages = readFileSync(join(folder, "paper.html"), "utf8").split("<page ").slice(1);
    return pages.map((page) =>
      [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gs)].map(
        ([, left, top, right, bottom, words = ""]) => ({
          text: [...words.matchAll(/<word [^>]*>([^<]*)</g)].map(([, word]) => word).join(" "),
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
        }),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const fontsConf = (face: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><cachedir>${join(tmpdir(), "scorebook-fonts")}</cachedir>${[
  "仿宋_GB2312",
  "楷体_GB2312",
  "黑体",
  "宋体",
  "方正小标宋简体",
]
  .map(
    (name) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${face}</string></edit></match>`,
  )
  .join("")}</fontconfig>`;
