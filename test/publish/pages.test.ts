import { settledLastYear, type LastYearRow } from "../../src/analysis/standing/lastYear.js";
import { standings } from "../../src/analysis/standing/standings.js";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { bulletinDraft } from "../../src/publish/bulletin/bulletin.js";
import { cardDraft } from "../../src/publish/card/cardDraft.js";
import { Pages } from "../../src/publish/examples/pages.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import type { SheetDraft } from "../../src/xlsx/draft.js";

const margins = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5 };

test("a page begins where rows no longer fit, and has the repeated rows on it", () => {
  // 10.69 inches are 769 points; twelve are spared
  const pages = new Pages(100, margins, 57);
  pages.add(700);
  expect(pages.keep(57, 12)).toBe(false);
  expect(pages.keep(58, 12)).toBe(true);
  expect(pages.keep(700, 13)).toBe(false);
  expect(pages.keep(701, 13)).toBe(true);
  expect(pages.breaks).toEqual([11, 12]);
});

test("at half the size, twice as much fits", () => {
  const pages = new Pages(50, margins);
  pages.add(1500);
  expect([pages.keep(27, 9), pages.keep(28, 9)]).toEqual([false, true]);
});

describe("sixty departments", () => {
  const scheme = newestScheme();
  const assessment = assess(scheme, answersOf(scheme, sampleRecord(scheme, { departments: 60, seed: 7 })));
  /** What stands first on each page but the first. */
  const firsts = (sheet: SheetDraft | undefined, column: number) =>
    (sheet?.print?.rowBreaks ?? []).map(
      (row) => sheet?.cells.find((cell) => cell.row === row + 1 && cell.column === column)?.value,
    );

  test("every page of the bulletin begins with a heading or the head of its table", () => {
    const [sheet] = bulletinDraft(assessment, {
      confirmed: new Set(),
      lastYear: settledLastYear(
        assessment.departments.map(({ answers }) => answers),
        standings(assessment).rows,
      ),
    }).sheets;
    const found = firsts(sheet, 2);
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const first of found) expect(first).toMatch(/^(名次|[一二三四五六七]、.+|说明)$/);
  });

  test("beside last year each place says how far it rose or fell, or that it is the same", () => {
    const rows = standings(assessment).rows;
    const [top, second, third] = rows;
    const moved = [{ ...top, place: 4 }, { ...second }, { ...third, place: 1 }].map((row) => row as LastYearRow);
    const lastYear = settledLastYear(
      assessment.departments.map(({ answers }) => answers),
      moved,
    );
    const [sheet] = bulletinDraft(assessment, { confirmed: new Set(), lastYear }).sheets;
    const last = sheet?.cells
      .filter(({ column }) => column === 9)
      .map(({ value }) => (typeof value === "string" ? value : ""));
    const changes = last?.filter((text) => /^([↑↓] \d+|持平)$/.test(text));
    expect([top?.place, second?.place, third?.place]).toEqual([1, 2, 3]);
    expect(changes).toEqual(["↑ 3", "持平", "↓ 2"]);
  });

  test("the chart of totals counts each department in its five points, from the lowest band that has any", () => {
    const sheet = bulletinDraft(assessment, { confirmed: new Set() }).sheets.find(({ name }) => name === "图表");
    const at = sheet?.charts?.find(({ title }) => title === "总分的分布")?.series[0]?.categories;
    const cells = (column: number) =>
      sheet?.cells.filter((cell) => cell.column === column && cell.row >= (at?.row ?? 0));
    const shown = [at?.column ?? 0, (at?.column ?? 0) + 1].map((column) => cells(column)?.slice(0, at?.rowCount));
    const bands = shown[0]?.map(({ value }, row) => [value, shown[1]?.[row]?.value]) ?? [];
    const counts = new Map<number, number>();
    for (const { total } of standings(assessment).rows) {
      const from = Math.min(95, Math.floor(Number(total) / 5) * 5);
      counts.set(from, (counts.get(from) ?? 0) + 1);
    }
    const froms = [...counts.keys()].sort((a, b) => a - b);
    const all = Array.from(
      { length: ((froms.at(-1) ?? 0) - (froms[0] ?? 0)) / 5 + 1 },
      (_, step) => (froms[0] ?? 0) + step * 5,
    );
    expect(bands).toEqual(all.map((from) => [from === 95 ? "95 以上" : `${from}～${from + 5}`, counts.get(from) ?? 0]));
  });

  test("no page of a card's losses ends with the heading of a group", () => {
    const ends = assessment.departments.slice(0, 24).flatMap(({ answers: { code } }) => {
      const [, sheet] = cardDraft(assessment, code, new Set()).sheets;
      const at = (row: number, column: number) =>
        sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
      // a line of the balance stands by itself and heads nothing
      return (sheet?.print?.rowBreaks ?? []).map((row) => at(row, 3) ?? at(row, 2));
    });
    expect(ends.length).toBeGreaterThan(0);
    for (const end of ends) expect(end).not.toMatch(/：\d+ 项，|口径$/);
  });
});
