import { linkSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { answersJson } from "../../src/sample/answersJson.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { runCli, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);
const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 2, seed: 3 });
const office = folder.path("office.xlsx");
const list = folder.path("list.csv");
beforeAll(async () => {
  writeFileSync(office, await buildOffice(scheme, record, { mode: "native" }));
  writeFileSync(list, record.departments.map(({ code, name }) => `${code},${name}\n`).join(""));
});

const issue = (forms: string, ledger: string, ...more: readonly string[]) =>
  runCli(
    "issue",
    ...["--departments", list, "--round", "2020年度", "--out", folder.path(forms), "--ledger", folder.path(ledger)],
    ...more,
  );

describe("作为来源的文件不会被写掉，别的文件被替换时写明", () => {
  test("换了写法、经过链接的也认得", async () => {
    linkSync(office, folder.path("hard.xlsx"));
    symlinkSync(office, folder.path("soft.xlsx"));
    const before = readFileSync(office);
    for (const out of ["office.xlsx", "./x/../office.xlsx", "hard.xlsx", "soft.xlsx"]) {
      const path = `${folder.path(".")}/${out.replace("./x/../", "./")}`;
      expect(await runCli("share", office, "--values", "--out", path)).toMatchObject({
        code: 2,
        err: `${path}：不能写入作为来源的文件\n`,
      });
    }
    expect(readFileSync(office).equals(before)).toBe(true);
    expect(await runCli("card", office, "--department", "D01", "--out", office)).toMatchObject({ code: 2 });
    expect(readFileSync(office).equals(before)).toBe(true);
  });

  test("同样的内容不说，不同的内容说", async () => {
    const out = folder.path("copy.xlsx");
    expect(await runCli("share", office, "--values", "--out", out)).toMatchObject({ code: 0, err: "" });
    expect((await runCli("share", office, "--values", "--out", out)).err).toBe("");
    expect((await runCli("share", office, "--native", "--out", out)).err).toBe(`${out}：原有的内容已被替换\n`);
  });

  test("已发放的填报表可能已经填写：不覆盖，也不登记", async () => {
    expect(await issue("forms", "ledger.json")).toMatchObject({ code: 0 });
    const ledger = readFileSync(folder.path("ledger.json"), "utf8");
    expect(await issue("forms", "ledger.json", "--again")).toMatchObject({
      code: 2,
      err: expect.stringContaining("等 2 份：已有同名的填报表，可能已经填写，不覆盖") as unknown,
    });
    expect(readFileSync(folder.path("ledger.json"), "utf8")).toBe(ledger);
    // the register itself goes on, and this is no overwriting
    expect(await issue("more", "ledger.json", "--again")).toMatchObject({ code: 0, err: "" });
  });
});

test("日期要有这一天；同一轮次只有一种写法", async () => {
  expect((await issue("dated", "ledger.json", "--on", "2021-02-30")).err).toContain('实为 "2021-02-30"');
  expect(
    await runCli(
      ...["issue", "--departments", list, "--round", "２０２０年度", "--out", folder.path("spelled")],
      ...["--ledger", folder.path("ledger.json"), "--again"],
    ),
  ).toMatchObject({ code: 2, err: expect.stringContaining("已登记为“2020年度”；请照原来的写法") as unknown });
});

test("新单位的名称若在发放登记中是别的代码的，不加", async () => {
  const ledger = folder.path("named.json");
  writeFileSync(folder.path("one.csv"), "X9,示例旧局\n");
  await runCli(
    ...["issue", "--departments", folder.path("one.csv"), "--round", "2020年度"],
    ...["--out", folder.path("one"), "--ledger", ledger],
  );
  const add = (...more: readonly string[]) =>
    runCli(
      ...["department", "--office", office, "--ledger", ledger, "--out", folder.path("added.xlsx")],
      ...["--add", "示例旧局", ...more],
    );
  expect(await add("--code", "D03")).toMatchObject({
    code: 2,
    err: expect.stringContaining("是同一个单位的请用代码 X9") as unknown,
  });
  expect(await add("--code", "X9")).toMatchObject({ code: 0 });
});

test("没有作用的选项、不是年度的年度、没有单位的答案，都指出来", async () => {
  const department = (...more: readonly string[]) =>
    runCli("department", "--office", office, "--out", folder.path("no.xlsx"), ...more);
  expect((await department("--take-in", "D01", "--reason", "x")).err).toContain("--reason 只与 --leave-out 一起使用");
  expect((await department("--leave-out", "D01", "--code", "D09", "--reason", "x")).err).toContain(
    "--code 只与 --add 一起使用",
  );
  expect((await runCli("bulletin", office, "--year", "二〇二〇", "--out", folder.path("b.xlsx"))).err).toContain(
    "--year 应为四位数字的年度",
  );
  writeFileSync(
    folder.path("none.json"),
    JSON.stringify({ ...(answersJson(scheme, record) as object), departments: [] }),
  );
  expect((await runCli("score", folder.path("none.json"))).err).toContain("没有单位");
});

test("网页、图片不是单位名单；以 PK 开头的文本是", async () => {
  const template = (text: string) => {
    writeFileSync(folder.path("given.csv"), text);
    const out = folder.path("given.xlsx");
    return runCli("template", "--kind", "office", "--departments", folder.path("given.csv"), "--out", out);
  };
  expect(await template("<!DOCTYPE html><html><body>示例甲</body></html>")).toMatchObject({
    code: 2,
    err: expect.stringContaining("网页") as unknown,
  });
  expect(await template("PK01,示例甲\nPK02,{示例}乙\n")).toMatchObject({ code: 0 });
});
