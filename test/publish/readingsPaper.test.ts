import { Fraction } from "../../src/exact/fraction.js";
import type { OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { readingsPaper } from "../../src/publish/readings/readingsPaper.js";
import { valueInWords } from "../../src/publish/readings/valueInWords.js";
import type { Scheme } from "../../src/scheme/scheme.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { madeKindOf } from "../../src/workbook/madeBooks.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";

const scheme = newestScheme();
type Decided = Pick<OfficeRecord, "parameters" | "confirmedReadings" | "confirmations">;
const none: Decided = { parameters: new Map(), confirmedReadings: new Set() };

async function rowsOf(of: Scheme, record: Decided) {
  const result = readWorkbook(await readingsPaper(of, record));
  if (!result.ok) throw new Error(result.refusal.code);
  const [sheet] = result.book.sheets;
  const text = (address: string): string => {
    const value = sheet?.cells.get(address)?.value;
    return value?.kind === "text" ? value.text : value?.kind === "number" ? value.text : "";
  };
  return {
    kind: madeKindOf(result.book),
    text,
    row: (at: number) => [..."BCDEFGH"].map((column) => text(`${column}${at}`)),
  };
}

test("every reading stands there once, with its value, and how it was confirmed; the others are marked", async () => {
  const siteShare = scheme.readings.find(({ parameters }) => parameters.includes("siteShare"));
  const number = siteShare?.number ?? 0;
  const paper = await rowsOf(scheme, {
    parameters: new Map([["siteShare", "0.7"]]),
    confirmedReadings: new Set([number]),
    confirmations: new Map([[number, { by: "张三", on: Fraction.of(44140), basis: "考核办〔2020〕3号" }]]),
  });
  expect(paper.kind).toBe("readings");
  expect(paper.text("B3")).toContain(`共 ${scheme.readings.length} 条`);
  expect(paper.text("B3")).toContain(`已确认 1 条，未确认 ${scheme.readings.length - 1} 条`);
  for (const [at, reading] of scheme.readings.entries()) {
    const [no, question, read, , state] = paper.row(5 + at);
    expect([no, question?.startsWith(`${reading.question}\n`), read]).toEqual([
      String(reading.number),
      true,
      reading.reading,
    ]);
    expect(state).toBe(reading.number === number ? "已确认" : "未确认");
  }
  const own = paper.row(4 + number);
  expect(own[3]).toContain("70%");
  expect(own[5]).toBe("张三\n2020-11-05\n考核办〔2020〕3号");
  expect(paper.text(`B${5 + scheme.readings.length + 1}`)).toContain("签字");
});

test("a note that was left behind by a withdrawn confirmation is not on the paper", async () => {
  const paper = await rowsOf(scheme, {
    ...none,
    confirmations: new Map([[1, { by: "张三", on: null, basis: "" }]]),
  });
  expect(paper.row(5).slice(4)).toEqual(["未确认", "", ""]);
});

test("bands stand there only where something is ranked by them", async () => {
  const ranked = scheme.readings.find(({ parameters }) => parameters.includes("rankBands"));
  const row = 4 + (ranked?.number ?? 0);
  const method = ranked?.parameters.find((name) => name !== "rankBands") ?? "";
  expect((await rowsOf(scheme, none)).row(row)[3]).not.toContain("名次比例至");
  const byBands = await rowsOf(scheme, { ...none, parameters: new Map([[method, "bands"]]) });
  expect(byBands.row(row)[3]).toContain("名次比例至 25%：得 100%");
});

test("values are read out, whatever kind they are", () => {
  const definition = (name: string) => {
    const found = scheme.parameters.get(name);
    if (!found) throw new Error(name);
    return found;
  };
  const said = [...scheme.parameters.values()].map((each) => [each.kind, valueInWords(each, each.default).zh] as const);
  for (const [kind, text] of said) expect([kind, text]).not.toEqual([kind, ""]);
  expect(valueInWords(definition("siteShare"), "0.655").zh).toBe("65.5%");
  expect(
    valueInWords(definition("grades"), [
      ["90", "优秀"],
      ["80.5", "良好"],
    ]).zh,
  ).toBe("90 分及以上：优秀；80.5 分及以上：良好");
  expect(valueInWords(definition("grades"), [])).toEqual({ zh: "没有设定", en: "none set" });
});
