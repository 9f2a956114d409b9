import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { officeReports } from "../../src/returns/merge/officeReports.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { readListSheet } from "../../src/workbook/lists/readListSheet.js";
import { patchCells } from "../../src/xlsx/edit/patchCells.js";
import { placeOf, read } from "../returns/support/issued.js";
import { runCli, runCompiled, scratchFolder, type Ran } from "./support/runCli.js";

import.meta.jest.setTimeout(300_000);

const scheme = newestScheme();
const folder = scratchFolder();
afterAll(folder.remove);
const path = folder.path;
const [short, long] = [path("名单.txt"), path("名单二.txt")];
const [ledger, inbox, office] = [path("ledger.json"), path("inbox"), path("office.xlsx")];
const onTime = "1.1.1.2.onTime";

/** 自报 of an office workbook, by code. */
const reported = (file: string): readonly (readonly [string, string])[] => {
  const { departments, values } = officeReports(scheme, read(readFileSync(file)));
  return departments.map((code) => [code, values.get(`${code}|${onTime}`) ?? ""]);
};

/** The form as its department sends it back. */
function fill(file: string, figures: Readonly<Record<string, number>>): void {
  const bytes = readFileSync(file);
  const book = read(bytes);
  const sheet = book.sheets.find(({ name }) => name === "填报");
  if (!sheet) throw new Error("no 填报");
  writeFileSync(
    file,
    patchCells(
      bytes,
      new Map([[sheet, new Map(Object.entries(figures).map(([key, value]) => [placeOf(book, key), { value }]))]]),
    ),
  );
}

const decisions = (name: string, ...identities: readonly unknown[]): string => {
  const file = path(name);
  writeFileSync(file, JSON.stringify({ identities }));
  return file;
};

const collect = (out: string, ...more: readonly string[]): Ran =>
  runCompiled("collect", inbox, "--ledger", ledger, "--office", office, "--out", out, ...more);

/** Forms are issued to a list without codes; the office workbook is made from another one, in which 示例丙 stands first. */
beforeAll(async () => {
  writeFileSync(short, "示例甲\n示例乙\n");
  writeFileSync(long, "示例丙\n示例甲\n示例乙\n");
  const issued = await runCli(
    "issue",
    "--departments",
    short,
    "--round",
    "2020年度",
    "--out",
    inbox,
    "--ledger",
    ledger,
  );
  expect(issued).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining("名单没有代码，已依次编为 D01 至 D02") as unknown,
  });
  const made = await runCli("template", "--kind", "office", "--departments", long, "--out", office);
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining("D01 至 D03") as unknown });
  fill(path("inbox", "填报表 D01 示例甲.xlsx"), { [onTime]: 11, "1.1.1.2.total": 100 });
  fill(path("inbox", "填报表 D02 示例乙.xlsx"), { [onTime]: 22, "1.1.1.2.total": 100 });
});

test("没有代码的名单：编出的代码写在结果旁边，下一步可以用它；不同的名单不覆盖它", async () => {
  const coded = path("inbox", "单位名单.csv");
  expect(readFileSync(coded, "utf8")).toBe("\uFEFF代码,名称\r\nD01,示例甲\r\nD02,示例乙\r\n");
  expect(await runCli("forms", "--departments", coded, "--out", path("again.zip"))).toMatchObject({ code: 0, err: "" });
  expect(await runCli("forms", "--departments", long, "--out", inbox)).toMatchObject({
    code: 2,
    err: expect.stringContaining("以前编的代码在这里") as unknown,
  });
  expect(readFileSync(coded, "utf8")).toContain("D01,示例甲");
});

test("汇总簿中没有的单位每次发放都指出，发放登记中已有的也一样；名称不能是别人的代码", async () => {
  const [list, register] = [path("more.csv"), path("more.json")];
  writeFileSync(list, "代码,名称\nD01,示例丙\nD09,示例新\n");
  for (const round of ["2020年度", "2021年度"]) {
    const issued = await runCli(
      "issue",
      "--departments",
      list,
      "--office",
      office,
      "--round",
      round,
      "--out",
      path(round),
      "--ledger",
      register,
    );
    expect(issued).toMatchObject({
      code: 0,
      out: expect.stringContaining("中没有 D09 示例新；收回其填报表之前，请先加入") as unknown,
    });
  }
  writeFileSync(list, "示例甲\nd03\n示例乙\n");
  const refused = await runCli("forms", "--departments", list, "--office", office, "--out", path("more.zip"));
  expect(refused).toMatchObject({
    code: 2,
    err: expect.stringContaining("单位名称“d03”是 D03 示例乙 的代码；请改用其他名称") as unknown,
  });
});

/** The forms lie beside the list with which they were issued. */
const list = "单位名单.csv：是发放时写在填报表旁边的单位名单，不是填报表，未收\n";

describe("C1 一个单位的数记在另一个单位名下", () => {
  test("代码和名称对不上：逐个列出怎样写，什么也不写；按决定各归其位，决定记录在案，核验相符", async () => {
    const out = path("collected.xlsx");
    const refused = collect(out);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain("有 2 个单位的代码和名称指的不是同一个单位");
    expect(refused.err).toContain(
      'D01“示例甲”：代码在这里是 D01“示例丙”，名称在这里是 D02“示例甲”；写 {"code":"D01","name":"示例甲","is":"D02","reason":"……"}',
    );
    expect(existsSync(out)).toBe(false);

    const both = [
      { code: "D01", name: "示例甲", is: "D02", reason: "两份名单编号不同" },
      { code: "D02", name: "示例乙", is: "D03", reason: "两份名单编号不同" },
    ];
    expect(collect(out, "--decisions", decisions("half.json", both[0]))).toMatchObject({
      code: 1,
      err: expect.stringContaining("有 1 个单位") as unknown,
    });
    const merged = collect(out, "--decisions", decisions("both.json", ...both), "--json");
    expect(merged.err).toBe(list);
    expect(JSON.parse(merged.out)).toMatchObject({ identities: both, choices: [] });
    expect(reported(out)).toEqual([
      ["D01", ""],
      ["D02", "n:11"],
      ["D03", "n:22"],
    ]);
    const rows = readListSheet(read(readFileSync(out)), "returns") ?? [];
    expect(
      rows
        .filter(({ key }) => key.startsWith("identity."))
        .map(({ cell }) => [cell("file"), cell("department"), cell("about")]),
    ).toEqual([
      ["D01 示例甲", "D02", "两份名单编号不同"],
      ["D02 示例乙", "D03", "两份名单编号不同"],
    ]);
    expect(runCompiled("verify", out)).toMatchObject({ code: 0, err: "" });
  });

  test("决定的写法不同（全角、大小写、空格）：按两份文件的写法记录，核验相符", () => {
    const spelled = [
      { code: "ｄ０１", name: "示例　甲", is: "d02", reason: "两份名单编号不同" },
      { code: "D02", name: "示例乙", is: "Ｄ０３", reason: "两份名单编号不同" },
    ];
    const out = path("spelled.xlsx");
    expect(collect(out, "--decisions", decisions("spelled.json", ...spelled)).err).toBe(list);
    expect(reported(out)).toEqual([
      ["D01", ""],
      ["D02", "n:11"],
      ["D03", "n:22"],
    ]);
    expect(runCompiled("verify", out)).toMatchObject({ code: 0, err: "" });
  });

  test("不认识的、重复的决定：逐条指出，不写入", () => {
    const file = path("wrong.json");
    const reason = "单位来函";
    const choices = [
      { department: "d02", file: "没有.xlsx", reason },
      { department: "D02", file: "填报表 D01 示例甲.xlsx", reason },
    ];
    const both = [
      { code: "D01", name: "示例甲", is: "D02", reason },
      { code: "D02", name: "示例乙", is: "D03", reason },
    ];
    const confirmations = [
      { department: "D09", key: onTime, reason },
      { department: "D02", key: "1.1.1.2", reason },
    ];
    writeFileSync(file, JSON.stringify({ choices, confirmations, identities: both }));
    const out = path("wrong.xlsx");
    expect(collect(out, "--decisions", file)).toEqual({
      code: 1,
      out: "",
      err: [
        list.trimEnd(),
        `${file}：choices[1] 与 choices[0] 说的是同一件事（D02）；请只留一条`,
        `${file}：choices[0]：这一批和以前汇入的都没有文件 没有.xlsx`,
        `${file}：confirmations[0]：汇总簿中没有代码为 D09 的单位；请照“单位”表填写`,
        `${file}：confirmations[1]：没有填报项 1.1.1.2；是不是 1.1.1.2.onTime、1.1.1.2.total？`,
        "",
      ].join("\n"),
    });
    expect(existsSync(out)).toBe(false);
  });

  test("填报表的单位与汇总簿不符：核验不说相符", () => {
    const form = path("inbox", "填报表 D01 示例甲.xlsx");
    expect(runCompiled("verify", form, "--ledger", ledger, "--office", office)).toMatchObject({
      code: 2,
      err: expect.stringContaining("单位与汇总簿") as unknown,
    });
    const renamed = path("renamed.json");
    writeFileSync(renamed, readFileSync(ledger, "utf8").replaceAll('"name":"示例甲"', '"name":"示例丙"'));
    expect(runCompiled("verify", form, "--ledger", renamed)).toMatchObject({
      code: 2,
      err: expect.stringContaining("与发放登记不一致") as unknown,
    });
  });

  test("再次发放：没有代码的名单按名称取汇总簿的代码，发放登记中是另一个单位的先问；有代码的同样", async () => {
    const issue = (list: string, ...more: readonly string[]) =>
      runCli(
        "issue",
        "--departments",
        list,
        "--round",
        "2021年度",
        "--office",
        office,
        "--ledger",
        ledger,
        "--out",
        path("second"),
        ...more,
      );
    const before = readFileSync(ledger, "utf8");
    for (const list of [short, path("inbox", "单位名单.csv")]) {
      const ran = await issue(list);
      expect(ran).toMatchObject({ code: 2, out: "" });
      expect(ran.err).toContain("示例甲");
      expect(ran.err).toContain("示例乙");
    }
    expect(readFileSync(ledger, "utf8")).toBe(before);
    expect(existsSync(path("second"))).toBe(false);
    // without a ledger that says otherwise the office workbook gives the codes
    const fresh = await runCli(
      "issue",
      "--departments",
      short,
      "--round",
      "2020年度",
      "--office",
      office,
      "--ledger",
      path("fresh.json"),
      "--out",
      path("fresh"),
    );
    expect(fresh).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(path("fresh")).sort()).toEqual(["填报表 D02 示例甲.xlsx", "填报表 D03 示例乙.xlsx"]);
  });

  test("新单位用没有用过的代码，撤销的单位的代码保留", async () => {
    writeFileSync(path("next.txt"), "示例乙\n示例丁\n");
    const ran = await runCli(
      "issue",
      "--departments",
      path("next.txt"),
      "--round",
      "2021年度",
      "--ledger",
      ledger,
      "--out",
      path("next"),
    );
    expect(ran).toMatchObject({ code: 0, err: "", out: expect.stringContaining("新单位编为 D03 示例丁") as unknown });
    expect(readdirSync(path("next")).sort()).toEqual(["填报表 D02 示例乙.xlsx", "填报表 D03 示例丁.xlsx"]);
    writeFileSync(path("reused.csv"), "代码,名称\nD01,示例戊\n");
    const reused = await runCli(
      "issue",
      "--departments",
      path("reused.csv"),
      "--round",
      "2021年度",
      "--ledger",
      ledger,
      "--out",
      path("reused"),
    );
    expect(reused).toMatchObject({ code: 2, err: expect.stringContaining("代码在这里是 D01“示例甲”") as unknown });
    const none = decisions("none.json", { code: "D01", name: "示例戊", is: null, reason: "新设" });
    expect(
      (
        await runCli(
          "issue",
          "--departments",
          path("reused.csv"),
          "--round",
          "2021年度",
          "--ledger",
          ledger,
          "--out",
          path("reused"),
          "--decisions",
          none,
        )
      ).err,
    ).toContain("请在名单中给它新的代码");
  });
});

describe("C2 与别的单位的上年相比", () => {
  const scores = (name: string, ...rows: readonly (readonly [string, string, string])[]): string => {
    const file = path(name);
    writeFileSync(
      file,
      JSON.stringify({
        departments: rows.map(([code, called, total], at) => ({ code, name: called, total, place: at + 1 })),
      }),
    );
    return file;
  };
  const bulletin = (lastYear: string, ...more: readonly string[]) =>
    runCli("bulletin", office, "--last-year", lastYear, "--out", path("bulletin.xlsx"), ...more);
  const texts = (): string =>
    read(readFileSync(path("bulletin.xlsx")))
      .sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => (value.kind === "text" ? value.text : "")))
      .join("\n");

  test("两年的代码错开一位：先问；决定之后各比各的，新单位是新的", async () => {
    const before = scores("before.json", ["D01", "示例甲", "80"], ["D02", "示例乙", "70"]);
    const refused = await bulletin(before);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("有 2 个单位的代码和名称") as unknown });
    expect(existsSync(path("bulletin.xlsx"))).toBe(false);
    const decided = decisions(
      "years.json",
      { code: "D01", name: "示例甲", is: "D02", reason: "改了编号" },
      { code: "D02", name: "示例乙", is: "D03", reason: "改了编号" },
    );
    expect(await bulletin(before, "--decisions", decided)).toMatchObject({ code: 0, err: "" });
    expect(texts()).toContain("上年没有的单位：示例丙。");
  });

  test("一致的不问；不需要的决定指出来", async () => {
    const before = scores("same.json", ["D02", "示例 甲", "80"], ["d03", "示例乙", "70"], ["D09", "撤销的", "60"]);
    expect((await bulletin(before)).code).toBe(0);
    expect(texts()).toContain("只在上年有的单位：撤销的。");
    const unneeded = decisions("unneeded.json", { code: "D02", name: "示例甲", is: "D02", reason: "—" });
    expect(await bulletin(before, "--decisions", unneeded)).toMatchObject({
      code: 2,
      err: expect.stringContaining("不需要决定") as unknown,
    });
  });
});
