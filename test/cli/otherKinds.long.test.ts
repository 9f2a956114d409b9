import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { emptyLedger, ledgerText } from "../../src/evidence/issue/ledgerFile.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { runCli, runCompiled, scratchFolder } from "./support/runCli.js";

/* 给错了文件：每个命令都用同样的话说明它是什么、这里要的是什么。 */

const folder = scratchFolder();
const scheme = newestScheme();

const files = {
  "office.xlsx": "工作簿",
  "list.csv": "文本文件（如 CSV）",
  "page.json": "网页文件",
  "scan.json": "PDF 文件",
  "answers.json": "答案",
  "ledger.json": "发放登记",
  "decisions.json": "经办人的决定",
  "key.json": "签名密钥",
  "scores.json": "score 的结果",
} as const;
type File = keyof typeof files;

const texts: Readonly<Record<Exclude<File, "office.xlsx">, string>> = {
  "list.csv": "代码,名称\nD01,甲局\n",
  "page.json": "<!doctype html><title>x</title>",
  "scan.json": "%PDF-1.7\n",
  "answers.json": JSON.stringify({ scheme: scheme.id, departments: [{ code: "D01", answers: {} }] }),
  "ledger.json": ledgerText(emptyLedger),
  "decisions.json": '\uFEFF{"choices": []}',
  "key.json": '{"format": "scorebook.key.1"}',
  "scores.json": '{"departments": [], "leftOut": [], "notes": []}',
};

beforeAll(async () => {
  for (const [name, text] of Object.entries(texts)) writeFileSync(folder.path(name), text);
  const record = sampleRecord(scheme, { departments: 1, seed: 7 });
  writeFileSync(folder.path("office.xlsx"), await buildOffice(scheme, record, { mode: "native" }));
});
afterAll(folder.remove);

const office = folder.path("office.xlsx");
const out = folder.path("out.xlsx");
const wants: readonly (readonly [wanted: string, right: readonly File[], args: (file: string) => readonly string[]])[] =
  [
    [
      "经办人的决定（JSON）",
      ["decisions.json"],
      (file) => ["bulletin", office, "--last-year", office, "--decisions", file, "--out", out],
    ],
    [
      "发放登记（JSON）",
      ["ledger.json"],
      (file) => ["collect", folder.path(), "--ledger", file, "--office", office, "--out", out],
    ],
    [
      "score 的结果或答案（JSON）",
      ["answers.json", "scores.json", "office.xlsx"],
      (file) => ["bulletin", office, "--last-year", file, "--out", out],
    ],
  ];

test.each(
  wants.flatMap(([wanted, right, args]) =>
    (Object.keys(files) as File[])
      .filter((file) => !right.includes(file))
      .map((file) => [files[file], wanted, args(folder.path(file)), folder.path(file)] as const),
  ),
)("这是%s，这里要的是%s", async (kind, wanted, args, path) => {
  const ran = await runCli(...args);
  expect(ran).toMatchObject({ out: "", err: `${path}：这是${kind}，这里要的是${wanted}\n` });
  expect(ran.code).not.toBe(0);
});

test.each(["answers.json", "ledger.json", "decisions.json"] as const)("%s 不是工作簿", async (file) => {
  const path = folder.path(file);
  const err = `${path}：这是${files[file]}（JSON），这里要的是考核簿的工作簿（.xlsx）\n`;
  expect(runCompiled("verify", path)).toEqual({ code: 2, out: "", err });
  expect(await runCli("convert", path, "--mode", "live", "--out", out)).toEqual({ code: 2, out: "", err });
});

test("单位名单给了别的文件", async () => {
  const path = folder.path("ledger.json");
  const ran = await runCli("template", "--kind", "office", "--departments", path, "--out", out);
  expect(ran).toEqual({ code: 2, out: "", err: `${path}：这是发放登记，这里要的是单位名单\n` });
});
