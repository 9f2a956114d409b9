import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { OfficeDepartment, OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import type { FormulaMode } from "../../src/formula/print.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { SheetContents } from "../../src/xlsx/bookContents.js";
import type { ScoreJson } from "../../src/engine/assess/scoreJson.js";
import { readBook } from "../support/officeFigures.js";
import { withOwnFormulas } from "../support/ownFormulas.js";
import { runCli, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);
const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 5, seed: 5 });
const added: OfficeDepartment = {
  code: "D06",
  name: "示例新局",
  sectionsNotApplicable: [],
  reported: new Map(),
  overrides: new Map(),
  rated: new Map(),
};
const withOneMore: OfficeRecord = { ...record, departments: [...record.departments, added] };

async function written(name: string, of: OfficeRecord, mode: FormulaMode = "native"): Promise<string> {
  const path = folder.path(name);
  writeFileSync(path, await buildOffice(scheme, of, { mode }));
  return path;
}

/** Changes the text of a part of a workbook's file. */
function edited(path: string, name: string, part: RegExp, change: (xml: string) => string): string {
  const parts = unzipSync(readFileSync(path));
  for (const [entry, bytes] of Object.entries(parts))
    if (part.test(entry)) parts[entry] = strToU8(change(strFromU8(bytes)));
  writeFileSync(folder.path(name), zipSync(parts));
  return folder.path(name);
}

/** All that a sheet says: cells with formulas, results and formats, lists of choices, conditional formats. */
const said = ({
  name,
  state,
  cells,
  merges,
  validations,
  conditionalFormats,
  hiddenRows,
  hiddenColumns,
}: SheetContents) => ({
  name,
  state,
  // where a mark stood in column A, a blank cell stays
  cells: [...cells]
    .filter(([, { column, value, formula }]) => column > 1 || formula !== undefined || value.kind !== "blank")
    .map(([address, { value, formula, numberFormat, locked }]) => [address, value, formula, numberFormat, locked]),
  merges,
  validations,
  conditionalFormats,
  hiddenRows,
  hiddenColumns,
});

function expectSame(path: string, expected: string): void {
  const [found, wanted] = [path, expected].map((each) => readBook(readFileSync(each)));
  for (const [at, sheet] of (wanted?.sheets ?? []).entries())
    expect(said(found?.sheets[at] ?? sheet)).toEqual(said(sheet));
  expect(found?.definedNames).toEqual(wanted?.definedNames);
}

test.each(["native", "live", "both"] as const)("%s：增加一个单位，与一次建成的工作簿逐格相同", async (mode) => {
  const office = await written(`office-${mode}.xlsx`, record, mode);
  const ran = await runCli(
    "department",
    "--office",
    office,
    "--add",
    added.name,
    "--out",
    folder.path(`more-${mode}.xlsx`),
  );
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(ran.out).toContain("新增 示例新局（D06），共 6 个单位");
  expectSame(folder.path(`more-${mode}.xlsx`), await written(`fresh-${mode}.xlsx`, withOneMore, mode));
});

test("不参加和恢复参加：只改一格及其结果，恢复后与原来逐格相同", async () => {
  const office = await written("office.xlsx", record);
  const [, second] = record.departments;
  const ran = await runCli(
    "department",
    "--office",
    office,
    "--leave-out",
    second?.code ?? "",
    "--reason",
    "机构改革",
    "--out",
    folder.path("left.xlsx"),
  );
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(ran.out).toContain(`${second?.name}（${second?.code}）：总分 `);
  const leftOut = {
    ...record,
    departments: record.departments.map((each) =>
      each === second ? { ...each, leftOut: { because: "机构改革" } } : each,
    ),
  };
  expectSame(folder.path("left.xlsx"), await written("left-fresh.xlsx", leftOut));
  expect((JSON.parse((await runCli("score", folder.path("left.xlsx"), "--json")).out) as ScoreJson).leftOut).toEqual([
    { code: second?.code, name: second?.name, because: "机构改革" },
  ]);
  await runCli(
    "department",
    "--office",
    folder.path("left.xlsx"),
    "--take-in",
    second?.code ?? "",
    "--out",
    folder.path("again.xlsx"),
  );
  expectSame(folder.path("again.xlsx"), office);
});

test("台账加行：与一次建成的逐格相同，备用行中已填的照样计入", async () => {
  const [first, ...others] = record.ledger;
  if (!first) throw new Error("the sample has findings");
  const office = await written("office.xlsx", record);
  const ran = await runCli("ledger-rows", "--office", office, "--out", folder.path("rows.xlsx"));
  expect(ran).toMatchObject({ code: 0, err: "", out: expect.stringContaining("台账共 600 行") as unknown });
  expectSame(
    folder.path("rows.xlsx"),
    await written("rows-fresh.xlsx", { ...record, prepared: { ledger: 600, reasons: 200 } }),
  );
  // typed below the prepared rows, and on the last one that counts
  const spare = {
    ...record,
    ledger: [
      ...others.map((row, at) => ({ ...row, position: at + 1 })),
      { ...first, position: 530 },
      { ...first, position: 600 },
    ],
    prepared: { ledger: 500, reasons: 200 },
  };
  await runCli(
    "ledger-rows",
    "--office",
    await written("spare.xlsx", spare),
    "--add",
    "30",
    "--out",
    folder.path("spare-rows.xlsx"),
  );
  const fresh = await written("spare-fresh.xlsx", { ...spare, prepared: { ledger: 530, reasons: 200 } });
  expectSame(folder.path("spare-rows.xlsx"), fresh);
});

test("代码和名称是别人的，或没有理由，都拒绝，不写入", async () => {
  const office = await written("office.xlsx", record);
  const [first] = record.departments;
  const out = folder.path("never.xlsx");
  const refused = async (...more: readonly string[]) =>
    (await runCli("department", "--office", office, "--out", out, ...more)).err;
  expect(await refused("--add", `${first?.name.slice(0, 1)}　${first?.name.slice(1)}`)).toContain("已有名称相同的单位");
  expect(await refused("--add", "示例新局", "--code", "ｄ01")).toContain("单位代码 ｄ01 是");
  expect(await refused("--leave-out", "D01")).toContain("理由");
  expect(await refused("--leave-out", "D01", "--reason", " ")).toContain("理由");
  expect(await refused("--add", "d02")).toContain("既是名称又是单位代码");
  expect(await refused("--add", "示例新局", "--code", first?.name ?? "")).toContain("既是名称又是单位代码");
  expect(await refused("--add", "示例新局", "--code", ".end")).toContain("不以点开头");
  expect(await refused("--take-in", "D01")).toContain("本来就参加考核");
  expect(() => readFileSync(out)).toThrow();
  expect(await refused("--leave-out", "D09", "--reason", "机构改革")).toContain("没有代码为 D09 的单位");
  // a code of 发放登记 stays with whom it was issued to, also where the department is gone
  writeFileSync(folder.path("gone.csv"), "代码,名称\nD06,撤销局\n");
  await runCli(
    "issue",
    "--departments",
    folder.path("gone.csv"),
    "--round",
    "2019年度",
    "--on",
    "2020-01-05",
    "--out",
    folder.path("forms"),
    "--ledger",
    folder.path("issued.json"),
  );
  expect(await refused("--add", "示例新局", "--code", "D06", "--ledger", folder.path("issued.json"))).toContain(
    "单位代码 D06 在发放登记中是 撤销局（D06） 的",
  );
  expect(
    (
      await runCli(
        "department",
        "--office",
        office,
        "--add",
        "示例新局",
        "--ledger",
        folder.path("issued.json"),
        "--out",
        folder.path("next.xlsx"),
      )
    ).out,
  ).toContain("示例新局（D07）");
});

test("改动过的公式、占用的行逐一指出，不写入；自己的列宽和批注格保留", async () => {
  const office = await written("office.xlsx", record);
  const scores = readBook(readFileSync(office)).sheets.find(({ name }) => name === "采用值");
  const [address, cell] = [...(scores?.cells ?? [])].find(([, { formula }]) => formula?.includes("$9:")) ?? [];
  const changed = edited(office, "changed.xlsx", new RegExp(`${scores?.part}$`), (xml) =>
    xml.replace(new RegExp(`(<c r="${address}"[^>]*>)<f>[^<]*</f>`), "$1<f>1+1</f>"),
  );
  const refusal = await runCli("department", "--office", changed, "--add", "示例新局", "--out", folder.path("no.xlsx"));
  expect(cell?.formula).toBeDefined();
  expect(refusal.err).toContain(`采用值!${address}：公式改动过，现为 =1+1`);
  const reported = readBook(readFileSync(office)).sheets.find(({ name }) => name === "自报");
  const typed = edited(office, "typed.xlsx", new RegExp(`${reported?.part}$`), (xml) =>
    xml.replace("</sheetData>", '<row r="14"><c r="D14"><v>7</v></c></row></sheetData>'),
  );
  expect(
    (await runCli("department", "--office", typed, "--add", "示例新局", "--out", folder.path("no.xlsx"))).err,
  ).toContain("自报!D14：新行要用的位置已有内容：7");
  expect(() => readFileSync(folder.path("no.xlsx"))).toThrow();
  const wide = edited(office, "wide.xlsx", new RegExp(`${reported?.part}$`), (xml) =>
    xml.replace(/(<col min="3" max="3"[^>]*width=")[^"]*/, "$155"),
  );
  await runCli("department", "--office", wide, "--add", "示例新局", "--out", folder.path("kept.xlsx"));
  expect(
    strFromU8(unzipSync(readFileSync(folder.path("kept.xlsx")))[reported?.part ?? ""] ?? new Uint8Array()),
  ).toMatch(/<col min="3" max="3"[^>]*width="55"/);
});

test("自己的公式不含新行的，列出前二十处，并写明还有几处", async () => {
  const office = folder.path("own.xlsx");
  const told = async (formulas: number): Promise<readonly string[]> => {
    writeFileSync(office, withOwnFormulas(await buildOffice(scheme, record, { mode: "native" }), ends, formulas));
    const out = folder.path(`grown${formulas}.xlsx`);
    const ran = await runCli("department", "--office", office, "--add", "示例新局", "--out", out);
    expect(ran.code).toBe(0);
    return ran.err.trimEnd().split("\n");
  };
  const ends = "SUM(自报!E9:E13)";
  expect(await told(20)).toHaveLength(20);
  const more = await told(23);
  expect(more).toHaveLength(21);
  expect(more[19]).toBe(`${office}：自己的表!A20 的公式 =${ends} 不含新加的行，请自行核对`);
  expect(more[20]).toBe(`${office}：另有 3 处，也请核对`);
});
