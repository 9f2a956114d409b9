import type { BulletinFigures } from "../../analysis/standing/bulletinFigures.js";
import type { Standings } from "../../analysis/standing/standings.js";
import type { Assessment } from "../../engine/assess/assess.js";
import { failingGrade } from "../../scheme/parameterType.js";
import type { Scheme } from "../../scheme/scheme.js";
import { keyOf } from "../../engine/model/keys.js";
import { leftOutWord } from "../../engine/answers/leftOut.js";
import { palette, style } from "../../workbook/style.js";
import { lines } from "../../workbook/lists/textLines.js";
import type { CellDraft, SheetDraft, StyleDraft } from "../../xlsx/draft.js";
import type { BulletinOptions } from "./bulletin.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { centered, figure, figureStyle } from "../figures.js";
import { headerSafe } from "../headerSafe.js";
import { Pages } from "../examples/pages.js";
import { bulletinKey } from "../publishedKeys.js";
import { placeFigures, type PlaceFigure } from "./placeFigures.js";

/** Widths of columns B to I, which fill an A4 page across. */
const widths = [8, 26, 11, 11, 12, 12, 12, 13] as const;
const [first, across] = [2, widths.length] as const;
/** Per cent at which the columns fill the width of A4; breaks would not hold where a program fits the page itself. */
const scale = 76;
const margins = { left: 0.6, right: 0.6, top: 0.6, bottom: 0.7 } as const;

type Value = CellDraft["value"] | null;

/** 通报: the figures of the round, the table of places, the part on its own, the change since last year, and notes. */
export function bulletinSheet(
  assessment: Assessment,
  figures: BulletinFigures,
  places: Standings,
  options: BulletinOptions,
): SheetDraft {
  const { scheme, decimals } = assessment;
  const sheet = new DraftSheet("通报");
  const look = figureStyle(decimals);
  sheet.key(bulletinKey);
  sheet.set(1, first + 1, "name", style.hidden);
  sheet.set(1, first, keyOf.place, style.hidden);
  sheet.set(1, first + 2, keyOf.total, style.hidden);
  sheet.set(1, first + 3, keyOf.grade, style.hidden);
  widths.forEach((width, at) => sheet.width(first + at, width));
  const title = `${options.year === undefined ? "" : `${options.year}年度`}考核结果通报`;
  sheet.merge(2, first, 1, across, title, centered({ ...style.title, font: { ...style.title.font, size: 20 } }));
  sheet.height(2, 42);
  sheet.merge(
    3,
    first,
    1,
    across,
    [options.office, scheme.title].filter((part) => part !== undefined && part !== "").join("　"),
    centered(style.note),
  );
  sheet.height(3, 20);

  sheet.height(4, 8);
  let row = 5;
  const pages = new Pages(scale, margins);
  pages.add(42 + 20 + 8);
  const height = (points: number) => {
    sheet.height(row, points);
    pages.add(points);
    row += 1;
  };
  const keep = (points: number): boolean => pages.keep(points, row);
  const heading = (words: string) => {
    sheet.merge(row, first, 1, across, words, {
      ...style.head,
      font: { ...style.head.font, size: 11 },
      align: { horizontal: "left", vertical: "center", indent: 1 },
    });
    height(24);
  };
  const paragraph = (words: string) => {
    sheet.merge(row, first, 1, across, words, { ...style.text, font: { ...style.text.font, size: 10 } });
    height(10 + 14 * lines([words], [104]));
  };
  type Cells = readonly (readonly [columns: number, value: Value, look: StyleDraft])[];
  const tableRow = (cells: Cells, points: number) => {
    let column: number = first;
    for (const [columns, value, base] of cells) {
      sheet.merge(row, column, 1, columns, value, base);
      column += columns;
    }
    height(points);
  };
  /** A table whose head stands again on every page that it reaches. */
  const table = (head: Cells, headPoints: number) => {
    tableRow(head, headPoints);
    return (cells: Cells, points: number, ownKey?: string) => {
      if (keep(points)) tableRow(head, headPoints);
      if (ownKey !== undefined) sheet.set(row, 1, ownKey, style.hidden);
      tableRow(cells, points);
    };
  };
  const space = () => height(8);

  heading("一、总体情况");
  const { totals } = figures;
  const unplaced = figures.withoutPlace.length === 0 ? "" : `，${figures.withoutPlace.length} 个单位因填报无效没有名次`;
  paragraph(
    totals
      ? `参加考核的单位 ${figures.departments} 个${unplaced}。平均 ${totals.mean} 分，中位数 ${totals.median} 分；最高 ${totals.highest} 分，最低 ${totals.lowest} 分，相差 ${totals.range} 分，标准差 ${totals.deviation} 分。`
      : `参加考核的单位 ${figures.departments} 个，均没有总分。`,
  );
  const absent = figures.leftOut.map(({ name }) => name).join("、");
  if (absent !== "") paragraph(`${leftOutWord}的单位 ${figures.leftOut.length} 个，不计分、不排名：${absent}。`);
  tableRow(
    [
      [3, "部分", style.band],
      [1, "满分", style.band],
      [1, "平均", style.band],
      [1, "最高", style.band],
      [1, "最低", style.band],
      [1, "平均得分率", style.band],
    ],
    22,
  );
  for (const { code, name, full, mean, highest, lowest, ratio } of figures.sections)
    tableRow(
      [
        [3, name, style.text],
        [1, Number(full), look.number],
        [1, figure(mean), look.score],
        [1, figure(highest), look.score],
        [1, figure(lowest), look.score],
        [1, mean === null || countsOf(scheme, code) === "subtracted" ? null : ratio, look.percent],
      ],
      18,
    );
  space();

  const graded = figures.grades.filter(({ grade, count }) => grade !== "" && count > 0);
  heading("二、等次");
  if (graded.length === 0) paragraph("本轮没有设等次的分数线，也没有单位被否决。");
  const nameOf = new Map(places.rows.map(({ code, name }) => [code, name]));
  for (const { grade, count, codes } of graded) {
    const words = codes.map((code) => nameOf.get(code) ?? code).join("、");
    tableRow(
      [
        [1, grade, style.totalText],
        [1, `${count} 个`, style.textCentered],
        [6, words, style.text],
      ],
      8 + 13 * lines([words], [66]),
    );
  }
  const ungraded = figures.grades.find(({ grade }) => grade === "")?.count ?? 0;
  // where no grade has a threshold, those that did not fail are not "without a grade"
  const isGraded = figures.grades.some(({ grade }) => grade !== "" && grade !== failingGrade);
  if (isGraded && graded.length > 0 && ungraded > 0) paragraph(`其余 ${ungraded} 个单位没有等次。`);
  space();

  heading("三、名次");
  const [beside, ...further] = placeColumns(scheme);
  beside.forEach((each, at) => each && sheet.set(1, first + 4 + at, each.key, style.hidden));
  const placeRow = table(
    [
      [1, "名次", style.band],
      [1, "单位", style.band],
      [1, "总分", style.band],
      [1, "等次", style.band],
      ...beside.map((each) => [1, each?.head ?? "", style.band] as const),
    ],
    54,
  );
  for (const row of places.rows) {
    const { code, name, total, place, grade } = row;
    placeRow(
      [
        [1, place ?? "无", style.totalText],
        [1, name, style.name],
        [1, figure(total) ?? "无", look.total],
        [1, grade, style.textCentered],
        ...beside.map((each) => [1, shown(each, row), look.score] as const),
      ],
      17,
      code,
    );
  }
  space();
  for (const figures of further) {
    keep(54 + 17 * Math.min(5, places.rows.length));
    const furtherRow = table(
      [
        [1, "名次", style.band],
        [1, "单位", style.band],
        ...figures.map((each) => [1, each?.head ?? "", style.band] as const),
      ],
      54,
    );
    for (const row of places.rows)
      furtherRow(
        [
          [1, row.place ?? "无", style.totalText],
          [1, row.name, style.name],
          ...figures.map((each) => [1, shown(each, row), look.score] as const),
        ],
        17,
      );
    space();
  }

  let number = 4;
  const ordinal = () => `${"〇一二三四五六七八九"[number++] ?? ""}、`;
  const [part] = figures.parts;
  if (part) {
    keep(24 + 24 + 22 + 17 * Math.min(15, part.rows.length));
    heading(`${ordinal()}${part.name}`);
    paragraph(
      `${part.name}以百分制单独排名，共 ${part.rows.length} 个单位。下列为前十名${part.rows.length > 10 ? "和后五名" : ""}。`,
    );
    tableRow(
      [
        [1, "名次", style.band],
        [4, "单位", style.band],
        [3, "得分（百分制）", style.band],
      ],
      22,
    );
    const shownRows = part.rows.length > 15 ? [...part.rows.slice(0, 10), ...part.rows.slice(-5)] : part.rows;
    for (const { name, score, place, vetoed } of shownRows)
      tableRow(
        [
          [1, place, style.totalText],
          [4, vetoed ? `${name}（否决）` : name, style.text],
          [3, figure(score), look.score],
        ],
        17,
      );
    space();
  }

  keep(24 + 22 + 17 * figures.dearest.length);
  heading(`${ordinal()}失分集中的项目`);
  tableRow(
    [
      [1, "序号", style.band],
      [4, "项目", style.band],
      [1, "涉及单位", style.band],
      [2, "全部单位失分（折合总分）", style.band],
    ],
    22,
  );
  figures.dearest.forEach(({ code, name, lost, departments }, at) =>
    tableRow(
      [
        [1, at + 1, style.textCentered],
        [4, `${code} ${name}`, style.text],
        [1, departments, look.number],
        [2, figure(lost), look.score],
      ],
      17,
    ),
  );
  if (figures.dearest.length === 0) paragraph("没有失分。");
  space();

  const since = figures.sinceLastYear;
  if (since) {
    keep(24 + 22 + 17 * Math.min(10, since.matched.length));
    heading(`${ordinal()}与上年相比`);
    const changeRow = table(
      [
        [1, "名次", style.band],
        [2, "单位", style.band],
        [1, "总分", style.band],
        [1, "上年总分", style.band],
        [1, "增减", style.band],
        [1, "上年名次", style.band],
        [1, "名次升降", style.band],
      ],
      22,
    );
    for (const { name, total, lastTotal, totalChange, lastPlace, place, placesUp } of since.matched)
      changeRow(
        [
          [1, place ?? "无", style.totalText],
          [2, name, style.name],
          [1, figure(total), look.score],
          [1, figure(lastTotal), look.score],
          [1, figure(totalChange), look.difference],
          [1, lastPlace ?? "无", style.textCentered],
          [
            1,
            placesUp === null ? "—" : placesUp > 0 ? `↑ ${placesUp}` : placesUp < 0 ? `↓ ${-placesUp}` : "持平",
            style.textCentered,
          ],
        ],
        17,
      );
    if (since.onlyThisYear.length > 0)
      paragraph(`上年没有的单位：${since.onlyThisYear.map(({ name }) => name).join("、")}。`);
    if (since.onlyLastYear.length > 0)
      paragraph(`只在上年有的单位：${since.onlyLastYear.map(({ name }) => name).join("、")}。`);
    space();
  }

  keep(24 + 3 * 24);
  heading("说明");
  const open = scheme.readings
    .filter((reading) => !options.confirmed.has(reading.number))
    .map((reading) => reading.number);
  paragraph(
    open.length === 0 ? "本轮考核的各项口径均已确认。" : `口径 ${open.join("、")} 尚未确认，确认后得分和名次可能变动。`,
  );
  paragraph("总分相同的名次并列；有单项否决的单位排在其他单位之后；填报无效而不能计分的单位没有名次。");

  return sheet.finish({
    tabColor: palette.band,
    print: {
      paper: "A4",
      orientation: "portrait",
      scale,
      rowBreaks: pages.breaks,
      centeredHorizontally: true,
      margins,
      footer: { left: headerSafe(title), right: "第 &P 页，共 &N 页" },
      area: { row: 2, column: first, rowCount: row - 2, columnCount: across },
    },
  });
}

type Row = Standings["rows"][number];

/** As many as the page is wide: first beside total and grade, the others in tables of their own below; null for no figure. */
function placeColumns(scheme: Scheme): readonly [readonly (PlaceFigure | null)[], ...(PlaceFigure | null)[][]] {
  const { pool } = scheme.final;
  const figures = placeFigures(scheme);
  const filled = (some: readonly PlaceFigure[], length: number): (PlaceFigure | null)[] =>
    Array.from({ length }, (_, at) => some[at] ?? null);
  const [last] = figures.slice(-1);
  // the pool stands in the last column, whatever is missing before it
  if (figures.length <= 4 && pool && last) return [[...filled(figures.slice(0, -1), 3), last]];
  const below: (PlaceFigure | null)[][] = [];
  for (let from = 4; from < figures.length; from += 6) below.push(filled(figures.slice(from, from + 6), 6));
  return [filled(figures, 4), ...below];
}

function shown(each: PlaceFigure | null, row: Row): Value {
  if (each === null) return null;
  const of = each.of(row);
  return "state" in of ? of.state : figure(of.score);
}

const countsOf = (scheme: Scheme, code: string) => scheme.sections.find((section) => section.code === code)?.counts;
