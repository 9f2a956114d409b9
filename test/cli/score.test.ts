import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { scoreJson, type ScoreJson } from "../../src/engine/assess/scoreJson.js";
import { Fraction } from "../../src/exact/fraction.js";
import { answersJson } from "../../src/sample/answersJson.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { displayWidth } from "../../src/cli/print/displayWidth.js";
import { runCli, scratchFolder, type Ran } from "./support/runCli.js";

const scheme = newestScheme();
const folder = scratchFolder();
afterAll(folder.remove);

function fileOf(name: string, contents: string | Uint8Array): string {
  const path = folder.path(name);
  writeFileSync(path, contents);
  return path;
}

const score = (name: string, contents: string | Uint8Array, ...options: readonly string[]): Promise<Ran> =>
  runCli("score", fileOf(name, contents), ...options);

const oneDepartment = (answers: unknown, rest: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ scheme: "2020", departments: [{ code: "D01", name: "示例单位01", answers }], ...rest });

const native = { mode: "native" } as const;
const record = sampleRecord(scheme, { departments: 7, seed: 2 });
const expected = scoreJson(assess(scheme, answersOf(scheme, record)));

describe("答案 JSON", () => {
  test("--json 输出与引擎的结果完全相同，退出码 0", async () => {
    const ran = await score("answers.json", JSON.stringify(answersJson(scheme, record)), "--json");
    expect(JSON.parse(ran.out)).toEqual(expected);
    expect(ran).toMatchObject({ code: 0, err: "" });
  });

  test("带 BOM 的、UTF-16 的也能读，名称没有 .json 也能读", async () => {
    const text = oneDepartment({ "1.1.1.3.2": { count: 3 } });
    const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
    for (const contents of [`\ufeff${text}`, utf16]) {
      const { departments } = JSON.parse((await score("answers.xlsx", contents, "--json")).out) as ScoreJson;
      expect(departments[0]?.items["1.1.1.3.2"]).toEqual({ outcome: "scored", score: "0.70" });
    }
  });

  test("有无效填报：照常输出，逐条说明，退出码 2", async () => {
    const text = oneDepartment({
      "1.1.1.1": { count: -1 },
      "1.1.1.2": { onTime: 3, total: 2 },
      "2.1.1": { rating: "五分" },
    });
    const ran = await score("invalid.json", text, "--json");
    const { departments, notes } = JSON.parse(ran.out) as ScoreJson;
    expect(ran.code).toBe(2);
    expect(departments[0]).toMatchObject({ total: null, place: null, sections: { "1": null, "2": null, "3": "0.00" } });
    expect(departments[0]?.items["1.1.1.1"]).toEqual({ outcome: "invalid", score: null });
    expect(notes.map(({ department, item, place }) => [department, item, place])).toEqual([
      ["D01", "1.1.1.1", 'departments[0].answers["1.1.1.1"]'],
      ["D01", "1.1.1.2", 'departments[0].answers["1.1.1.2"]'],
      ["D01", "2.1.1", 'departments[0].answers["2.1.1"]'],
    ]);
    expect(ran.err.split("\n")).toHaveLength(4);
    expect(ran.err).toMatch(
      /示例单位01（D01） 1\.1\.1\.2 办件处理情况，departments\[0\]\.answers\["1\.1\.1\.2"\]：.*分子不得大于分母/,
    );
  });

  test.each([
    ["不是 JSON", "{\n  oops", "第 2 行第 3 列：应为带双引号的名称"],
    ["名称重复", '{"scheme":"2020","departments":[],"scheme":"2020"}', '（scheme）：名称 "scheme" 重复出现'],
    [
      "没有这个指标体系",
      '{"scheme":"1999","departments":[]}',
      'scheme：没有指标体系 "1999"；可用的有："gb2019"、"2020"',
    ],
    ["没有写明指标体系", "{}", "scheme：没有指标体系 （未写明）"],
    ["不是对象", "[]", '应为 {"scheme": …'],
    [
      "没有这个考核项",
      oneDepartment({ "9.9": {} }),
      'departments[0].answers["9.9"]：指标体系 2020 没有代码为 9.9 的考核项\n',
    ],
    ["考核项的代码差一点", oneDepartment({ "1112": {} }), "没有代码为 1112 的考核项；是不是 1.1.1.2？"],
    [
      "没有这个输入项",
      oneDepartment({ "1.1.1.1": { number: 1 } }),
      'departments[0].answers["1.1.1.1"].number：没有这一项',
    ],
    ["没有这个参数", oneDepartment({}, { parameters: { ranks: 1 } }), "parameters.ranks：没有这一项"],
    ["参数的值不可用", oneDepartment({}, { parameters: { ties: "first" } }), "parameters.ties：应为下列之一"],
  ])("%s：说明位置，不输出结果，退出码 2", async (_name, text, message) => {
    const ran = await score("wrong.json", text, "--json");
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(`${folder.path("wrong.json")}：`);
    expect(ran.err).toContain(message);
  });

  test("单位重名、名称是别人的代码：按代码计分，说明一句，退出码不变", async () => {
    const answers = { "1.1.1.3.2": { count: 3 } };
    const named = [
      ["D01", "甲局"],
      ["D02", " 甲局"],
      ["D03", "d01"],
    ] as const;
    const departments = named.map(([code, name]) => ({ code, name, answers }));
    const ran = await score("names.json", JSON.stringify({ scheme: scheme.id, departments }), "--json");
    const place = `${folder.path("names.json")}：departments`;
    expect(ran.err).toBe(
      `${place}[1].name：单位名称“ 甲局”与 departments[0] 重复；已按代码分别计算，请核对\n` +
        `${place}[2].name：单位名称“d01”与 departments[0] 的单位代码相同；请改用其他名称或代码；已按代码分别计算，请核对\n`,
    );
    expect(ran.code).toBe(0);
    expect((JSON.parse(ran.out) as ScoreJson).departments.map(({ code }) => code).sort()).toEqual([
      "D01",
      "D02",
      "D03",
    ]);
  });

  test("不是 UTF-8 的文本", async () => {
    const ran = await score("gbk.json", new Uint8Array([0x7b, 0x22, 0xb4, 0xfa, 0xc2, 0xeb, 0x22, 0x7d]));
    expect(ran.err).toContain("不是 UTF-8 编码的文本");
  });
});

describe("汇总簿", () => {
  let office: Uint8Array;
  beforeAll(async () => void (office = await buildOffice(scheme, record, native)));

  test("得分重新计算，与引擎的结果相同；名称不是 .xlsx 也能读", async () => {
    const ran = await score("office.bin", office, "--json");
    expect((JSON.parse(ran.out) as ScoreJson).departments).toEqual(expected.departments);
    expect(ran).toMatchObject({ code: 0, err: "" });
  });

  test("汇入中途停止的汇总簿：照常计算，说明怎么办，退出码 2", async () => {
    const columns = [{ key: "now", head: "", width: 20 }];
    const journal = {
      name: "合并日志",
      id: "mergeJournal",
      title: "STAGING",
      note: "",
      columns,
      rows: [{ key: "state", cells: ["STAGING"] }],
    };
    const ran = await score("open.xlsx", await buildOffice(scheme, record, { ...native, lists: [journal] }), "--json");
    expect((JSON.parse(ran.out) as ScoreJson).departments).toEqual(expected.departments);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/open\.xlsx：上次汇入没有完成.*请在 Excel 的窗格首页按“恢复”后重新计算\n$/);
    expect(ran.err.trim().split("\n")).toHaveLength(1);
  });

  test("无效的单元格：说明工作表和单元格", async () => {
    const [first, ...others] = record.departments;
    if (!first) throw new Error("no department");
    const reported = new Map([...first.reported, ["1.1.1.2.onTime", Fraction.of(999_999)]] as const);
    const spoilt: OfficeRecord = {
      ...record,
      departments: [{ ...first, sectionsNotApplicable: [], overrides: new Map(), reported }, ...others],
    };
    const ran = await score("spoilt.xlsx", await buildOffice(scheme, spoilt, native), "--json");
    const [note] = (JSON.parse(ran.out) as ScoreJson).notes;
    expect(ran.code).toBe(2);
    expect(note).toMatchObject({
      department: first.code,
      item: "1.1.1.2",
      message: expect.stringMatching("分子不得大于分母"),
    });
    expect(note?.place).toMatch(/^自报![A-Z]+\d+$/);
    expect(ran.err).toMatch(new RegExp(`1\\.1\\.1\\.2 办件处理情况，${note?.place ?? ""}：.*分子不得大于分母`));
  });

  test("损坏的文件", async () => {
    const broken = office.slice();
    broken[Math.floor(broken.length / 2)] = (broken[Math.floor(broken.length / 2)] ?? 0) ^ 0xff;
    for (const bytes of [office.slice(0, office.length - 100), broken]) {
      const ran = await score("broken.xlsx", bytes);
      expect(ran).toMatchObject({ code: 2, out: "" });
      expect(ran.err).toContain(folder.path("broken.xlsx"));
    }
  });

  test("填报表不是汇总簿", async () => {
    const [first] = record.departments;
    if (!first) throw new Error("no department");
    const ran = await score("form.xlsx", await buildForm(scheme, first, record.parameters, native));
    expect(ran.err).toContain("这是单位填报表");
    expect(ran.code).toBe(2);
  });

  test.each([
    ["空文件", new Uint8Array(), "文件是空的"],
    ["改名的 CSV", new TextEncoder().encode("单位,得分\n甲,1\n"), "这是文本文件（如 CSV），不是工作簿"],
    ["旧版 .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "旧版 .xls"],
    ["别的压缩包", new Uint8Array([0x50, 0x4b, 0x05, 0x06, ...Array.from({ length: 18 }, () => 0)]), "。"],
  ])("%s", async (_name, bytes, message) => {
    const ran = await score("other.xlsx", bytes);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(message);
  });
});

describe("给人看的排名", () => {
  test("按名次排列，列对齐，每个单位有三项失分，最后是备注", async () => {
    const { out, code } = await score("answers.json", JSON.stringify(answersJson(scheme, record)));
    const lines = out.split("\n");
    expect(code).toBe(0);
    expect(lines[0]).toBe("2020年度福建省电子政务绩效考核指标体系（省直部门） 排名（7 个单位）");
    const rows = lines.slice(4, 4 + 7);
    expect(rows.map((line) => Number(line.trim().split(/ +/)[0]))).toEqual(
      expected.departments.map(({ place }) => place).sort((a, b) => Number(a) - Number(b)),
    );
    // where a total ends is the same column in every line
    const [heading = ""] = lines.slice(2);
    const totalEnds = displayWidth(heading.slice(0, heading.indexOf("总分") + 2));
    for (const row of rows) {
      const [, total = ""] = /示例单位\d+ +(\S+)/.exec(row) ?? [];
      expect(displayWidth(row.slice(0, row.indexOf(total) + total.length))).toBe(totalEnds);
    }
    expect(lines.filter((line) => /^ {2}\S+ .* 失 \d+\.\d\d 分/.test(line)).length).toBeGreaterThanOrEqual(7);
    expect(out).toContain("备注：无");
    expect(out).toContain("参数：均为缺省值");
  });

  test("汇总簿：失分所依据而尚未确认的口径", async () => {
    const confirmed = {
      ...record,
      confirmedReadings: new Set(scheme.readings.map(({ number }) => number).filter((number) => number !== 8)),
    };
    const { out } = await score("office.xlsx", await buildOffice(scheme, confirmed, native));
    expect(out).toContain("；口径 8 未确认");
    expect(out).toContain("口径：未确认 8（");
  });

  test("无效的填报列在备注里，名次写“无”", async () => {
    const { out } = await score(
      "invalid.json",
      oneDepartment({ "1.1.1.1": { count: -1 } }, { parameters: { ties: "mean" } }),
    );
    expect(out).toContain("示例单位01（D01）：总分不能得出");
    expect(out).toContain("备注（1 条）：");
    expect(out).toContain('参数：ties = "mean"');
    expect(out).toMatch(/^ +无 +D01 +示例单位01 +无 /m);
  });

  test("名称里的控制字符不传到终端", async () => {
    const text = JSON.stringify({
      scheme: "2020",
      departments: [{ code: "D01", name: "单位\u001b[31m\u202e", answers: {} }],
    });
    const { out } = await score("control.json", text);
    expect(out).not.toMatch(/\u001b|\u202e/);
  });
});

describe("参数", () => {
  test.each([
    [[], "缺少文件名"],
    [["a", "b"], "一次只能计算一个文件，多出了：b"],
    [["a", "--csv"], "没有选项 --csv"],
    [["a", "--json", "--json"], "选项 --json 重复"],
    [["a", "--json=1"], "选项 --json 不带值"],
  ])("score %j", async (args, message) => {
    const ran = await runCli("score", ...args);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(message);
  });

  test("没有这个文件", async () => {
    const path = folder.path("nowhere.xlsx");
    expect(await runCli("score", path)).toEqual({ code: 2, out: "", err: `${path}：找不到文件或文件夹\n` });
  });

  test("读入不改动文件", async () => {
    const text = oneDepartment({});
    await score("kept.json", text);
    expect(readFileSync(folder.path("kept.json"), "utf8")).toBe(text);
  });
});
