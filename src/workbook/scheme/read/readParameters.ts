import { Fraction } from "../../../exact/fraction.js";
import { failingGrade } from "../../../scheme/parameterType.js";
import { meantWords } from "../../../choice/meantWords.js";
import type { ParameterKind } from "../../../scheme/definition.js";
import { given } from "./given.js";
import type { ReadRow, ReadTable } from "./readTable.js";
import type { Report } from "./report.js";
import { yes } from "../tables/schemeSheets.js";
import { parameterKinds } from "../tables/schemeWords.js";
import { nearWords, oneOf, shownText } from "./typedText.js";
import { fault } from "../../../scheme/fault.js";

interface ReadParameter {
  readonly row: ReadRow;
  readonly at: number;
  readonly name: string;
  readonly kind: ParameterKind | undefined;
  readonly options: ReadRow[];
}

/** The parameters of a scheme, each with the rows of 参数选项 that bear its name. */
export function readParameters(table: ReadTable, options: ReadTable, report: Report): readonly unknown[] {
  const parameters = table.rows.map((row, at): ReadParameter => {
    const name = row.code("name");
    if (row.isBlank("name")) row.wrong("name", fault("缺少参数名"));
    const kind = row.word("kind", parameterKinds) as ParameterKind | undefined;
    if (row.isBlank("kind")) row.wrong("kind", fault("没有写类型；应为“{0}”之一", oneOf(parameterKinds.keys())));
    return { row, at, name: name ?? "", kind, options: [] };
  });
  for (const row of options.rows) {
    const name = row.code("parameter");
    if (row.isBlank("parameter")) row.wrong("parameter", fault("没有写是哪个参数"));
    if (name === undefined) continue;
    const owner = parameters.find((parameter) => parameter.name === name);
    if (owner) owner.options.push(row);
    else {
      const names = parameters.map((parameter) => parameter.name);
      row.wrong("parameter", fault("没有参数 {0}{1}", shownText(name), meantWords(nearWords(name, names))));
    }
  }
  return parameters.map((parameter) => definitionOf(parameter, report));
}

function definitionOf({ row, at, name, kind, options }: ReadParameter, report: Report): unknown {
  const path = ["parameters", at];
  row.mark(
    path,
    {
      name: "name",
      kind: "kind",
      meaning: "meaning",
      default: "default",
      range: "least",
      notInDocument: "notInDocument",
    },
    "name",
  );
  const [first] = options;
  for (const part of ["choices", "labels"])
    report.mark(
      [...path, part],
      kind === undefined ? row.place("kind") : (first ?? row).place(first ? "label" : "name"),
    );
  const isScalar = kind !== "amounts" && kind !== "bands" && kind !== "grades";
  if (!isScalar) {
    report.mark([...path, "default"], (first ?? row).place(first ? "value" : "name"));
    if (!row.isBlank("default")) row.wrong("default", fault("这一类型的缺省值写在“参数选项”中；请清除"));
  }
  options.forEach((option, index) => {
    option.mark([...path, "choices", index], { value: "value", label: "label" }, "label");
    if (!isScalar) report.mark([...path, "default", index], option.place("value"));
  });
  const least = row.whole("least");
  const most = row.whole("most");
  if (row.isBlank("least") !== row.isBlank("most"))
    row.wrong(row.isBlank("least") ? "least" : "most", fault("“最小”与“最大”须同时填写，或同时留空"));
  const table = tableOf(kind, options);
  // what is wrong in a row of the table is told there
  const wrongRow = options.find((option) => option.isWrong("value", "share", "label"));
  if (!isScalar && wrongRow) report.mark([...path, "default"], wrongRow.placeOfWrong("value", "share", "label"));
  return given({
    name,
    kind: kind ?? "",
    meaning: meaningIn(row),
    ...table,
    ...(isScalar && { default: scalar(row, kind) }),
    range: least === undefined || most === undefined ? undefined : [least, most],
    notInDocument: row.flag("notInDocument"),
  });
}

/** An office writes no English; where it is left out, the Chinese stands for it. */
function meaningIn(row: ReadRow): unknown {
  const zh = row.needed("meaning");
  return { zh, en: row.text("meaningEn") ?? zh };
}

function scalar(row: ReadRow, kind: ParameterKind | undefined): unknown {
  if (row.isBlank("default")) {
    row.wrong("default", fault("缺少缺省值"));
    return undefined;
  }
  switch (kind) {
    case "share":
      return row.figure("default", true);
    case "whole":
      return row.whole("default");
    case "truth": {
      const text = row.text("default");
      if (text === yes || text === "否") return text === yes;
      if (text !== undefined) row.wrong("default", fault("“{0}”不认识；应为“是”或“否”", shownText(text)));
      return undefined;
    }
    default:
      return row.numberOrText("default");
  }
}

/** The fields of a definition that stand in rows; what a kind has no use for is refused. */
function tableOf(kind: ParameterKind | undefined, options: readonly ReadRow[]): Record<string, unknown> {
  for (const row of options) {
    if (kind !== undefined && kind !== "bands" && !row.isBlank("share"))
      row.wrong("share", fault("只有名次分档的参数才有得分比例；请清除"));
    if (kind === "bands" && !row.isBlank("label")) row.wrong("label", fault("名次分档没有说明；请清除"));
    if (row.isBlank("value")) row.wrong("value", fault("缺少值"));
  }
  const labels = () => options.map((row) => row.text("label") ?? "");
  switch (kind) {
    case "choice":
      return { choices: choicesIn(options) };
    case "amounts":
      return {
        default: options.map((row) => row.figure("value") ?? ""),
        ...(options.length > 0 && { labels: labels() }),
      };
    case "bands":
      return { default: bandsIn(options) };
    case "grades":
      return { default: gradesIn(options) };
    default:
      // a kind that was not understood is told once
      if (kind !== undefined)
        for (const row of options) row.wrong("parameter", fault("这个参数的类型没有选项；请清除这一行，或改类型"));
      return {};
  }
}

/** Each band ends above the one before, the last at 1. */
function bandsIn(options: readonly ReadRow[]): readonly unknown[] {
  let before = Fraction.zero;
  return options.map((row, at) => {
    const [upTo, share] = [row.figure("value", true), row.figure("share", true)];
    const bound = upTo === undefined ? null : Fraction.parse(upTo);
    if (bound && bound.compare(Fraction.one) > 0) row.wrong("value", fault("“{0}”大于 1；前 60% 写 0.6", upTo ?? ""));
    else if (bound && bound.compare(before) <= 0)
      row.wrong("value", fault("{0} 不大于上一档的 {1}；名次比例上限应逐档增大", upTo ?? "", before.toString()));
    else if (bound && at === options.length - 1 && !bound.equals(Fraction.one))
      row.wrong("value", fault("最后一档的名次比例上限应为 1，否则末尾的单位没有档次；写的是 {0}", upTo ?? ""));
    if (share !== undefined && Fraction.parse(share).compare(Fraction.one) > 0)
      row.wrong("share", fault("“{0}”大于 1；得分的 80% 写 0.8", share));
    before = bound ?? before;
    return [upTo ?? "", share ?? ""];
  });
}

/** From the best grade to the last, each with a name of its own. */
function gradesIn(options: readonly ReadRow[]): readonly unknown[] {
  let before: Fraction | null = null;
  return options.map((row) => {
    const from = row.figure("value");
    const label = row.needed("label");
    const lowest = from === undefined ? null : Fraction.parse(from);
    if (lowest && before && lowest.compare(before) >= 0)
      row.wrong("value", fault("{0} 不低于上一等次的 {1}；等次应由高到低写", from ?? "", before.toString()));
    if (label === failingGrade) row.wrong("label", fault("“{0}”由程序判定，不能作为等次的名称", failingGrade));
    before = lowest ?? before;
    return [from ?? "", label];
  });
}

function choicesIn(options: readonly ReadRow[]): readonly unknown[] {
  const seen = new Set<string>();
  return options.map((row) => {
    const value = row.numberOrText("value") ?? "";
    if (seen.has(value) && value !== "") row.wrong("value", fault("值“{0}”写了两次；请留一行", shownText(value)));
    seen.add(value);
    return { value, label: row.needed("label") };
  });
}
