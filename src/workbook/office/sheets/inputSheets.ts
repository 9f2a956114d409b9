import { assessorOf } from "../../../scheme/schemeWords.js";
import type { OfficeDepartment } from "../../../engine/answers/officeRecord.js";
import type { Scalar } from "../../../formula/value.js";
import type { Supplier } from "../../../scheme/definition.js";
import type { Item, ItemInput, Scheme } from "../../../scheme/scheme.js";
import { inputMark, inputStyle, inputValidation } from "../../inputCell.js";
import { officeSheets } from "../../sheetNames.js";
import type { OfficeContent } from "./content.js";
import { pageBreaks, printWide } from "./printWide.js";
import { fitRows, frame, headsAbove, itemHead, rowOf, wideSheet, type WideColumn, type WideSheet } from "./frame.js";

interface InputColumn {
  readonly item: Item;
  readonly input: ItemInput;
  readonly key: string;
}

const inputsOf = (scheme: Scheme, by: readonly Supplier[]): readonly InputColumn[] =>
  scheme.items
    .filter(({ definition }) => by.includes(definition.by))
    .flatMap((item) => item.inputs.flatMap((input) => input.keys.map((key) => ({ item, input, key }))));

function inputColumns(scheme: Scheme, by: readonly Supplier[]): readonly WideColumn[] {
  return inputsOf(scheme, by).map(({ item, input, key }) => ({
    key,
    node: item.code,
    heads: [...headingsOf(scheme, item), itemHead(item), ratedHead(item, input, key)],
    width: inputWidth(input),
  }));
}

export function headingsOf(scheme: Scheme, item: Item): readonly [string, string] {
  const section = scheme.sections.find(({ code }) => code === item.section);
  if (!section) throw new TypeError(`${item.code} has no section`);
  return headsAbove(scheme, section, item.code);
}

/** The width of a column for what an input holds. */
export const inputWidth = ({ type }: ItemInput): number => (type.kind === "text" ? 30 : type.kind === "date" ? 14 : 10);

/** A rating goes from 0 to the full mark: the heading says it. */
function ratedHead({ full }: Item, input: ItemInput, key: string): string {
  if (!input.type.upToFull || full === null) return inputHead(input, key);
  const most = `满分 ${full.toString()} 分`;
  return input.keys.length > 1 ? `${inputHead(input, key)}（${most}）` : most;
}

export function inputHead({ label, unit, keys, kinds }: ItemInput, key: string): string {
  const at = keys.indexOf(key);
  const numbered = kinds?.[at] ?? (keys.length > 1 ? `第（${at + 1}）类` : label);
  return unit ? `${numbered}（${unit}）` : numbered;
}

/** 自报: what departments report. */
export const reportedSheet = (content: OfficeContent): WideSheet =>
  inputSheet(content, officeSheets.reported, "reported", ["department"], ({ reported }, key) => reported.get(key), {
    title: "各单位自报数据",
    note: "由各单位填报表汇入，原样保留，不在此处改动；需要更正的，在“核定”表相同位置填写并写明理由。",
  });

/** 核定: what the office sets in the place of a report; at the same addresses as 自报, then the items of the ledger. */
export const overridesSheet = (content: OfficeContent): WideSheet =>
  inputSheet(
    content,
    officeSheets.overrides,
    "overrides",
    ["department", "ledger"],
    ({ overrides }, key) => overrides.get(key)?.value,
    {
      title: "核定数据",
      note: "只在与自报（或台账合计）不同时填写，填写后以核定为准；空白表示采用自报或台账。每项核定须在“核定理由”表写明理由。",
    },
  );

/** 评分: what the office rates itself, and the figures that it collects. */
export const ratingsSheet = (content: OfficeContent): WideSheet =>
  inputSheet(content, officeSheets.ratings, "ratings", ["office"], ({ rated }, key) => rated.get(key), {
    title: `${assessorOf(content.scheme)}评定与汇总`,
    note: "评分为 0 分至满分、最多两位小数；后台汇总的填数量；单项否决填“是”的须写明理由。空白表示尚未评定或填入，计 0 分。",
  });

function inputSheet(
  { book, scheme, record }: OfficeContent,
  name: string,
  id: string,
  by: readonly Supplier[],
  valueOf: (department: OfficeDepartment, key: string) => Scalar | undefined,
  words: { readonly title: string; readonly note: string },
): WideSheet {
  // the inputs of the first supplier come first, so that 核定 has the same addresses as 自报
  const inputs = by.flatMap((supplier) => inputsOf(scheme, [supplier]));
  const columns = by.flatMap((supplier) => inputColumns(scheme, [supplier]));
  const breaks = pageBreaks(columns, record.departments);
  const wide = wideSheet(book, name, { id, ...words }, columns, record.departments, new Set(breaks));
  inputs.forEach(({ item, input, key }, at) => {
    const column = frame.firstColumn + at;
    const look = inputStyle(input);
    record.departments.forEach((department, index) =>
      wide.builder.set(rowOf(index), column, valueOf(department, key) ?? null, look),
    );
    const area = { row: frame.firstRow, column, rowCount: record.departments.length, columnCount: 1 };
    const validation = inputValidation(item, input, name, area);
    if (!validation) return;
    wide.builder.validations.push(validation);
    wide.builder.conditionalFormats.push(inputMark(item, input, name, area));
  });
  const written = inputs.filter(({ input }) => input.type.kind === "text");
  fitRows(wide.builder, record.departments, (at) =>
    written.flatMap(({ input, key }) => {
      const department = record.departments[at];
      return department ? [{ text: String(valueOf(department, key) ?? ""), width: inputWidth(input) }] : [];
    }),
  );
  printWide(wide.builder, columns, record.departments.length, words.title, breaks);
  return wide;
}
