import { isReference, type Item, type Scheme } from "../../scheme/scheme.js";
import { columnOf } from "../../workbook/scheme/tables/ruleColumns.js";
import { valueInWords } from "../readings/valueInWords.js";
import type { TableColumn, TableRow } from "./tablePage.js";

export const dayColumns: readonly TableColumn[] = [
  { heading: "代码", width: 10, centered: true },
  { heading: "考核项", width: 44 },
  { heading: "哪一天", width: 36 },
  { heading: "日期", width: 62 },
];

/** Every day on which points rest, item by item: a day in a scheme is what a new year most easily leaves behind. */
export const dayRows = (scheme: Scheme): readonly TableRow[] =>
  scheme.items.flatMap((item) =>
    Object.keys(item.params)
      .filter((param) => item.rule.params[param]?.form?.kind === "day")
      .map((param) => ({
        texts: [
          item.code,
          item.name,
          columnOf(item.definition.rule, param)?.heading ?? param,
          dayWords(scheme, item, param),
        ],
      })),
  );

function dayWords({ parameters }: Scheme, { params }: Item, param: string): string {
  const entry = params[param];
  if (!isReference(entry)) return String(entry);
  const definition = parameters.get(entry.parameter);
  if (!definition) return entry.parameter;
  const isFirst = entry.day === "firstOfYear";
  const chosen = valueInWords(definition, definition.default).zh;
  return `由参数 ${entry.parameter}（${definition.meaning.zh}）决定${isFirst ? "：为其当年 1 月 1 日" : ""}；缺省 ${chosen}`;
}
