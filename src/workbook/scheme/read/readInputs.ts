import { meantCodes } from "../../../choice/meantCodes.js";
import { meantWords } from "../../../choice/meantWords.js";
import { ruleNamed } from "../../../rules/index.js";
import { given } from "./given.js";
import type { ReadItem } from "./readItems.js";
import type { ReadTable } from "./readTable.js";
import type { Report } from "./report.js";
import { inputList } from "../tables/ruleColumns.js";
import { oneOf, shownText } from "./typedText.js";
import { fault } from "../../../scheme/fault.js";

/** Gives the items their inputs. */
export function readInputs(table: ReadTable, items: ReadonlyMap<string, ReadItem>, report: Report): void {
  for (const item of items.values())
    report.mark([...item.path, "inputs"], report.placeOf([...item.path, "rule"]) ?? "");
  for (const row of table.rows) {
    const code = row.dotted("item");
    if (code === undefined) {
      if (row.isBlank("item")) row.wrong("item", fault("没有写是哪一考核项；请填它的代码"));
      continue;
    }
    const item = items.get(code);
    if (!item) {
      row.wrong("item", fault("没有考核项 {0}{1}", shownText(code), meantWords(meantCodes(code, [...items.keys()]))));
      continue;
    }
    const { rule, inputs, path } = item;
    const typed = row.text("formal");
    if (row.isBlank("formal")) row.wrong("formal", fault("没有写是规则所需的哪一个；请从列表中选择"));
    if (rule === undefined || typed === undefined) continue;
    const words = inputList(rule);
    const formal = words.get(typed);
    if (formal === undefined) {
      const needed = fault("规则“{0}”需要“{1}”", ruleNamed(rule).title.zh, oneOf(words.keys()));
      row.wrong("formal", fault("考核项 {0} 的规则没有“{1}”；{2}", shownText(code), shownText(typed), needed));
      continue;
    }
    if (Object.hasOwn(inputs, formal)) {
      row.wrong("formal", fault("考核项 {0} 的“{1}”写了两次；请留一行", shownText(code), shownText(typed)));
      continue;
    }
    const kinds = row.text("kinds");
    const isOneLine = kinds !== undefined && !kinds.includes("\n") && inOneLine.test(kinds);
    if (isOneLine)
      row.wrong(
        "kinds",
        fault("各格的名称应一行一个（按 Alt+Enter 换行），这里写在了一行；只有一格的，名称中请不用顿号、逗号、分号"),
      );
    inputs[formal] = given({
      name: row.isBlank("name") ? row.needed("name") : (row.code("name") ?? ""),
      label: row.needed("label"),
      unit: row.text("unit") ?? "",
      kinds: kinds?.split(isOneLine ? inOneLine : "\n"),
    });
    row.mark([...path, "inputs", formal], { name: "name", label: "label", unit: "unit", kinds: "kinds" }, "formal");
  }
  for (const item of items.values()) missingInputs(item, report);
}

/** What people put between names. */
const inOneLine = /[、，,；;/]/;

/** Said at the rule, which asks for them: the rows that are missing have no cell. */
function missingInputs({ rule, inputs, path }: ReadItem, report: Report): void {
  const place = report.placeOf([...path, "rule"]);
  if (rule === undefined || place === undefined) return;
  report.mark([...path, "inputs"], place);
  const missing = [...inputList(rule)].filter(([, formal]) => !Object.hasOwn(inputs, formal)).map(([word]) => word);
  if (missing.length > 0)
    report.wrong(
      place,
      fault("规则“{0}”还需要输入项“{1}”；请在“输入项”表中各加一行", ruleNamed(rule).title.zh, oneOf(missing)),
    );
}
