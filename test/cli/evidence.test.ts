import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ledgerFrom } from "../../src/evidence/issue/ledgerFile.js";
import type { IssueLedger } from "../../src/evidence/issue/issueLedger.js";
import { makeReceipt } from "../../src/evidence/receipt/makeReceipt.js";
import { receiptSheet } from "../../src/evidence/receipt/receiptSheet.js";
import { Fraction } from "../../src/exact/fraction.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { runCli, runCompiled, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
const [list, key, ledger] = [folder.path("list.csv"), folder.path("office.key"), folder.path("ledger.json")];
const round = "2020年度";
let first = "";

const issue = (...more: readonly string[]) =>
  runCli("issue", "--departments", list, "--round", round, "--on", "2021-01-05", "--ledger", ledger, ...more);
const ledgerNow = (): IssueLedger => ledgerFrom(readFileSync(ledger, "utf8")) as IssueLedger;

beforeAll(async () => {
  process.env["SCOREBOOK_PASSPHRASE"] = "省考核办的口令 2021";
  writeFileSync(list, "代码,名称\nA1,甲局\nA2,乙厅\n");
  expect(await runCli("key", "new", "--out", key)).toMatchObject({ code: 0, err: "" });
  expect(await issue("--key", key, "--out", folder.path("forms"))).toMatchObject({ code: 0, err: "" });
  first = folder.path("forms", readdirSync(folder.path("forms")).sort()[0] ?? "");
});
afterAll(() => {
  delete process.env["SCOREBOOK_PASSPHRASE"];
  folder.remove();
});

describe("密钥", () => {
  test("只有本人可读，不覆盖", async () => {
    expect(statSync(key).mode & 0o077).toBe(0);
    expect(await runCli("key", "new", "--out", key)).toMatchObject({ code: 2, err: expect.stringContaining("不覆盖") });
  });

  test("口令不对，什么也不写", async () => {
    process.env["SCOREBOOK_PASSPHRASE"] = "另一个口令 2021";
    const ran = await issue("--key", key, "--again", "--out", folder.path("none"));
    process.env["SCOREBOOK_PASSPHRASE"] = "省考核办的口令 2021";
    expect(ran).toMatchObject({ code: 2, err: `${key}：口令不对\n` });
    expect(ledgerNow().entries).toHaveLength(2);
  });
});

describe("发放", () => {
  test("每个单位一份，登记在册", () => {
    expect(readdirSync(folder.path("forms")).sort()).toEqual(["填报表 A1 甲局.xlsx", "填报表 A2 乙厅.xlsx"]);
    expect(ledgerNow()).toMatchObject({
      keys: [{ crv: "P-256" }],
      entries: [{ round, issuedOn: "2021-01-05", department: { code: "A1" } }, { department: { code: "A2" } }],
    });
  });

  test("本轮已发过的拒绝；加 --again 另发一份，编号不同", async () => {
    expect(await issue("--out", folder.path("more"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("已向 2 个单位发放：A1、A2"),
    });
    expect(await issue("--again", "--out", folder.path("more"))).toMatchObject({
      code: 0,
      out: expect.stringContaining("未签名"),
    });
    const { entries } = ledgerNow();
    expect(new Set(entries.map(({ issueId }) => issueId)).size).toBe(4);
  });

  test("截止日期等写在封面，也在登记中；不是日期的拒绝", async () => {
    const terms = ["--contact", "示例联系人 0591-00000000", "--hand-in", "经公文系统报送"];
    expect(await issue("--again", "--due", "2月底", ...terms, "--out", folder.path("due"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("--due 应为 2021-02-26 这样的日期"),
    });
    const made = await issue("--again", "--due", "2021-02-26", ...terms, "--out", folder.path("due"));
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(ledgerNow().entries.at(-1)?.terms).toEqual({
      dueOn: "2021-02-26",
      contact: "示例联系人 0591-00000000",
      handIn: "经公文系统报送",
    });
    const [form = ""] = readdirSync(folder.path("due"));
    expect(runCompiled("verify", folder.path("due", form), "--ledger", ledger)).toMatchObject({ code: 0, err: "" });
  });
});

describe("核验", () => {
  test("填报表：签名有效", async () => {
    expect(runCompiled("verify", first, "--ledger", ledger, "--round", round)).toMatchObject({
      code: 0,
      out: expect.stringContaining("签名有效，与发放登记一致"),
    });
  });

  test("没有登记过的轮次", async () => {
    expect(runCompiled("verify", first, "--ledger", ledger, "--round", "2021年度")).toMatchObject({
      code: 2,
      err: expect.stringContaining("没有“2021年度”这一轮；登记过的有：“2020年度”"),
    });
  });

  test("汇总簿：相符；改了一个数就说出是谁的哪一项", async () => {
    const scheme = newestScheme();
    const record = sampleRecord(scheme, { departments: 4, seed: 7 });
    const made = await makeReceipt(scheme, record, { round, files: [], previous: null });
    const lists = [receiptSheet({ receipts: [made], snapshot: made.snapshot })];
    const path = folder.path("office.xlsx");
    writeFileSync(path, await buildOffice(scheme, record, { mode: "native", lists }));
    expect(runCompiled("verify", path)).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining(`与回执 ${made.shortDigest} 相符`),
    });

    const [department] = record.departments;
    if (!department) throw new Error("departments");
    const changed = {
      ...record,
      departments: [
        { ...department, reported: new Map(department.reported).set("1.1.1.2.onTime", Fraction.of(1)) },
        ...record.departments.slice(1),
      ],
    };
    writeFileSync(path, await buildOffice(scheme, changed, { mode: "native", lists }));
    const ran = runCompiled("verify", path);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(
      `${department.code} ${department.name} 自报 1.1.1.2 办件处理情况“承诺时限内办理的办件”：汇总时为 ${String(department.reported.get("1.1.1.2.onTime") ?? "（空白）")}，现为 1`,
    );
  });

  test("汇总簿：没有回执", async () => {
    const scheme = newestScheme();
    const path = folder.path("bare.xlsx");
    writeFileSync(
      path,
      await buildOffice(scheme, sampleRecord(scheme, { departments: 2, seed: 1 }), { mode: "native" }),
    );
    expect(runCompiled("verify", path)).toMatchObject({ code: 2, err: expect.stringContaining("没有结果回执") });
  });
});
