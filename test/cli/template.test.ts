import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "@jest/globals";
import type { ScoreJson } from "../../src/engine/assess/scoreJson.js";
import { readDepartments } from "../../src/cli/files/lists/readDepartments.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { identityOf } from "../../src/workbook/identity.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { runCli, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);

function fileOf(name: string, contents: string | Uint8Array): string {
  writeFileSync(folder.path(name), contents);
  return folder.path(name);
}

function bookAt(path: string): BookContents {
  const result = readWorkbook(readFileSync(path));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.book;
}

const textsOf = (book: BookContents): readonly string[] =>
  book.sheets.flatMap(({ cells }) =>
    [...cells.values()].map(({ value }) => (value.kind === "text" || value.kind === "number" ? value.text : "")),
  );

const scoreOf = async (path: string): Promise<ScoreJson> =>
  JSON.parse((await runCli("score", path, "--json")).out) as ScoreJson;

const list = JSON.stringify([
  { code: "A1", name: "甲局" },
  { code: "A2", name: "乙厅", sectionsNotApplicable: ["2"] },
]);

describe("汇总簿", () => {
  test("没有名单：60个待改名的单位", async () => {
    const out = folder.path("blank.xlsx");
    expect(await runCli("template", "--kind", "office", "--out", out)).toMatchObject({ code: 0, err: "" });
    const { departments } = await scoreOf(out);
    expect(departments).toHaveLength(60);
    expect(departments[0]).toMatchObject({ code: "D01", name: "单位01" });
  });

  test("按 JSON 名单，不适用的部分一并写入", async () => {
    const out = folder.path("listed.xlsx");
    await runCli("template", "--kind", "office", "--departments", fileOf("list.json", list), "--out", out);
    const { departments } = await scoreOf(out);
    expect(departments.map(({ code, name }) => [code, name])).toEqual([
      ["A1", "甲局"],
      ["A2", "乙厅"],
    ]);
    expect(departments[1]?.sections).toMatchObject({ "2": null, "3": "0.00" });
  });

  test("按答案预填：得分与答案相同，并提示没有填报的台账项目按0次计", async () => {
    const answers = {
      scheme: "2020",
      parameters: { decimals: 3 },
      departments: [
        { code: "A1", name: "甲局", answers: { "1.1.1.2": { onTime: 955, total: 1000 }, "1.1.1.1": { count: 2 } } },
      ],
    };
    const out = folder.path("filled.xlsx");
    const ran = await runCli(
      "template",
      "--kind",
      "office",
      "--answers",
      fileOf("answers.json", JSON.stringify(answers)),
      "--out",
      out,
    );
    expect(ran.code).toBe(0);
    expect(ran.err).toMatch(/1 个单位共 \d+ 个台账项目没有填报；汇总簿里没有台账行就是 0 次/);
    const [department] = (await scoreOf(out)).departments;
    expect(department?.items["1.1.1.2"]).toEqual({ outcome: "scored", score: "2.600" });
    expect(department?.items["1.1.1.1"]).toEqual({ outcome: "scored", score: "1.600" });
    expect(department?.items["1.1.1.4"]).toEqual({ outcome: "scored", score: "1.000" });
  });

  test("答案中的单位不在名单里", async () => {
    const answers = fileOf(
      "stranger.json",
      JSON.stringify({ scheme: "2020", departments: [{ code: "B9", answers: {} }] }),
    );
    const ran = await runCli(
      "template",
      "--kind",
      "office",
      "--departments",
      fileOf("list.json", list),
      "--answers",
      answers,
      "--out",
      folder.path("no.xlsx"),
    );
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("有 1 个单位不在名单");
    expect(existsSync(folder.path("no.xlsx"))).toBe(false);
  });

  test.each([
    ["示例 甲", "示例甲", "单位名称“示例甲”与 departments[0] 重复"],
    ["ａ2", "示例乙", "单位名称“ａ2”与 departments[1] 的单位代码相同"],
  ])("答案中 %s、%s 会指两个单位：汇总簿读不回来，不写入", async (first, second, told) => {
    const departments = [
      { code: "A1", name: first, answers: {} },
      { code: "A2", name: second, answers: {} },
    ];
    const answers = fileOf("clash.json", JSON.stringify({ scheme: "2020", departments }));
    const out = folder.path("no.xlsx");
    const ran = await runCli("template", "--kind", "office", "--answers", answers, "--out", out);
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining(told) as unknown });
    expect(existsSync(out)).toBe(false);
  });

  test("不能写进单元格的答案", async () => {
    const answers = fileOf(
      "malformed.json",
      JSON.stringify({ scheme: "2020", departments: [{ code: "A1", answers: { "2.1.1": { rating: "五分" } } }] }),
    );
    const ran = await runCli("template", "--kind", "office", "--answers", answers, "--out", folder.path("no.xlsx"));
    expect(ran.err).toContain('departments[0].answers["2.1.1"]：“评定得分”应为');
    expect(existsSync(folder.path("no.xlsx"))).toBe(false);
  });
});

describe("填报表", () => {
  test("没有名单：一份空白表", async () => {
    const out = folder.path("form.xlsx");
    const ran = await runCli("template", "--kind", "department", "--out", out);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(identityOf(bookAt(out))).toMatchObject({ kind: "form", schemeId: "2020" });
  });

  test("名单有几个单位就有几份，写入文件夹", async () => {
    const out = folder.path("forms", "2020");
    const ran = await runCli(
      "template",
      "--kind",
      "department",
      "--departments",
      fileOf("list.json", list),
      "--out",
      out,
    );
    expect(ran.code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["填报表 A1 甲局.xlsx", "填报表 A2 乙厅.xlsx"]);
    expect(textsOf(bookAt(folder.path("forms", "2020", "填报表 A2 乙厅.xlsx")))).toContain("乙厅");
  });

  test("一个单位写入一个文件，按答案预填", async () => {
    const answers = {
      scheme: "2020",
      departments: [{ code: "A1", name: "甲局", answers: { "1.1.1.2": { onTime: 98765, total: 99999 } } }],
    };
    const out = folder.path("one.xlsx");
    await runCli(
      "template",
      "--kind",
      "department",
      "--answers",
      fileOf("answers.json", JSON.stringify(answers)),
      "--out",
      out,
    );
    expect(textsOf(bookAt(out))).toEqual(expect.arrayContaining(["甲局", "98765", "99999"]));
  });

  test("多个单位而 --out 是文件名", async () => {
    const ran = await runCli(
      "template",
      "--kind",
      "department",
      "--departments",
      fileOf("list.json", list),
      "--out",
      folder.path("x.xlsx"),
    );
    expect(ran.err).toContain("有 2 个单位，--out 应为文件夹");
  });

  test("文件名里不能有的字符换成下划线；因此重名的拒绝", async () => {
    const names = (second: string) =>
      JSON.stringify([
        { code: "A/1", name: "甲:局" },
        { code: second, name: "甲/局" },
      ]);
    const out = folder.path("odd");
    await runCli("template", "--kind", "department", "--departments", fileOf("odd.json", names("A2")), "--out", out);
    expect(readdirSync(out).sort()).toEqual(["填报表 A2 甲_局.xlsx", "填报表 A_1 甲_局.xlsx"]);
    const ran = await runCli(
      "template",
      "--kind",
      "department",
      "--departments",
      fileOf("odd.json", names("A:1")),
      "--out",
      folder.path("odd2"),
    );
    expect(ran.err).toContain("有两个单位会写入同一文件");
    expect(existsSync(folder.path("odd2"))).toBe(false);
  });
});

describe("单位名单", () => {
  const codes = (contents: string | Uint8Array) =>
    readDepartments(newestScheme(), fileOf("list", contents)).departments.map(({ code, name }) => `${code} ${name}`);
  const both = ["A1 甲局", "A2 乙,厅"];

  test.each([
    ["逗号", '代码,名称\r\nA1,甲局\r\n\r\nA2,"乙,厅"\r\n'],
    ["没有标题行", 'A1,甲局\nA2,"乙,厅"'],
    ["制表符", 'A1\t甲局\nA2\t"乙,厅"'],
    ["全角逗号、带 BOM、末尾有空栏", '\ufeffA1，甲局，\nA2,"乙,厅",,'],
  ])("%s", (_name, text) => {
    expect(codes(text)).toEqual(both);
  });

  test("名称以方括号开头的文本名单不当作 JSON", () => {
    expect(codes("[示例]一局\n[示例]二局\n")).toEqual(["D01 [示例]一局", "D02 [示例]二局"]);
    expect(codes('\n [\n {"code":"A1","name":"甲局"}]')).toEqual(["A1 甲局"]);
  });

  test("不是名单的文件只列前二十处，并写明还有几处", () => {
    const prose = Array.from({ length: 90 }, (_, at) => `第${at}段,甲,乙,丙`).join("\n");
    const told = (): string[] => {
      try {
        return codes(prose);
      } catch (error) {
        return String(error).split("\n");
      }
    };
    expect(told()).toHaveLength(21);
    expect(told().at(-1)).toMatch(/另有 \d+ 处，先改以上各处再试$/);
  });

  test("GB 18030 编码，如 Excel 所存的 CSV", () => {
    expect(codes(new Uint8Array([0x41, 0x31, 0x2c, 0xbc, 0xd7, 0xbe, 0xd6]))).toEqual(["A1 甲局"]);
  });

  test.each([
    ["空", "代码,名称\n", "没有单位"],
    ["缺栏", "A1,甲局\nA2", "第 2 行：应为“代码,名称”，实有 1 栏"],
    ["重复", "代码,名称\nA1,甲局\n\na1,乙厅", "第 4 行：单位代码 a1 与第 2 行重复"],
    ["不可用的字符", "A*,甲局", "第 1 行：单位代码含有不可用的字符 *"],
    ["JSON 里的未知项", '[{"code":"A1","title":"甲"}]', "departments[0].title：没有这一项"],
    ["JSON 里的答案", '[{"code":"A1","answers":{}}]', "单位名单里不能有答案"],
    ["JSON 重复的名称", '[{"code":"A1","code":"A2"}]', "重复出现"],
    ["JSON 不是列表", "{}", "这样的列表"],
  ])("%s", (_name, text, message) => {
    expect(() => codes(text)).toThrow(message);
  });
});

describe("选项", () => {
  test.each([
    [["--out", "x"], "缺少选项 --kind"],
    [["--kind", "form", "--out", "x"], '选项 --kind 应为 department 或 office，实为 "form"'],
    [["--kind", "office"], "缺少选项 --out"],
    [["--kind", "office", "--out", "x", "y"], "多出了参数：y"],
  ])("template %j", async (args, message) => {
    const ran = await runCli("template", ...args);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(message);
  });

  test("不覆盖作为来源的文件，不写入文件夹，不写入不存在的文件夹", async () => {
    const source = fileOf("list.json", list);
    const same = await runCli("template", "--kind", "office", "--departments", source, "--out", source);
    expect(same.err).toContain("不能写入作为来源的文件");
    expect(readFileSync(source, "utf8")).toBe(list);
    mkdirSync(folder.path("dir"));
    const onto = await runCli("template", "--kind", "office", "--departments", source, "--out", folder.path("dir"));
    expect(onto.err).toContain("是文件夹；请写明文件名");
    const nowhere = await runCli(
      "template",
      "--kind",
      "office",
      "--departments",
      source,
      "--out",
      folder.path("none", "x.xlsx"),
    );
    expect(nowhere.err).toContain("找不到文件或文件夹");
    expect(readdirSync(folder.path()).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
