import { assess, type AssessedDepartment } from "../../../src/engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../../src/engine/answers/officeRecord.js";
import { Fraction } from "../../../src/exact/fraction.js";
import type { Scalar } from "../../../src/formula/value.js";
import type { Scheme } from "../../../src/scheme/scheme.js";
import type { BookContents, CellContents } from "../../../src/xlsx/bookContents.js";

type Figures = Readonly<Record<string, string>>;

const shown = ({ value }: CellContents): string =>
  value.kind === "number" ? Number(value.text).toPrecision(12) : "text" in value ? String(value.text) : value.kind;

/** What stands on 总览, by the hidden keys of row and column; a block's figure by its row alone. */
export function overviewFigures(book: BookContents): Figures {
  const sheet = book.sheets.find(({ cells }) => {
    const key = cells.get("A1");
    return key !== undefined && shown(key) === "scorebook.office.overview";
  });
  if (!sheet) throw new Error("no sheet 总览");
  const cells = [...sheet.cells.values()];
  const keys = new Map(cells.filter(({ row, column }) => row === 1 && column > 2).map((c) => [c.column, shown(c)]));
  const rows = new Map(cells.filter(({ row, column }) => row > 1 && column === 1).map((c) => [c.row, shown(c)]));
  const isBlock = (key: string): boolean => /^(progress|part|band|grade|first|last)\./.test(key);
  return Object.fromEntries(
    cells.flatMap((c) => {
      const [row, column] = [rows.get(c.row), keys.get(c.column)];
      if (row === undefined || column === undefined || c.column < 3) return [];
      if (isBlock(row)) return c.column === 3 ? [[row, shown(c)] as const] : [];
      return [[`${row} ${column}`, shown(c)] as const];
    }),
  );
}

const printed = (value: Fraction | number): string =>
  (value instanceof Fraction ? value.toNumber() : value).toPrecision(12);

/** The same by the engine, told anew from what the sheet promises to say. */
export function overviewOfEngine(scheme: Scheme, record: OfficeRecord): Figures {
  const { departments } = assess(scheme, answersOf(scheme, record));
  const of = (department: AssessedDepartment, key: string): Scalar => department.valueOf(key);
  const figure = (value: Scalar): string =>
    value instanceof Fraction ? printed(value) : typeof value === "string" ? value : value === null ? "" : "无效";
  const found: Record<string, string> = {};
  const within = scheme.sections.filter(({ counts }) => counts === "within");
  const rate = (department: AssessedDepartment, code: string, full: Fraction): Scalar => {
    const score = of(department, `${code}.score`);
    return score instanceof Fraction ? score.over(full).round(4) : score;
  };
  for (const department of departments) {
    const { code } = department.answers;
    for (const key of ["total.place", "total.score"]) found[`${code} ${key}`] = figure(of(department, key));
    for (const section of within)
      for (const node of [section, ...section.children])
        if (node.full !== null && !(node.kind === "item" && node.group !== null))
          found[`${code} ${node.code}.rate`] = figure(rate(department, node.code, node.full));
  }
  const totals = departments
    .map((department) => ({ department, total: of(department, "total.score") }))
    .filter((each): each is { department: AssessedDepartment; total: Fraction } => each.total instanceof Fraction);
  found["progress.total"] = printed(totals.length);
  for (const { code, full } of within) {
    const rates = departments
      .map((department) => rate(department, code, full))
      .filter((each): each is Fraction => each instanceof Fraction);
    const sum = rates.reduce((all, each) => all.plus(each), Fraction.zero);
    found[`part.${code}`] = printed(rates.length === 0 ? 0 : sum.over(Fraction.of(rates.length)).round(4));
  }
  const hundredths = (total: Fraction): number => total.times(Fraction.of(100)).over(scheme.full).toNumber();
  const bounds = [100, 95, 90, 85, 80, 75, 70, 65, 60];
  [...bounds, 0].forEach((lower, at) => {
    const upper = at === 0 ? Infinity : (bounds[at - 1] ?? 0);
    const lowest = lower === 0 ? -Infinity : lower;
    const inside = totals.filter(({ total }) => hundredths(total) >= lowest && hundredths(total) < upper);
    found[`band.${lower}`] = printed(inside.length);
  });
  const places = departments
    .map((department) => ({ total: of(department, "total.score"), place: of(department, "total.place") }))
    .filter((each): each is { total: Fraction; place: Fraction } => each.place instanceof Fraction)
    .sort((a, b) => a.place.compare(b.place));
  for (let at = 1; at <= 5; at += 1) {
    const first = places[at - 1];
    found[`first.${at}`] = first ? printed(first.total) : "";
    const last = places.length - at >= 5 ? places[places.length - at] : undefined;
    found[`last.${at}`] = last ? printed(last.total) : "";
  }
  return found;
}
