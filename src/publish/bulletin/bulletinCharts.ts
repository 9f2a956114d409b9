import type { BulletinFigures } from "../../analysis/standing/bulletinFigures.js";
import type { Standings } from "../../analysis/standing/standings.js";
import type { Assessment } from "../../engine/assess/assess.js";
import { hasBase } from "../../engine/model/finalScore.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scheme } from "../../scheme/scheme.js";
import { palette, style } from "../../workbook/style.js";
import type { ChartDraft, SheetDraft } from "../../xlsx/draft.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { figure, figureStyle } from "../figures.js";
import { madeKey } from "../../workbook/madeBooks.js";

const colors = [palette.band, "5B8DB8", "A9C4DC", "C9A24B"] as const;
const across = 8;
/** Charts stand left, the figures that they are drawn from right of them and off the page. */
const dataColumn = across + 4;
const band = 5;

/** 图表: totals by what they are made of, how they spread, and the mean of each indicator against its full mark. */
export function bulletinCharts(assessment: Assessment, figures: BulletinFigures, table: Standings): SheetDraft {
  const sheet = new DraftSheet("图表");
  const look = figureStyle(assessment.decimals);
  sheet.key(madeKey("bulletin", "charts"));
  for (let at = 0; at < across; at += 1) sheet.width(2 + at, 10);
  sheet.width(dataColumn, 30);
  sheet.set(2, 2, "图表", style.title);
  sheet.height(2, 28);
  const charts: ChartDraft[] = [];
  const breaks: number[] = [];
  let row = 3;
  const place = (rows: number, chart: Omit<ChartDraft, "at">) => {
    charts.push({ ...chart, at: { row, column: 2, rowCount: rows, columnCount: across } });
    row += rows + 1;
  };
  /** The next chart stands on a page of its own, a row below its edge, where its border is not drawn on both. */
  const newPage = () => {
    breaks.push(row - 1);
    row += 1;
  };
  const data = (
    heads: readonly string[],
    rows: readonly (readonly (string | number | null)[])[],
    from: number,
    percent: boolean,
  ) => {
    heads.forEach((head, at) => sheet.set(from, dataColumn + at, head, style.head));
    rows.forEach((cells, down) =>
      cells.forEach((value, at) =>
        sheet.set(from + 1 + down, dataColumn + at, value, at === 0 ? style.text : percent ? look.percent : look.score),
      ),
    );
    return (at: number) => ({ row: from + 1, column: dataColumn + at, rowCount: rows.length, columnCount: 1 });
  };

  let from = 3;
  const ranked = table.rows.filter(({ total }) => total !== null);
  if (ranked.length > 0) {
    const { scheme } = assessment;
    const { parts, of } = composition(scheme);
    const column = data(
      ["单位", ...parts],
      ranked.map((each) => [each.name, ...of(each)]),
      from,
      false,
    );
    const step = scheme.full.toNumber() / 5;
    place(Math.min(50, Math.max(12, 4 + Math.ceil(ranked.length * 0.75))), {
      kind: "bar",
      title: parts.length > 1 ? "各单位总分的构成" : "各单位总分",
      altText:
        parts.length > 1
          ? "各单位总分，按名次由上到下，由各部分折合的得分组成；数据见右侧表"
          : "各单位总分，按名次由上到下；数据见右侧表",
      grouping: "stacked",
      min: 0,
      max: step * Math.ceil(highestTotal(scheme) / step),
      step,
      series: parts.map((name, at) => ({
        name,
        categories: column(0),
        values: column(at + 1),
        color: colors[at] ?? palette.quiet,
      })),
    });
    from += ranked.length + 2;
    newPage();
    const bands = distribution(
      ranked.map(({ total }) => Fraction.parse(total ?? "0")),
      scheme.full.toNumber(),
    );
    const counted = data(["分数段", "单位数"], bands, from, false);
    from += bands.length + 2;
    place(18, {
      kind: "column",
      title: "总分的分布",
      altText: "每五分为一段的单位数；数据见右侧表",
      min: 0,
      numberFormat: "0",
      series: [{ name: "单位数", categories: counted(0), values: counted(1), color: palette.band, labels: true }],
    });
  }
  const graded = figures.grades.filter(({ grade }) => grade !== "");
  // one bar alone says no more than its sentence
  if (graded.filter(({ count }) => count > 0).length > 1) {
    const counted = data(
      ["等次", "单位数"],
      graded.map(({ grade, count }) => [grade, count]),
      from,
      false,
    );
    from += graded.length + 2;
    place(14, {
      kind: "column",
      title: "等次的分布",
      altText: "各等次的单位数；数据见右侧表",
      min: 0,
      numberFormat: "0",
      series: [{ name: "单位数", categories: counted(0), values: counted(1), color: colors[1], labels: true }],
    });
  }
  if (figures.indicators.length > 0) {
    const column = data(
      ["指标", "平均得分率"],
      figures.indicators.map(({ code, name, ratio, mean }) => [`${code} ${name}`, mean === null ? null : ratio]),
      from,
      true,
    );
    newPage();
    place(Math.max(14, Math.min(50, 4 + Math.ceil(figures.indicators.length * 1.1))), {
      kind: "bar",
      title: "各指标的平均得分率",
      altText: "各指标的平均得分除以满分；数据见右侧表",
      min: 0,
      max: 1,
      step: 0.2,
      numberFormat: "0%",
      series: [{ name: "平均得分率", categories: column(0), values: column(1), color: palette.band, labels: true }],
    });
  }
  return sheet.finish({
    tabColor: palette.quiet,
    charts,
    print: {
      paper: "A4",
      orientation: "portrait",
      scale: 88,
      centeredHorizontally: true,
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6 },
      footer: { left: "图表", right: "第 &P 页，共 &N 页" },
      area: { row: 2, column: 2, rowCount: row - 2, columnCount: across },
      rowBreaks: breaks,
    },
  });
}

type Row = Standings["rows"][number];

/**
 * What bars of totals are made of: sections that count as they are, and what the pool, or the only weighted section,
 * brings as the rest of the total, so that the bars are as long as the totals. Where more than one part is weighted, or
 * points are added to the sum or taken off it, a bar is the total alone.
 */
function composition(scheme: Scheme): {
  readonly parts: readonly string[];
  readonly of: (row: Row) => readonly (string | number | null)[];
} {
  const { weighted = [], pool, standing: codes, absent } = scheme.final;
  const nameOf = (code: string) => scheme.sections.find((section) => section.code === code)?.name ?? code;
  const others = [...weighted.map(({ section }) => nameOf(section)), ...(pool ? [pool.name] : [])];
  const standing = scheme.sections.filter(({ code }) => codes.includes(code));
  const isScaled = absent !== undefined || standing.some(({ optional }) => optional);
  if (hasBase(scheme) || others.length > 1 || isScaled) return { parts: ["总分"], of: ({ total }) => [figure(total)] };
  const scoreOf = ({ sections }: Row, code: string) => sections.find((each) => each.code === code)?.score ?? null;
  const rest = (row: Row): number =>
    standing
      .reduce(
        (left, { code }) => left.minus(Fraction.parse(scoreOf(row, code) ?? "0")),
        Fraction.parse(row.total ?? "0"),
      )
      .toNumber();
  return {
    parts: [...standing.map(({ name }) => name), ...others],
    of: (row) => [...standing.map(({ code }) => figure(scoreOf(row, code))), ...others.map(() => rest(row))],
  };
}

/** What a total may come to with all additions. */
function highestTotal({ full, final, sections }: Scheme): number {
  const { additions = [], most } = final;
  if (most !== undefined) return Number(most);
  return additions.reduce((sum, { section, limit }) => {
    const highest = sections.find(({ code }) => code === section)?.full.toNumber() ?? 0;
    return sum + Math.min(highest, Number(limit ?? highest));
  }, full.toNumber());
}

/** How many totals lie in each five points, from the lowest band that has any. */
function distribution(totals: readonly Fraction[], full: number): readonly (readonly [string, number])[] {
  const at = totals.map((total) => Math.min(Math.ceil(full / band) - 1, Math.floor(total.toNumber() / band)));
  const [lowest, highest] = [Math.min(...at), Math.max(...at)];
  return Array.from({ length: highest - lowest + 1 }, (_, step) => {
    const from = (lowest + step) * band;
    const isTop = from + band >= full;
    return [
      isTop ? `${from} 以上` : `${from}～${from + band}`,
      at.filter((each) => each === lowest + step).length,
    ] as const;
  });
}
