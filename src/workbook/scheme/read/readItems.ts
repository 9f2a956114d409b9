import type { Words } from "../../../words/words.js";
import { dayOfSerial } from "../../../exact/daySerial.js";
import { Fraction } from "../../../exact/fraction.js";
import { isFigure } from "../../../exact/isFigure.js";
import type { ParamType } from "../../../rules/contract/paramType.js";
import { ruleNamed, type RuleName } from "../../../rules/index.js";
import { figureIn, referenceIn } from "../tables/figureText.js";
import { listFault } from "./listFault.js";
import { given } from "./given.js";
import type { ReadRow, ReadTable } from "./readTable.js";
import { codeOf, sectionOf, type ReadSection } from "./readTree.js";
import { ruleColumns, typeIn, type RuleColumn } from "../tables/ruleColumns.js";
import type { Path } from "../tables/schemeSheets.js";
import { lateList, methodList, ruleList, supplierList } from "../tables/schemeWords.js";
import { oneOf, shownText } from "./typedText.js";
import { fault } from "../../../scheme/fault.js";

/** An item of the definition while its inputs are being gathered. */
export interface ReadItem {
  readonly code: string;
  readonly rule: RuleName | undefined;
  readonly inputs: Record<string, unknown>;
  readonly path: Path;
  readonly row: number;
}

/** Puts the items into their sections, and returns them by their codes. */
export function readItems(
  table: ReadTable,
  sections: readonly ReadSection[],
  date1904: boolean,
): ReadonlyMap<string, ReadItem> {
  const items = new Map<string, ReadItem>();
  const asked = new Set<RuleColumn>();
  for (const row of table.rows) {
    const code = codeOf(row);
    const rule = row.word("rule", ruleList) as RuleName | undefined;
    if (row.isBlank("rule")) row.wrong("rule", fault("没有写规则；请从列表中选择"));
    const at = sectionOf(sections, code);
    const section = sections[at];
    if (!section && code !== "")
      row.wrong("code", fault("“{0}”不属于任何部分；代码应以一个部分的代码和点开头", shownText(code)));
    const path = ["sections", at, "items", section?.items.length ?? 0];
    const inputs: Record<string, unknown> = {};
    for (const column of ruleColumns)
      if (rule && column.usedBy.includes(rule) && !table.has(column.key)) asked.add(column);
    if (section) {
      row.mark(path, { ...fields, lateAfter: "lateDays" }, "code");
      row.mark([...path, "lateAfter"], { days: "lateDays", kind: "lateKind" });
    }
    const item = given({
      code,
      name: row.needed("name"),
      nameIsOurs: row.flag("nameIsOurs"),
      lastYear: row.dotted("lastYear"),
      full: row.figure("full"),
      rule: rule ?? "",
      params: params(row, rule, path, date1904),
      inputs,
      method: row.word("method", methodList),
      by: row.word("by", supplierList) ?? missingSupplier(row),
      clause: row.needed("clause"),
      about: row.text("about") ?? "",
      evidence: row.text("evidence") ?? "",
      readings: row.isBlank("readings") ? undefined : row.numbers("readings"),
      lateAfter: lateAfter(row),
    });
    const before = items.get(code);
    if (before) row.wrong("code", fault("代码重复：{0} 已在第 {1} 行", shownText(code), before.row));
    else if (code !== "") items.set(code, { code, rule, inputs, path, row: row.number });
    row.doubtIf("sums", "code", "full", "rule");
    section?.items.push(item);
  }
  for (const column of asked) table.missing(column);
  return items;
}

const fields = {
  code: "code",
  name: "name",
  nameIsOurs: "nameIsOurs",
  lastYear: "lastYear",
  full: "full",
  rule: "rule",
  method: "method",
  by: "by",
  clause: "clause",
  about: "about",
  evidence: "evidence",
  readings: "readings",
} as const;

function missingSupplier(row: ReadRow): string {
  if (row.isBlank("by")) row.wrong("by", fault("没有写由谁提供；应为“{0}”之一", oneOf(supplierList.keys())));
  return "";
}

function lateAfter(row: ReadRow): unknown {
  const days = row.whole("lateDays");
  const kind = row.word("lateKind", lateList);
  if (row.isBlank("lateDays") !== row.isBlank("lateKind"))
    row.wrong(
      row.isBlank("lateDays") ? "lateDays" : "lateKind",
      fault("“几日后算迟”与“日的算法”须同时填写，或同时留空"),
    );
  return days === undefined && kind === undefined ? undefined : given({ days, kind });
}

/** The figures of a rule. A figure that the rule does not use is refused: it would be lost. */
function params(row: ReadRow, rule: RuleName | undefined, path: Path, date1904: boolean): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  if (!rule) return found;
  const missing = ruleColumns.filter(
    ({ key, neededBy }) => neededBy.includes(rule) && row.has(key) && row.isBlank(key),
  );
  row.mark(path, { params: missing[0]?.key ?? "rule" });
  for (const { key, heading } of missing)
    row.wrong(key, fault("规则“{0}”需要“{1}”；请填写", ruleNamed(rule).title.zh, heading));
  for (const column of ruleColumns) {
    const { key, param, heading } = column;
    if (!column.usedBy.includes(rule)) {
      if (!row.isBlank(key)) row.wrong(key, fault("此规则不用“{0}”；请清除，或改规则", heading));
      continue;
    }
    row.mark([...path, "params"], { [param]: key });
    const value = paramIn(row, column, rule, date1904);
    if (value !== undefined) found[param] = value;
  }
  return found;
}

function paramIn(row: ReadRow, column: RuleColumn, rule: RuleName, date1904: boolean): unknown {
  const { key, words } = column;
  const type = typeIn(rule, column.param) ?? column.type;
  const serial = type.form?.kind === "day" ? row.serial(key) : undefined;
  if (serial !== undefined) return dayOfSerial(Math.floor(serial) + (date1904 ? 1462 : 0));
  const { form } = type;
  const isFree = column.kind === "text" && form?.kind !== "day" && form?.kind !== "truth" && !words;
  // a list of one amount is a number, as every program writes it
  const isOne = form?.kind === "amounts" && row.isNumber(key);
  const text = isFree && !isOne ? row.text(key) : row.numberOrText(key, form?.kind === "share");
  if (text === undefined) return undefined;
  const value = figureIn(text, type, words);
  if (referenceIn(text)) return value;
  if (words && !words.has(text)) row.unknown(key, text, [...words.keys()]);
  const amiss = listFault(text, type);
  if (amiss !== null) row.wrong(key, amiss);
  const isNumber = column.kind === "figure" || column.kind === "whole";
  if (isNumber && !isFigure(text)) row.wrong(key, fault("“{0}”不是数字；{1}", shownText(text), insteadOf(text, form)));
  return value;
}

/** @param form of what is wanted */
function insteadOf(text: string, form: ParamType["form"]): Words {
  const percent = /^(\d{1,9}(?:\.\d{1,9})?)[%％]$/.exec(text)?.[1];
  if (percent === undefined) return fault("应为不小于 0 的数，或“参数:参数名”");
  return form?.kind === "share"
    ? fault("请写成 {0}", Fraction.parse(percent).over(Fraction.of(100)).toString())
    : fault("这一格要的不是比例；请只写数");
}
