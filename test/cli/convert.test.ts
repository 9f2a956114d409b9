import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { patchCells } from "../../src/xlsx/edit/patchCells.js";
import { runCli, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);
beforeAll(async () => {
  writeFileSync(folder.path("list.txt"), "A1,甲局\nA2,乙厅\n");
  await runCli(
    "template",
    "--kind",
    "office",
    "--departments",
    folder.path("list.txt"),
    "--out",
    folder.path("native.xlsx"),
  );
});

const formulas = (path: string): readonly string[] => {
  const result = readWorkbook(readFileSync(path));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.book.sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
  );
};

test("从普通公式转为考核簿函数，再转回来，公式不变", async () => {
  const [native, live, back] = ["native", "live", "back"].map((name) => folder.path(`${name}.xlsx`)) as [
    string,
    string,
    string,
  ];
  expect(await runCli("convert", native, "--mode", "live", "--out", live)).toMatchObject({ code: 0, err: "" });
  expect(formulas(live).filter((formula) => formula.includes("_xldudf_DEDUCT")).length).toBeGreaterThan(20);
  expect(await runCli("convert", live, "--mode", "native", "--out", back)).toMatchObject({ code: 0, err: "" });
  expect(formulas(back)).toEqual(formulas(native));
});

test("template --mode 直接生成同样的汇总簿", async () => {
  const made = folder.path("made.xlsx");
  await runCli(
    "template",
    "--kind",
    "office",
    "--departments",
    folder.path("list.txt"),
    "--mode",
    "live",
    "--out",
    made,
  );
  expect(formulas(made)).toEqual(formulas(folder.path("live.xlsx")));
});

test("被改成数值的公式单元格逐一列出，不作改动", async () => {
  const changed = folder.path("changed.xlsx");
  const bytes = readFileSync(folder.path("native.xlsx"));
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  const scores = result.book.sheets.find(({ name }) => name === "得分");
  if (!scores) throw new Error("no 得分");
  writeFileSync(changed, patchCells(bytes, new Map([[scores, new Map([["H9", { formula: "100", value: 100 }]])]])));
  const ran = await runCli("convert", changed, "--mode", "live", "--out", folder.path("out.xlsx"));
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(/changed\.xlsx：得分!H9：不是考核簿的公式，未作改动；现为 =100/);
});

test.each<[string[], RegExp]>([
  [["native.xlsx", "--mode", "快", "--out", "x.xlsx"], /--mode 应为 native、live、both 之一/],
  [["native.xlsx", "--out", "x.xlsx"], /--mode 应为/],
  [["native.xlsx", "--mode", "live", "--out", "native.xlsx"], /不能写入作为来源的文件/],
  [["list.txt", "--mode", "live", "--out", "x.xlsx"], /list\.txt：/],
])("说明不能转换的原因：%j", async (args, message) => {
  const paths = args.map((arg) => (/\.(xlsx|txt)$/.test(arg) ? folder.path(arg) : arg));
  const ran = await runCli("convert", ...paths);
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(message);
  expect(existsSync(folder.path("x.xlsx"))).toBe(false);
});
