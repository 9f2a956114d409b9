import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, expect, test } from "@jest/globals";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { readBook } from "../support/officeFigures.js";
import { asCalculated, drafts } from "../selfcheck/support/savedChecks.js";
import { runCli, runCompiled, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);

/** As a program leaves it that comes to what is expected, but for one check. */
async function saved(wrong: string, found: number): Promise<string> {
  const path = folder.path("saved.xlsx");
  writeFileSync(path, await writeWorkbook(asCalculated(drafts[1900], wrong, found)));
  return path;
}

test("selfcheck --out：两份自检表，日期分别从 1900 年和 1904 年计", async () => {
  const out = folder.path("自检.xlsx");
  expect(await runCli("selfcheck", "--out", out)).toMatchObject({ code: 0, err: "" });
  const systems = ["自检.xlsx", "自检-1904.xlsx"].map((name) => readBook(readFileSync(folder.path(name))).date1904);
  expect(systems).toEqual([false, true]);
  expect(runCompiled("selfcheck", out)).toMatchObject({ code: 2, err: expect.stringContaining("还没有计算过") });
});

test("selfcheck 文件：由别的程序另存的自检表，逐条说明不符之处", async () => {
  const { code, out } = runCompiled("selfcheck", await saved("rounding half-even", 2));
  expect(code).toBe(2);
  expect(out).toContain("1 项有差别");
  expect(out).toContain("有差别：2.5 进为 3，不取偶数；应为 3，实为 2");
  expect(out).toContain("得分的末位小数、并列的名次可能与考核簿不同。");
  const whole = runCompiled("selfcheck", await saved("", 0));
  expect(whole).toMatchObject({ code: 0, out: expect.stringMatching(/^.*\n全部相符（\d+ 项）\n/) });
});

test("selfcheck 文件：保存的结果，一处不合格式就指出在哪里", async () => {
  const path = folder.path("result.json");
  const result = { format: "scorebook.selfcheck.1", product: "0.2.0", kind: "addin", requirementSets: [], times: [] };
  const checks = [{ id: "undo", group: "working", state: "works" }];
  writeFileSync(path, JSON.stringify({ ...result, checks }));
  expect(await runCli("selfcheck", path)).toMatchObject({ code: 0, out: expect.stringContaining("全部相符（1 项）") });
  writeFileSync(path, JSON.stringify({ ...result, checks: [{ ...checks[0], note: "请点这里" }] }));
  expect(await runCli("selfcheck", path)).toMatchObject({ code: 2, err: `${path}：checks[0].note：没有这一项\n` });
});

test.each([[[]], [["a.xlsx", "--out", "b.xlsx"]], [["--out", "b.xls"]]])(
  "selfcheck %j：用法有误就写明",
  async (args) => {
    expect(await runCli("selfcheck", ...args)).toMatchObject({ code: 2, out: "" });
  },
);

test("旧格式的工作簿，自检和上年结果都按工作簿说明，不当作 JSON", async () => {
  const old = folder.path("old.xls");
  writeFileSync(old, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]));
  const sentence = expect.stringContaining("另存为") as unknown;
  expect(runCompiled("selfcheck", old)).toMatchObject({ code: 2, err: sentence });
  const answers = folder.path("answers.json");
  writeFileSync(
    answers,
    JSON.stringify({ scheme: "2020", departments: [{ code: "D01", name: "示例甲", answers: {} }] }),
  );
  const out = folder.path("bulletin.xlsx");
  expect(await runCli("bulletin", answers, "--year", "2020", "--last-year", old, "--out", out)).toMatchObject({
    code: 2,
    err: sentence,
  });
});
