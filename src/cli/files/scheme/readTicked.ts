import { matchChoice } from "../../../choice/matchChoice.js";
import type { Ticked } from "../../../analysis/stillOpen/openItems.js";
import type { Scheme } from "../../../scheme/scheme.js";
import { Failure } from "../../terminal/failure.js";

type Department = { readonly code: string; readonly name: string };

/**
 * What counts as open beside what is blank: "D03:1.1.1.1" is an item of a department, "D03:" all of its items, ":1.1.1.1"
 * the item of all departments; several with commas between them.
 * @throws Failure for a department or an item that there is not
 */
export function readTicked(text: string | undefined, scheme: Scheme, departments: readonly Department[]): Ticked[] {
  return (text ?? "")
    .split(/[,，]/)
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => {
      const [department = "", item = "", ...more] = each.split(/[:：]/).map((part) => part.trim());
      if (!/[:：]/.test(each) || more.length > 0 || (department === "" && item === ""))
        throw new Failure({
          zh: `选项 --open：应为“单位:项目代码”“单位:”或“:项目代码”，实为 ${JSON.stringify(each)}`,
          en: `Option --open: should be “DEPARTMENT:ITEM”, “DEPARTMENT:” or “:ITEM”, not ${JSON.stringify(each)}`,
        });
      return { ...departmentOf(department, departments), ...itemOf(item, scheme) };
    });
}

function departmentOf(typed: string, departments: readonly Department[]): Pick<Ticked, "department"> {
  if (typed === "") return {};
  const match = matchChoice(departments, typed);
  if (match.kind !== "taken")
    throw new Failure({
      zh: `选项 --open：没有参加考核的单位“${typed}”；请写完整的代码或名称`,
      en: `Option --open: no department “${typed}” is assessed; write the whole code or name`,
    });
  return { department: match.option.code };
}

function itemOf(code: string, scheme: Scheme): Pick<Ticked, "item"> {
  if (code === "") return {};
  if (!scheme.items.some((item) => item.code === code))
    throw new Failure({
      zh: `选项 --open：指标体系中没有考核项 ${code}`,
      en: `Option --open: the scheme has no item ${code}`,
    });
  return { item: code };
}
