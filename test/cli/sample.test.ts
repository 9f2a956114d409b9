import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, expect, test } from "@jest/globals";
import type { ScoreJson } from "../../src/engine/assess/scoreJson.js";
import { runCli, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);

test("写入四个文件并说明；汇总簿与答案 JSON 的得分完全相同", async () => {
  const out = folder.path("one", "two");
  const ran = await runCli("sample", "--departments", "5", "--seed", "3", "--out", out);
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(readdirSync(out).sort()).toEqual(["answers.json", "form.xlsx", "office-live.xlsx", "office.xlsx"]);
  expect(ran.out.split("\n").map((line) => line.split("（")[1])).toEqual([
    expect.stringMatching(/^汇总簿，5 个单位，台账 \d+ 行$|^汇总簿，5 个单位，台账 \d+ 行）$/),
    "同一汇总簿，公式为考核簿函数）",
    "填报表，示例单位01）",
    "答案 JSON，与汇总簿相同的数据）",
    undefined,
  ]);
  const scored = async (name: string) =>
    JSON.parse((await runCli("score", folder.path("one", "two", name), "--json")).out) as ScoreJson;
  expect(await scored("office.xlsx")).toEqual(await scored("answers.json"));
});

test("同样的选项，逐字节相同；已有的文件被替换", async () => {
  const [a, b] = [folder.path("a"), folder.path("b")];
  await runCli("sample", "--departments", "2", "--seed", "9", "--out", a);
  await runCli("sample", "--departments", "3", "--seed", "1", "--out", b);
  await runCli("sample", "--departments", "2", "--seed", "9", "--out", b);
  for (const name of ["office.xlsx", "office-live.xlsx", "form.xlsx", "answers.json"])
    expect(readFileSync(folder.path("b", name)).equals(readFileSync(folder.path("a", name)))).toBe(true);
  expect(readdirSync(b)).toHaveLength(4);
});

test.each([
  [["--departments", "0", "--out", "x"], '选项 --departments 应为 1 到 300 的整数，实为 "0"'],
  [["--departments", "301", "--out", "x"], "1 到 300"],
  [["--departments", "6e1", "--out", "x"], "1 到 300"],
  [["--seed", "-1", "--out", "x"], "选项 --seed 缺少值"],
  [["--seed=-1", "--out", "x"], "选项 --seed 应为 0 到 4294967295 的整数"],
  [["--departments", "3"], "缺少选项 --out"],
  [["--out", "x", "y"], "多出了参数：y"],
])("sample %j 不写任何文件", async (args, message) => {
  const ran = await runCli("sample", ...args);
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.err).toContain(message);
  expect(existsSync("x")).toBe(false);
});

test("不能写入时说明路径，不留下半成品", async () => {
  const file = folder.path("file");
  writeFileSync(file, "x");
  const ran = await runCli("sample", "--departments", "1", "--out", file);
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.err).toContain(file);
  expect(readFileSync(file, "utf8")).toBe("x");
});
