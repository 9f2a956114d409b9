import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { issueForm } from "../../src/evidence/issue/issueForm.js";
import { emptyLedger, ledgerText } from "../../src/evidence/issue/ledgerFile.js";
import { receiptsOf } from "../../src/evidence/receipt/receiptSheet.js";
import { mergedFiles, runsOf } from "../../src/returns/merge/mergeRun.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { readListSheet } from "../../src/workbook/lists/readListSheet.js";
import { read } from "../returns/support/issued.js";
import { packed, partsOf, setCell, setText, sheet } from "../returns/support/editForm.js";
import { runCompiled, scratchFolder, type Ran } from "./support/runCli.js";

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 10, seed: 7 });
const folder = scratchFolder();
const [ledger, office, inbox] = [folder.path("ledger.json"), folder.path("office.xlsx"), folder.path("inbox")];
const round = "2020年度";

const collect = (from: string, into: string, out: string, ...more: readonly string[]): Ran =>
  runCompiled("collect", from, "--ledger", ledger, "--office", into, "--out", out, ...more);

/** What D02 reports in the end: one less than before. */
const corrected = Number(String(record.departments[1]?.reported.get("1.1.1.2.onTime"))) - 1;

interface Told {
  readonly files: readonly {
    readonly name: string;
    readonly state: string;
    readonly department: { readonly code: string } | null;
  }[];
  readonly changes: readonly unknown[];
  readonly receipt: string;
}

beforeAll(async () => {
  mkdirSync(inbox);
  const entries = [];
  for (const [at, department] of record.departments.entries()) {
    const { bytes, entry } = await issueForm(scheme, department, record.parameters, { issueId: `ISSUE-${at}`, round });
    entries.push(entry);
    writeFileSync(folder.path("inbox", `${department.code}.xlsx`), bytes);
  }
  writeFileSync(ledger, ledgerText({ ...emptyLedger, entries }));
  const blank = { ...record, departments: record.departments.map((each) => ({ ...each, reported: new Map() })) };
  writeFileSync(office, await buildOffice(scheme, blank, { mode: "native" }));
}, 300_000);
afterAll(() => folder.remove());

describe("十份填报表", () => {
  const first = folder.path("first.xlsx");

  test("全部接收：退出码 0；自报与填报一致，收报记录、控制数、发放登记和回执齐全", async () => {
    const ran = collect(inbox, office, first, "--json", "--on", "2021-01-10", "--by", "示例经办人");
    expect(ran).toMatchObject({ code: 0, err: "" });
    const told = JSON.parse(ran.out) as Told;
    expect(told.files).toHaveLength(10);
    const book = read(readFileSync(first));
    const merged = readOffice(scheme, book).record;
    const filled = (departments: typeof merged.departments) =>
      departments.map(({ code, reported }) => [
        code,
        [...reported]
          .filter(([, value]) => value !== null)
          .map(([key, value]) => `${key}=${String(value)}`)
          .sort(),
      ]);
    expect(filled(merged.departments)).toEqual(filled(record.departments));
    expect((await receiptsOf(book))?.receipts.map(({ digest }) => digest)).toEqual([told.receipt]);
    expect(mergedFiles(book).size).toBe(10);
    expect(readListSheet(book, "issues")).toHaveLength(10);
    expect(readListSheet(book, "totals")?.length).toBeGreaterThan(20);
    expect(runCompiled("verify", first)).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("10 个单位，汇入 10 个文件") as unknown,
    });
  }, 300_000);

  test("催报：汇入以前按发放登记全部未收到，每个单位一段文字；汇入以后没有要催的，也不写文件；收报人和日期记录在案", () => {
    const texts = folder.path("催报.txt");
    const ran = runCompiled("remind", "--office", office, "--ledger", ledger, "--on", "2021-01-12", "--out", texts);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain("应收 10，已收 0，未收到 10");
    expect(readFileSync(texts, "utf8").match(/截至2021年1月12日，尚未收到你单位的/g)).toHaveLength(10);
    const none = folder.path("无.txt");
    expect(runCompiled("remind", "--office", first, "--out", none).out).toContain("没有要催报的单位");
    expect(existsSync(none)).toBe(false);
    expect(runCompiled("score", first).out).toContain("收报（2020年度）：应收 10，已收 10");
    const rows = readListSheet(read(readFileSync(first)), "returns") ?? [];
    expect(new Set(rows.map(({ cell }) => `${cell("on")} ${cell("by")}`))).toEqual(new Set(["2021-01-10 示例经办人"]));
  }, 120_000);

  test("文件夹里发放时写的单位名单：写明是名单，不算退回", () => {
    const mixed = folder.path("mixed");
    mkdirSync(mixed);
    copyFileSync(folder.path("inbox", "D01.xlsx"), folder.path("mixed", "D01.xlsx"));
    writeFileSync(folder.path("mixed", "单位名单.csv"), "\uFEFF代码,名称\r\nD01,示例单位01\r\n");
    const ran = collect(mixed, office, folder.path("mixed.xlsx"), "--json");
    expect(ran).toMatchObject({
      code: 0,
      err: "单位名单.csv：是发放时写在填报表旁边的单位名单，不是填报表，未收\n",
    });
    writeFileSync(folder.path("mixed", "单位名单.csv"), "见附件");
    expect(collect(mixed, office, folder.path("mixed.xlsx"), "--json")).toMatchObject({
      code: 2,
      err: `${folder.path("mixed.xlsx")}：原有的内容已被替换\n`,
    });
  }, 120_000);

  test("有退回、待查询和重复的：退出码 2；核实单只给待答复的单位；回执续上，别的工作表不变", async () => {
    const later = folder.path("later");
    mkdirSync(later);
    copyFileSync(folder.path("inbox", "D01.xlsx"), folder.path("later", "D01 再报.xlsx"));
    const edited = (code: string, edit: (parts: ReturnType<typeof partsOf>) => void) => {
      const parts = partsOf(readFileSync(folder.path("inbox", `${code}.xlsx`)));
      edit(parts);
      return packed(parts);
    };
    writeFileSync(
      folder.path("later", "D02 更正.xlsx"),
      edited("D02", (parts) => setCell(parts, sheet, "F6", `<v>${corrected}</v>`)),
    );
    writeFileSync(
      folder.path("later", "D03.xlsx"),
      edited("D03", (parts) => setText(parts, sheet, "F6", "12分")),
    );
    writeFileSync(folder.path("later", "截断.xlsx"), readFileSync(folder.path("inbox", "D04.xlsx")).subarray(0, 9_000));
    writeFileSync(folder.path("later", "说明.txt"), "请查收");
    const [out, queries] = [folder.path("second.xlsx"), folder.path("queries")];
    const ran = collect(later, first, out, "--json", "--queries", queries);
    expect(ran.code).toBe(2);
    const states = Object.fromEntries((JSON.parse(ran.out) as Told).files.map(({ name, state }) => [name, state]));
    expect(states).toEqual({
      "D01 再报.xlsx": "superseded",
      "D02 更正.xlsx": "asked",
      "D03.xlsx": "asked",
      "截断.xlsx": "refused",
      "说明.txt": "refused",
    });
    const [before, after] = [first, out].map((path) => read(readFileSync(path)));
    if (!before || !after) throw new Error("two books");
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(runsOf(after)).toBe(2);
    const chain = (await receiptsOf(after))?.receipts ?? [];
    expect(chain[1]?.receipt.previous).toBe(chain[0]?.digest);
    expect(readListSheet(after, "issues")).toHaveLength(10);
    expect(readdirSync(queries).sort()).toEqual(["核实单 D02 示例单位02.xlsx", "核实单 D03 示例单位03.xlsx"]);
  }, 300_000);

  test("经办人选定更正的一份：汇入，决定和理由记录在案", () => {
    const decisions = folder.path("decisions.json");
    writeFileSync(
      decisions,
      JSON.stringify({ choices: [{ department: "D02", file: "D02 更正.xlsx", reason: "单位来函更正" }] }),
    );
    const only = folder.path("only");
    mkdirSync(only);
    copyFileSync(folder.path("later", "D02 更正.xlsx"), folder.path("only", "D02 更正.xlsx"));
    const out = folder.path("third.xlsx");
    const ran = collect(only, folder.path("second.xlsx"), out, "--json", "--decisions", decisions);
    expect(ran.code).toBe(0);
    expect((JSON.parse(ran.out) as Told).changes).toMatchObject([
      { department: "D02", key: "1.1.1.2.onTime", after: `n:${corrected}` },
    ]);
    const rows = readListSheet(read(readFileSync(out)), "returns") ?? [];
    expect(rows.filter(({ key }) => key === "choice.1.3").map(({ cell }) => cell("about"))).toEqual(["单位来函更正"]);
  }, 300_000);

  test("空白退回的是整表未填；部分未填而汇总簿中已有数的先问，按决定保留", async () => {
    const [fifth, sixth] = [record.departments[4], record.departments[5]];
    if (!fifth || !sixth) throw new Error("ten departments");
    const key = "1.1.1.2.onTime";
    const without = new Map([...sixth.reported].filter(([name]) => name !== key && name !== "1.1.1.2.total"));
    const forms = [
      { ...fifth, reported: new Map() },
      { ...sixth, reported: without },
    ];
    const entries = [];
    mkdirSync(folder.path("blank"));
    for (const [at, department] of forms.entries()) {
      const { bytes, entry } = await issueForm(scheme, department, record.parameters, {
        issueId: `BLANK-${at}`,
        round,
      });
      entries.push(entry);
      writeFileSync(folder.path("blank", `${department.code}.xlsx`), bytes);
    }
    const blankLedger = folder.path("blank-ledger.json");
    writeFileSync(blankLedger, ledgerText({ ...emptyLedger, entries }));
    const decisions = folder.path("blank-decisions.json");
    const run = (blanks: readonly object[]) => {
      const choices = [{ department: "D06", file: "D06.xlsx", reason: "单位来函更正" }];
      writeFileSync(decisions, JSON.stringify({ choices, blanks }));
      const ran = runCompiled(
        "collect",
        folder.path("blank"),
        "--ledger",
        blankLedger,
        "--office",
        first,
        "--out",
        folder.path("blank.xlsx"),
        "--json",
        "--decisions",
        decisions,
      );
      return { ran, told: JSON.parse(ran.out || "{}") as Told };
    };
    const open = run([]);
    expect(open.ran).toMatchObject({ code: 2, err: "" });
    expect(open.told.files.map(({ state }) => state)).toEqual(["unfilled", "asked"]);
    expect(open.told.changes).toEqual([]);
    const kept = run(
      [key, "1.1.1.2.total"].map((each) => ({
        department: "D06",
        key: each,
        figure: "keep",
        reason: "单位来电：与上次相同",
      })),
    );
    expect(kept.told.files.map(({ state }) => state)).toEqual(["unfilled", "noted"]);
    expect(kept.told.changes).toEqual([]);
    const rows = readListSheet(read(readFileSync(folder.path("blank.xlsx"))), "returns") ?? [];
    expect(rows.map(({ cell }) => cell("what"))).toEqual(expect.arrayContaining(["整表未填", "经办人保留"]));
    expect(run([{ department: "D06", key, figure: "drop", reason: "x" }]).ran).toMatchObject({
      code: 1,
      err: expect.stringContaining('应为 "keep"') as unknown,
    });
  }, 300_000);

  test("没有登记过的轮次不收；未能完成的退出码 1，什么也不写", () => {
    const out = folder.path("none.xlsx");
    expect(collect(folder.path("only"), office, out, "--round", "2021年度")).toMatchObject({
      code: 1,
      err: expect.stringContaining("没有“2021年度”这一轮；登记过的有：“2020年度”") as unknown,
    });
    expect(collect(folder.path("missing"), office, out)).toMatchObject({
      code: 1,
      err: expect.stringContaining("找不到") as unknown,
    });
    expect(collect(inbox, ledger, out)).toMatchObject({ code: 1 });
    expect(existsSync(out)).toBe(false);
  }, 300_000);
});
