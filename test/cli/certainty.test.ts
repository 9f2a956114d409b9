import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { madeKindOf } from "../../src/workbook/madeBooks.js";
import { readBook } from "../support/officeFigures.js";
import { runCli, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);
const scheme = newestScheme();
const [office, values] = ["office.xlsx", "values.json"].map((name) => folder.path(name)) as [string, string];
const record = sampleRecord(scheme, { departments: 4, seed: 7 });

beforeAll(async () => writeFileSync(office, await buildOffice(scheme, record, { mode: "native" })));

interface Told {
  readonly combinations: number;
  readonly readings: readonly { readonly number: number; readonly alternatives: readonly unknown[] }[];
  readonly departments: readonly {
    readonly code: string;
    readonly place: number;
    readonly lowest: string;
    readonly highest: string;
    readonly best: { readonly place: number };
    readonly worst: { readonly place: number };
    readonly keepsPlace: number;
  }[];
}

test("confirmed readings are fixed unless freed; named values are tried in place of those proposed", async () => {
  const plain = await runCli("certainty", office);
  expect(plain).toMatchObject({ code: 0, err: "" });
  expect(plain.out).toContain("口径 4（35 分中政府网站与政务新媒体各占多少？）：已确认，按确认的取值");
  writeFileSync(values, JSON.stringify({ siteShare: ["0.5", "0.65"], datasetSplit: ["0.5"] }));
  const freed = await runCli("certainty", office, "--free", "4", "--values", values, "--json");
  const told = JSON.parse(freed.out) as Told;
  const sizes = new Map(told.readings.map(({ number, alternatives }) => [number, alternatives.length]));
  expect([sizes.get(4), sizes.get(2)]).toEqual([2, undefined]);
  expect(told.combinations).toBe([...sizes.values()].reduce((product, size) => product * size, 1));
  for (const { place, best } of told.departments) expect(best.place).toBeLessThanOrEqual(place);
});

const [first] = record.departments;
const out = folder.path("稳健性.xlsx");
/** All that is told, beside the workbook of it: it takes long, so it is run once. */
let once: ReturnType<typeof runCli> | undefined;
const ticked = () => (once ??= runCli("certainty", office, "--open", `${first?.code}:2.0`, "--json", "--out", out));

test("what is ticked is open beside what is blank", async () => {
  const told = await ticked();
  const { open } = JSON.parse(told.out) as {
    readonly open: readonly { readonly code: string; readonly open: readonly { readonly code: string }[] }[];
  };
  expect(open.flatMap(({ code, open: items }) => items.map((item) => [code, item.code]))).toContainEqual([
    first?.code,
    "2.0",
  ]);
  expect((await runCli("certainty", office, "--open", `${first?.code}:9.9`)).err).toContain("没有考核项 9.9");
  expect((await runCli("certainty", office, "--open", "2.0")).err).toContain("应为“单位:项目代码”");
});

test("--out writes what is printed as a workbook: readings, departments, what is open, and a column for each place", async () => {
  const told = JSON.parse((await ticked()).out) as Told;
  const book = readBook(readFileSync(out));
  expect([madeKindOf(book), ...book.sheets.map(({ name }) => name)]).toEqual([
    "certainty",
    "口径",
    "单位",
    "待定",
    "去掉一项",
    "图",
  ]);
  const cell = (sheet: string, address: string): string => {
    const value = book.sheets.find(({ name }) => name === sheet)?.cells.get(address)?.value;
    return value?.kind === "text" || value?.kind === "number" ? value.text : "";
  };
  const ranked = [...told.departments].sort((a, b) => a.place - b.place);
  ranked.forEach(({ code, place, lowest, highest, best, worst, keepsPlace }, at) => {
    const row = ["B", "C", "H", "I", "J"].map((column) => cell("单位", `${column}${7 + at}`));
    expect(row).toEqual([place, code, best.place, worst.place, keepsPlace].map(String));
    expect(["F", "G"].map((column) => Number(cell("单位", `${column}${7 + at}`)))).toEqual(
      [lowest, highest].map(Number),
    );
    expect(["M", "N", "O", "P"].map((column) => Number(cell("图", `${column}${5 + at}`)))).toEqual([
      best.place,
      worst.place,
      best.place - 0.5,
      worst.place - best.place + 1,
    ]);
  });
  expect(cell("单位", "B4")).toContain(`共 ${told.combinations} 种组合`);
  const rows = scheme.readings.map((_, at) => cell("口径", `B${8 + at}`));
  expect([...rows].sort()).toEqual(scheme.readings.map(({ number }) => String(number)).sort());
});

test("what cannot be tried is refused with its place", async () => {
  writeFileSync(values, JSON.stringify({ siteShare: ["1.5"] }));
  const wrong = await runCli("certainty", office, "--values", values);
  expect(wrong).toMatchObject({ code: 2, out: "", err: expect.stringContaining("siteShare[0] 应为") as unknown });
  expect((await runCli("certainty", office, "--free", "7")).err).toContain("没有可以测算的口径 7");
  writeFileSync(values, JSON.stringify({ siteshare: ["0.5"] }));
  expect((await runCli("certainty", office, "--values", values)).err).toContain("没有一条口径用到参数 siteshare");
});
