import { readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "@jest/globals";
import { bulletinFigures } from "../../src/analysis/standing/bulletinFigures.js";
import { standings } from "../../src/analysis/standing/standings.js";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { readLastYear } from "../../src/publish/bulletin/readLastYear.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme, schemes } from "../../src/scheme/schemes.js";
import { madeKindOf } from "../../src/workbook/madeBooks.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { needs } from "../support/needs.js";
import { readBook } from "../support/officeFigures.js";
import { opened } from "../support/openpyxlBook.js";
import { runCli, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);
const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 3, seed: 5 });
const assessment = assess(scheme, answersOf(scheme, record));
const rows = standings(assessment).rows.map(({ code, total, place }) => [
  code,
  total === null ? null : Number(total),
  place,
]);
const office = folder.path("office.xlsx");
beforeAll(async () => writeFileSync(office, await buildOffice(scheme, record, { mode: "native" })));

const lastYear = (path: string) => {
  const read = readLastYear(readFileSync(path), schemes);
  if (!read.ok) throw new Error(read.refusal.code);
  return {
    from: read.from,
    rows: read.rows.map(({ code, total, place }) => [code, total === null ? null : Number(total), place]),
  };
};

test("forms：一个压缩包，每个单位一份", async () => {
  writeFileSync(folder.path("list.csv"), "代码,名称\nA1,甲局\nA2,乙厅\n");
  const ran = await runCli("forms", "--departments", folder.path("list.csv"), "--out", folder.path("forms.zip"));
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(Object.keys(unzipSync(readFileSync(folder.path("forms.zip"))))).toEqual([
    "填报表 A1 甲局.xlsx",
    "填报表 A2 乙厅.xlsx",
  ]);
});

test("readings：口径确认表，写明未确认几条；不是汇总簿的拒绝，不写文件", async () => {
  const out = folder.path("口径确认表.xlsx");
  const open = scheme.readings.length - record.confirmedReadings.size;
  expect(await runCli("readings", office, "--out", out)).toEqual({
    code: 0,
    out: `已写入 ${out}（口径 ${scheme.readings.length} 条，其中未确认 ${open} 条）\n`,
    err: "",
  });
  expect(madeKindOf(readBook(readFileSync(out)))).toBe("readings");
  // what was made is told as what it is
  const again = await runCli("readings", out, "--out", folder.path("none.xlsx"));
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining("口径确认表") as unknown });
});

test("examples：写明有几个函数；多出的参数指出", async () => {
  expect(await runCli("examples", "--out", folder.path("examples.xlsx"))).toMatchObject({
    code: 0,
    out: expect.stringMatching(/（函数示例，\d+ 个函数）/) as unknown,
  });
  expect(readBook(readFileSync(folder.path("examples.xlsx"))).sheets[0]?.name).toBe("目录");
  expect((await runCli("score", folder.path("examples.xlsx"))).err).toContain(
    "这是函数示例，其中没有考核数据；请使用汇总簿",
  );
  expect((await runCli("examples", "多", "--out", folder.path("no.xlsx"))).err).toContain("多出了参数：多");
});

test("card：一个单位一个文件；没有的单位指出代码", async () => {
  const code = record.departments[0]?.code ?? "";
  expect(await runCli("card", office, "--department", code, "--out", folder.path("card.xlsx"))).toMatchObject({
    code: 0,
    err: "",
  });
  expect((await runCli("card", office, "--department", "没有", "--out", folder.path("x.xlsx"))).err).toContain(
    "没有代码为 没有 的单位",
  );
  const partly = await runCli("card", office, "--department", "示例单位", "--out", folder.path("x.xlsx"));
  expect([partly.code, partly.err]).toEqual([
    2,
    expect.stringContaining(`没有代码为 示例单位 的单位；相近的有 ${code} 示例单位`),
  ]);
});

test("名次的范围：通报另附一张表，成绩单另写一行，都要写明选项；取值只与选项一起", async () => {
  const [sheet, card] = [folder.path("ranges.xlsx"), folder.path("ranges-card.xlsx")];
  const code = record.departments[0]?.code ?? "";
  expect(await runCli("bulletin", office, "--certainty", "--out", sheet)).toMatchObject({ code: 0, err: "" });
  expect(readBook(readFileSync(sheet)).sheets.at(-1)?.name).toBe("名次范围");
  expect(await runCli("card", office, "--department", code, "--certainty", "--out", card)).toMatchObject({ code: 0 });
  const told = [...(readBook(readFileSync(card)).sheets[0]?.cells.values() ?? [])].map(({ value }) =>
    value.kind === "text" ? value.text : "",
  );
  expect(told).toContainEqual(
    expect.stringMatching(
      /^按未明确条款的各种处理口径，名次(在 \d 至 \d 之间|均为 \d)。只换口径 [\d、]+的取值，其余口径和填报、评定按现有的不变。$/,
    ),
  );
  const values = folder.path("values.json");
  writeFileSync(values, "{}");
  const alone = await runCli("card", office, "--values", values, "--out", folder.path("x.zip"));
  expect([alone.code, alone.err]).toEqual([2, expect.stringContaining("选项 --values 只与 --certainty 一起使用")]);
});

describe("上年结果", () => {
  test("从汇总簿重新计算，从数值副本和通报按标识读取，三者相同", async () => {
    expect(lastYear(office)).toEqual({ from: "office", rows });
    const shared = await runCli("share", office, "--values", "--out", folder.path("share.xlsx"));
    expect(shared.out).toContain("未附工作表“核定理由”");
    expect(lastYear(folder.path("share.xlsx"))).toEqual({ from: "share", rows });
    expect((await runCli("score", folder.path("share.xlsx"))).err).toContain("这是发送稿，由汇总簿生成");
    expect(
      await runCli(
        "bulletin",
        office,
        "--year",
        "2020",
        "--last-year",
        folder.path("share.xlsx"),
        "--out",
        folder.path("bulletin.xlsx"),
      ),
    ).toMatchObject({ code: 0, err: "" });
    expect(lastYear(folder.path("bulletin.xlsx"))).toEqual({ from: "bulletin", rows });
  });

  test("只含部分单位的副本不作上年结果：其余单位并非新单位", async () => {
    const code = record.departments[0]?.code ?? "";
    await runCli("share", office, "--values", "--department", code, "--out", folder.path("some.xlsx"));
    const made = await runCli(
      "bulletin",
      office,
      "--last-year",
      folder.path("some.xlsx"),
      "--out",
      folder.path("none.xlsx"),
    );
    expect([made.code, made.err]).toEqual([
      2,
      expect.stringContaining(`只含部分单位的发送稿（单位数 1 / ${record.departments.length}）`),
    ]);
  });

  test("填报表不是上年结果", async () => {
    await runCli("template", "--kind", "department", "--out", folder.path("form.xlsx"));
    expect(readLastYear(readFileSync(folder.path("form.xlsx")), schemes)).toEqual({
      ok: false,
      refusal: { code: "notResults" },
    });
  });
});

test("通报写明平均分和各单位的名次", () => {
  const texts = readBook(readFileSync(folder.path("bulletin.xlsx"))).sheets.flatMap(({ cells }) =>
    [...cells.values()].map(({ value }) => (value.kind === "text" ? value.text : "")),
  );
  expect(texts).toContain("2020年度考核结果通报");
  expect(texts.join("\n")).toContain(`平均 ${bulletinFigures(assessment).totals?.mean ?? ""} 分`);
  expect(texts).toEqual(expect.arrayContaining(record.departments.map(({ name }) => name)));
});

test("card：Word 成绩单，单独一份或打包；与 .xlsx 矛盾的拒绝", async () => {
  const code = record.departments[0]?.code ?? "";
  const one = folder.path("card.docx");
  expect(await runCli("card", office, "--department", code, "--out", one)).toMatchObject({ code: 0, err: "" });
  expect(Object.keys(unzipSync(readFileSync(one)))).toContain("word/document.xml");
  const all = folder.path("cards.zip");
  expect(await runCli("card", office, "--word", "--out", all)).toMatchObject({ code: 0, err: "" });
  expect(Object.keys(unzipSync(readFileSync(all)))).toEqual(
    record.departments.map(({ code: of, name }) => `考核成绩单 ${of} ${name}.docx`),
  );
  const both = await runCli("card", office, "--department", code, "--word", "--out", folder.path("c.xlsx"));
  expect([both.code, both.err]).toEqual([2, expect.stringContaining("选项 --word 写的是 .docx 文件")]);
});

test("export --csv：三张表，写入文件夹或压缩包；没有写明形式的拒绝", async () => {
  const [out, zip] = [folder.path("tables"), folder.path("tables.zip")];
  const names = ["结果.csv", "得分.csv", "采用值.csv"];
  expect(await runCli("export", office, "--csv", "--out", out)).toEqual({
    code: 0,
    out: `已写入 ${out}（${names.join("、")}）\n`,
    err: "",
  });
  expect(await runCli("export", office, "--csv", "--out", zip)).toMatchObject({ code: 0 });
  const inZip = unzipSync(readFileSync(zip));
  for (const name of names) expect(readFileSync(`${out}/${name}`).equals(inZip[name] ?? new Uint8Array())).toBe(true);
  expect((await runCli("export", office, "--out", out)).err).toContain("请写明形式：--csv");
});

describe("通报公文", () => {
  const out = folder.path("通报.docx");
  const open = scheme.readings.filter(({ number }) => !record.confirmedReadings.has(number)).length;

  test("附件1的名次、单位和总分与 score --json 相同；没有写的要素指出", async () => {
    expect(
      await runCli("bulletin", office, "--office", "示例办公室文件", "--date", "2021-03-05", "--out", out),
    ).toEqual({
      code: 0,
      out:
        `已写入 ${out}（通报公文，3 个单位）；未写发文字号、主送机关，版记未附\n` +
        `没办完的事：口径未确认 ${open} 条。办完后得分和名次可能变动\n`,
      err: "",
    });
    const document = new TextDecoder().decode(unzipSync(readFileSync(out))["word/document.xml"]);
    const [table = ""] = /<w:tbl>.*?<\/w:tbl>/s.exec(document) ?? [];
    const printed = (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [])
      .slice(1)
      .map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).slice(0, 3).map((cell) => cell.replace(/<[^>]*>/g, "")));
    const { departments } = JSON.parse((await runCli("score", office, "--json")).out) as {
      departments: { name: string; total: string; place: number }[];
    };
    const inOrder = [...departments].sort((a, b) => a.place - b.place);
    expect(printed).toEqual(inOrder.map(({ name, total, place }) => [String(place), name, total]));
    // 署名 is the office without 文件
    expect(document.replace(/<[^>]*>/g, "")).toContain("示例办公室2021年3月5日");
  });

  test.each([
    [["--number", "示办[2021]3号", "--out", out], "选项 --number：发文字号应写作“某办发〔2021〕3号”"],
    [["--to", "各示例单位", "--out", folder.path("通报.xlsx")], "选项 --to 只用于公文：--out 应为 .docx 文件"],
    [["--date", "2021-02-30", "--out", out], "选项 --date 应为"],
    [["--free", "4", "--out", out], "选项 --free 只与 --certainty 一起使用"],
  ])("不成文的拒绝：%j", async (args, said) => {
    const ran = await runCli("bulletin", office, ...args);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(said)]);
  });
});

needs("openpyxl")("通报在 openpyxl 中", () => {
  test("图表齐全，A4 纵向", () => {
    const { sheets } = opened(readFileSync(folder.path("bulletin.xlsx")));
    expect(sheets[0]).toMatchObject({ title: "通报", orientation: "portrait", paper: "9" });
    expect(sheets[1]?.charts.map(({ type }) => type)).toEqual(expect.arrayContaining(["BarChart"]));
    expect(sheets[1]?.charts.length).toBeGreaterThanOrEqual(3);
  });
});
