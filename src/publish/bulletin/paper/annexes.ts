import { fastestRisen } from "../../../analysis/standing/fastestRisen.js";
import type { YearComparison } from "../../../analysis/standing/lastYear.js";
import type { Standings } from "../../../analysis/standing/standings.js";
import { totalSources } from "../../../analysis/years/changeSources.js";
import { printedTotals, signed as signedPart } from "../../../analysis/years/printedChange.js";
import { splitDefinition, totalSourceWords } from "../../../analysis/years/yearWords.js";
import { percentText } from "../../figures.js";
import type { Annex, Block, Column, Table } from "../../../word/paper.js";
import { placeFigures, type PlaceFigure } from "../placeFigures.js";
import type { RiseReasons } from "../riseReasons.js";
import { rangeAnnex } from "./ranges.js";
import { sourceOf, type Round } from "./round.js";

type Standing = Standings["rows"][number];

export const lossesTitle = "失分集中的项目";
const none = "—";

/** The tables that the text rests on; what there is nothing of is no annex. */
export const bulletinAnnexes = (round: Round): readonly Annex[] => [
  { title: "各单位得分和名次", blocks: [...placeTables(round), ...notes(round)] },
  ...(round.figures.totals ? [{ title: "总体和各部分得分情况", blocks: [meanTable(round)] }] : []),
  ...ownPartAnnex(round),
  ...(round.figures.dearest.length > 0 ? [{ title: lossesTitle, blocks: [lossTable(round)] }] : []),
  ...changeAnnex(round),
  ...rangeAnnex(round),
];

const column = (head: string, width: number, align: Column["align"] = "center"): Column => ({ head, width, align });
const place = column("名次", 5);
const name = column("单位", 15, "left");
/** As many figures as stand beside the total, and in a further table without it. */
const [beside, inFurther] = [4, 6] as const;

/** Grades have a column where somebody has one. */
function placeTables({ assessment, figures, places: { rows } }: Round): readonly Table[] {
  const hasGrades = figures.grades.some(({ grade, count }) => grade !== "" && count > 0);
  const all = placeFigures(assessment.scheme);
  const table = (
    first: readonly Column[],
    of: (row: Standing) => readonly string[],
    shown: readonly PlaceFigure[],
  ) => ({
    kind: "table" as const,
    columns: [...first, ...shown.map(({ head }) => column(head.replace("\n", ""), 8, "right"))],
    rows: rows.map((row) => ({
      cells: [...of(row), ...shown.map((each) => printed(each, row))],
      source: sourceOf.place(row.code),
    })),
  });
  const placeWords = (row: Standing) => [row.place === null ? "无" : String(row.place), row.name];
  const further = Array.from({ length: Math.ceil(Math.max(0, all.length - beside) / inFurther) }, (_, at) =>
    all.slice(beside + at * inFurther, beside + (at + 1) * inFurther),
  );
  const [total, grade] = [column("总分", 8, "right"), column("等次", 7)] as const;
  return [
    table(
      [place, name, total, ...(hasGrades ? [grade] : [])],
      (row) => [...placeWords(row), row.total ?? "无", ...(hasGrades ? [row.grade] : [])],
      all.slice(0, beside),
    ),
    ...further.map((shown) => table([place, name], placeWords, shown)),
  ];
}

function printed(each: PlaceFigure, row: Standing): string {
  const of = each.of(row);
  return "state" in of ? of.state : (of.score ?? none);
}

/** How places came about, as far as it happened; and what is still open. */
function notes({ assessment, options, places: { rows } }: Round): readonly Block[] {
  const open = assessment.scheme.readings
    .map(({ number }) => number)
    .filter((number) => !options.confirmed.has(number));
  const said = [
    ...(rows.some(({ sharing }) => sharing > 1) ? ["总分相同的名次并列。"] : []),
    ...(rows.some(({ vetoed }) => vetoed) ? ["有单项否决的单位排在其他单位之后。"] : []),
    ...(open.length > 0 ? [`考核口径中有${open.length}条尚未确认，确认后得分和名次可能变动。`] : []),
  ];
  return said.length === 0 ? [] : [{ kind: "note", text: `注：${said.join("")}` }];
}

function meanTable({ assessment, figures: { totals, sections } }: Round): Table {
  const countsOf = (code: string) => assessment.scheme.sections.find((section) => section.code === code)?.counts;
  return {
    kind: "table",
    columns: [
      column("部分", 16, "left"),
      column("满分", 7, "right"),
      column("单位数", 7, "right"),
      column("平均", 8, "right"),
      column("中位数", 8, "right"),
      column("最高", 8, "right"),
      column("最低", 8, "right"),
      column("相差", 8, "right"),
      column("平均得分率", 10, "right"),
    ],
    rows: [
      ...(totals
        ? [
            {
              cells: [
                "总分",
                assessment.scheme.full.toString(),
                String(totals.count),
                totals.mean,
                totals.median,
                totals.highest,
                totals.lowest,
                totals.range,
                none,
              ],
              source: sourceOf.total,
            },
          ]
        : []),
      ...sections.map(({ code, name: section, full, count, mean, highest, lowest, ratio }) => ({
        cells: [
          section,
          full,
          String(count),
          mean ?? none,
          none,
          highest ?? none,
          lowest ?? none,
          none,
          mean === null || countsOf(code) !== "within" ? none : percentText(ratio),
        ],
        source: sourceOf.section(code),
      })),
    ],
  };
}

function ownPartAnnex({ figures: { parts } }: Round): readonly Annex[] {
  const [part] = parts;
  if (!part || part.rows.length === 0) return [];
  const table: Table = {
    kind: "table",
    columns: [place, column("单位", 25, "left"), column("得分（百分制）", 12, "right")],
    rows: part.rows.map((row) => ({
      cells: [String(row.place), row.vetoed ? `${row.name}（否决）` : row.name, row.score],
      source: sourceOf.part(row.code),
    })),
  };
  return [{ title: `${part.name}得分和名次`, blocks: [table] }];
}

const lossTable = ({ figures: { dearest } }: Round): Table => ({
  kind: "table",
  columns: [
    column("序号", 5),
    column("代码", 9, "left"),
    column("项目", 26, "left"),
    column("失分单位数", 8, "right"),
    column("失分合计（折合总分）", 10, "right"),
  ],
  rows: dearest.map(({ code, name: item, departments, lost }, at) => ({
    cells: [String(at + 1), code, item, String(departments), lost],
    source: sourceOf.item(code),
  })),
});

function changeAnnex({ figures: { sinceLastYear: since }, options: { rises } }: Round): readonly Annex[] {
  if (!since || since.matched.length === 0) return [];
  const table: Table = {
    kind: "table",
    columns: [
      place,
      column("单位", 16, "left"),
      column("总分", 8, "right"),
      column("上年总分", 8, "right"),
      column("增减", 8, "right"),
      column("上年名次", 7),
      column("名次升降", 7),
    ],
    rows: since.matched.map((change) => ({
      cells: [
        change.place === null ? "无" : String(change.place),
        change.name,
        change.total ?? "无",
        change.lastTotal ?? "无",
        signed(change.totalChange),
        change.lastPlace === null ? "无" : String(change.lastPlace),
        change.placesUp === null ? none : change.placesUp === 0 ? "持平" : signed(String(change.placesUp)),
      ],
      source: sourceOf.change(change.code),
    })),
  };
  const absent = [
    ...(since.onlyThisYear.length > 0
      ? [`上年没有的单位：${since.onlyThisYear.map((each) => each.name).join("、")}。`]
      : []),
    ...(since.onlyLastYear.length > 0
      ? [`只在上年有的单位：${since.onlyLastYear.map((each) => each.name).join("、")}。`]
      : []),
  ];
  const note: readonly Block[] = absent.length === 0 ? [] : [{ kind: "note", text: `注：${absent.join("")}` }];
  return [{ title: "与上年相比", blocks: [table, ...note, ...reasonTable(since, rises ?? new Map())] }];
}

/** What the totals changed by of those that rose fastest. */
function reasonTable(since: YearComparison, rises: RiseReasons): readonly Block[] {
  const reasons = fastestRisen(since).flatMap(({ code }) => rises.get(code) ?? []);
  if (reasons.length === 0) return [];
  return [
    { kind: "note", text: `提升较快的单位，总分变化的来源：${splitDefinition.zh}` },
    {
      kind: "table",
      columns: [
        column("单位", 16, "left"),
        column("增减", 8, "right"),
        ...totalSources.map((source) => column(totalSourceWords[source].zh, 10, "right")),
      ],
      rows: reasons.map((change) => ({
        cells: [
          change.name,
          printedTotals(change).change,
          ...totalSources.map((source) => signedPart(change.printed[source])),
        ],
        source: sourceOf.reason(change.code),
      })),
    },
  ];
}

/** With its sign, as a change is printed. */
const signed = (change: string | null): string =>
  change === null ? none : /^-|^[0.]+$/.test(change) ? change : `+${change}`;
