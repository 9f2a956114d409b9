import { blankText, notEqual, when } from "../../../formula/build.js";
import { text, type Expr } from "../../../formula/expr.js";
import { keyOf } from "../../../engine/model/keys.js";
import { printedCell } from "../../../engine/answers/leftOut.js";
import type { OfficeDepartment } from "../../../engine/answers/officeRecord.js";
import { outcomeWords } from "../../../engine/model/outcome.js";
import type { Item, ItemInput } from "../../../scheme/scheme.js";
import type { StyleDraft } from "../../../xlsx/draft.js";
import { cellInRow } from "../../cellRef.js";
import { departmentLocator } from "../../lists/departmentLocator.js";
import { officeSheets } from "../../sheetNames.js";
import { palette, style } from "../../style.js";
import { enter, placesOf, type OfficeContent } from "./content.js";
import { fitRows, frame, itemHead, rowOf, wideSheet, type WideColumn } from "./frame.js";
import { pageBreaks, printWide } from "./printWide.js";
import { headingsOf, inputHead, inputWidth } from "./inputSheets.js";
import type { LedgerSums } from "./ledger.js";

interface EffectiveColumn extends WideColumn {
  readonly expr: Expr;
  readonly look: StyleDraft;
}

type InputSheets = Readonly<Record<"reported" | "overrides" | "ratings", ReadonlyMap<string, number>>>;

type Cells = Pick<OfficeDepartment, "reported" | "overrides" | "rated">;
const blank: Cells = { reported: new Map(), overrides: new Map(), rated: new Map() };

/**
 * 采用值: for each input the value that counts (核定 before 自报; the sum over the 台账; the rating), and for
 * ranked items the figure, how many are equal to it, and the place.
 */
export function effectiveSheet(content: OfficeContent, inputs: InputSheets, ledger: LedgerSums): void {
  const { book, scheme, model, record } = content;
  const columns = scheme.items.flatMap((item): readonly EffectiveColumn[] => {
    const heads = headingsOf(scheme, item);
    const column = (key: string, head: string, expr: Expr, look: StyleDraft, width = 10): EffectiveColumn => ({
      key,
      node: item.code,
      heads: [...heads, itemHead(item), head],
      width,
      expr,
      look,
    });
    const printed: typeof column = (key, head, expr, look, width) =>
      column(key, head, printedCell({ key, expr }).expr, look, width);
    const taken = item.inputs.flatMap((input) =>
      input.keys.map((key) =>
        column(key, inputHead(input, key), effective(item, key, inputs, ledger), lookOf(input), inputWidth(input)),
      ),
    );
    const metrics = (model.items.get(item.code)?.metrics ?? []).flatMap(({ name, metric, value, same, place }) => [
      printed(keyOf.metric(item.code, name), `排序${metric.title.zh}`, value, style.ratio, 14),
      printed(keyOf.metricSame(item.code, name), "同值单位数", same, style.number),
      printed(keyOf.metricPlace(item.code, name), `${metric.title.zh}名次`, place, style.number),
    ]);
    return [...taken, ...metrics];
  });
  const breaks = pageBreaks(columns, record.departments);
  const { builder, columnOf } = wideSheet(
    book,
    officeSheets.effective,
    {
      id: "effective",
      title: "采用的数据与排序名次",
      note: "每项计分实际采用的数据：有核定的用核定，否则用自报；台账项为台账合计；评定和后台汇总的项取“评分”表。本表全部由公式得出。",
    },
    columns,
    record.departments,
    new Set(breaks),
  );
  enter(content, officeSheets.effective, columnOf);
  const places = placesOf(content);
  record.departments.forEach((_, at) => {
    const row = rowOf(at);
    const locate = departmentLocator(places, row);
    columns.forEach(({ expr, look }, position) =>
      builder.set(row, frame.firstColumn + position, { expr, locate }, look),
    );
  });
  const written = scheme.items.flatMap((item) => item.inputs.filter(({ type }) => type.kind === "text"));
  fitRows(builder, record.departments, (at) =>
    written.flatMap((input) =>
      input.keys.map((key) => {
        const { overrides, rated, reported } = record.departments[at] ?? blank;
        const text = overrides.get(key)?.value ?? rated.get(key) ?? reported.get(key);
        return { text: String(text ?? ""), width: inputWidth(input) };
      }),
    ),
  );
  printWide(builder, columns, record.departments.length, "采用的数据与排序名次", breaks);
  builder.conditionalFormats.push({
    area: {
      row: frame.firstRow,
      column: frame.firstColumn,
      rowCount: record.departments.length,
      columnCount: columns.length,
    },
    formula: `C${frame.firstRow}="${outcomeWords.invalid}"`,
    style: { fill: palette.wrong, color: "C00000", bold: true },
  });
}

const lookOf = ({ type }: ItemInput): StyleDraft =>
  type.kind === "date"
    ? { ...style.number, numberFormat: "yyyy-mm-dd" }
    : type.kind === "text"
      ? style.text
      : style.number;

function effective(item: Item, key: string, inputs: InputSheets, ledger: LedgerSums): Expr {
  const on = (sheet: keyof InputSheets) => {
    const column = inputs[sheet].get(key);
    if (column === undefined) throw new TypeError(`${key} has no column on ${sheet}`);
    return cellInRow(officeSheets[sheet], column);
  };
  const firstFilled = (cells: readonly Expr[], otherwise: Expr): Expr =>
    cells.reduceRight((rest, at) => when(notEqual(at, blankText), at, rest), otherwise);
  switch (item.definition.by) {
    case "department":
      return firstFilled([on("overrides"), on("reported")], blankText);
    case "office":
      return firstFilled([on("ratings")], blankText);
    case "ledger": {
      const code = cellInRow(officeSheets.effective, frame.keyColumn, { column: true });
      const counted = ledger.sumOf(code, text(item.code), text(outcomeWords.invalid));
      return firstFilled([on("overrides")], counted);
    }
  }
}
