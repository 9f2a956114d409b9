import { bulletinCharts } from "../../src/publish/bulletin/bulletinCharts.js";
import { bulletinFigures } from "../../src/analysis/standing/bulletinFigures.js";
import { standings } from "../../src/analysis/standing/standings.js";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import type { SheetDraft } from "../../src/xlsx/draft.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { openFile } from "../../simulator/book/file/openFile.js";
import { draftOf } from "../../simulator/book/file/saveFile.js";
import { filterChoices, isFilterHead, setFilter } from "../../simulator/book/filter.js";
import { groupBefore, toggleGroup } from "../../simulator/book/outline.js";
import type { Book } from "../../simulator/book/book.js";
import type { Sheet } from "../../simulator/book/sheet.js";
import { localCalculator } from "./support/localFunctions.js";

async function opened(...sheets: readonly SheetDraft[]): Promise<{ readonly book: Book; readonly sheet: Sheet }> {
  const bytes = await writeWorkbook({ properties: { title: "t", creator: "t" }, names: [], sheets });
  const result = openFile(bytes, "t", localCalculator());
  const sheet = result.ok ? result.book.sheets[0] : undefined;
  if (!result.ok || !sheet) throw new Error("not opened");
  return { book: result.book, sheet };
}

test("the charts of a bulletin are read with their places, titles and cells, and saved again as they came", async () => {
  const scheme = newestScheme();
  const assessment = assess(scheme, answersOf(scheme, sampleRecord(scheme, { departments: 6, seed: 7 })));
  const draft = bulletinCharts(assessment, bulletinFigures(assessment), standings(assessment));
  const { book, sheet } = await opened(draft);
  const wanted = (draft.charts ?? []).map(({ kind, title, at, series }) => ({ kind, title, at, series }));
  expect(wanted.length).toBeGreaterThan(1);
  const cells = ({ series }: Pick<(typeof wanted)[number], "series">) =>
    series.map(({ name, categories, values, color }) => ({ name, categories, values, color: color?.toUpperCase() }));
  const told = (charts: typeof wanted) => charts.map((chart) => ({ ...chart, series: cells(chart) }));
  const read = (charts: readonly (typeof wanted)[number][] = []) =>
    told(charts.map(({ kind, title, at, series }) => ({ kind, title, at, series })));
  expect(read(sheet.fileCharts as readonly (typeof wanted)[number][])).toEqual(told(wanted));
  expect(read(draftOf(book).sheets[0]?.charts)).toEqual(told(wanted));
});

test("columns outlined and folded are hidden at first, shown by the sign behind them, and folded again", async () => {
  const { sheet } = await opened({
    name: "得分",
    cells: [{ row: 1, column: 1, value: "a" }],
    columns: new Map([
      [2, { width: 9, outlineLevel: 1, hidden: true }],
      [3, { width: 9, outlineLevel: 2, hidden: true }],
      [4, { width: 9, collapsed: true }],
    ]),
  });
  const widths = () => [1, 2, 3, 4].map((column) => sheet.widthOf(column) > 0);
  expect(widths()).toEqual([true, false, false, true]);
  const group = groupBefore(sheet, 4);
  expect(group).toEqual({ from: 2, to: 3, isFolded: true });
  expect([1, 2, 3, 5].map((column) => groupBefore(sheet, column))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  if (group) toggleGroup(sheet, group);
  expect(widths()).toEqual([true, true, true, true]);
  const shown = groupBefore(sheet, 4);
  if (shown) toggleGroup(sheet, shown);
  expect(widths()).toEqual([true, false, false, true]);
});

test("a filter hides the rows that show something else, in one column or two, and shows all again", async () => {
  const rows = [
    ["甲", "已收"],
    ["乙", "未收到"],
    ["丙", "未收到"],
  ];
  const { book, sheet } = await opened({
    name: "收报进度",
    cells: [["单位", "进度"], ...rows].flatMap((row, at) =>
      row.map((value, column) => ({ row: at + 1, column: column + 1, value })),
    ),
    autoFilter: { row: 1, column: 1, rowCount: 4, columnCount: 2 },
  });
  const seen = () => [2, 3, 4].filter((row) => sheet.heightOf(row) > 0);
  expect([isFilterHead(sheet, 1, 2), isFilterHead(sheet, 2, 2), isFilterHead(sheet, 1, 3)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(filterChoices(book, sheet, 2)).toEqual(["已收", "未收到"]);
  setFilter(book, sheet, 2, "未收到");
  expect(seen()).toEqual([3, 4]);
  setFilter(book, sheet, 1, "丙");
  expect(seen()).toEqual([4]);
  setFilter(book, sheet, 1, null);
  setFilter(book, sheet, 2, null);
  expect(seen()).toEqual([2, 3, 4]);
});
