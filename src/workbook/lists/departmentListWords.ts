import { mostDepartments } from "../../departments/mostDepartments.js";
import type { Words } from "../../words/words.js";
import { longestCode, longestName, type DepartmentListProblem } from "./departmentList.js";

/** One sentence for a problem, with the line and what to do, without a full stop. */
export function departmentListWords(problem: DepartmentListProblem): Words {
  switch (problem.kind) {
    case "empty":
      return { zh: "没有单位", en: "There are no departments" };
    case "tooMany":
      return {
        zh: `有 ${problem.count} 个单位，最多 ${mostDepartments} 个`,
        en: `${problem.count} departments; at most ${mostDepartments}`,
      };
    case "noCode":
      return { zh: `第 ${problem.line} 行：缺少单位代码`, en: `Line ${problem.line}: the code is missing` };
    case "noName":
      return { zh: `第 ${problem.line} 行：缺少单位名称`, en: `Line ${problem.line}: the name is missing` };
    case "sameCode":
      return {
        zh: `第 ${problem.line} 行：单位代码 ${problem.code} 与第 ${problem.before} 行重复`,
        en: `Line ${problem.line}: the code ${problem.code} stands in line ${problem.before} already`,
      };
    case "sameName":
      return {
        zh: `第 ${problem.line} 行：单位名称“${problem.name}”与第 ${problem.before} 行重复`,
        en: `Line ${problem.line}: the name ${problem.name} stands in line ${problem.before} already`,
      };
    case "nameIsCode":
      return {
        zh: `第 ${problem.line} 行：单位名称“${problem.name}”与第 ${problem.other} 行的单位代码相同；请改用其他名称或代码`,
        en: `Line ${problem.line}: the name ${problem.name} is the code in line ${problem.other}; use another name or code`,
      };
    case "codeTooLong":
      return {
        zh: `第 ${problem.line} 行：单位代码有 ${problem.length} 个字符，最多 ${longestCode} 个`,
        en: `Line ${problem.line}: the code has ${problem.length} characters; at most ${longestCode}`,
      };
    case "nameTooLong":
      return {
        zh: `第 ${problem.line} 行：单位名称有 ${problem.length} 个字符，最多 ${longestName} 个`,
        en: `Line ${problem.line}: the name has ${problem.length} characters; at most ${longestName}`,
      };
    case "codeCharacter":
      if (problem.found === ".")
        return {
          zh: `第 ${problem.line} 行：单位代码不能以点开头`,
          en: `Line ${problem.line}: a code must not begin with a point`,
        };
      return {
        zh: `第 ${problem.line} 行：单位代码含有不可用的字符 ${shown(problem.found).zh}`,
        en: `Line ${problem.line}: the code has a character that cannot be used: ${shown(problem.found).en}`,
      };
    case "nameCharacter":
      return {
        zh: `第 ${problem.line} 行：单位名称含有不可用的字符 ${shown(problem.found).zh}`,
        en: `Line ${problem.line}: the name has a character that cannot be used: ${shown(problem.found).en}`,
      };
    case "fields":
      return {
        zh: `第 ${problem.line} 行：应为“代码,名称”，实有 ${problem.count} 栏；多于两栏的请加一行表头`,
        en: `Line ${problem.line}: code and name are expected, found ${problem.count} fields; add a line of headings`,
      };
    case "shownOtherwise":
      return {
        zh: `第 ${problem.line} 行：单元格存的是 ${problem.stored}，按格式“${problem.format}”显示成别的内容；请改为文本格式后重新填写`,
        en: `Line ${problem.line}: the cell holds ${problem.stored} and shows something else (${problem.format}); make it text and type it again`,
      };
    case "quote":
      return { zh: `第 ${problem.line} 行：引号没有配对`, en: `Line ${problem.line}: a quotation mark is not closed` };
  }
}

/** Invisible characters are named by their number, those of every keyboard by their name. */
function shown(sign: string): Words {
  const named = names.get(sign);
  if (named) return named;
  const text = /[\s\p{C}\uFFFD-\uFFFF]/u.test(sign)
    ? `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    : sign;
  return { zh: text, en: text };
}

const names: ReadonlyMap<string, Words> = new Map([
  [" ", { zh: "空格", en: "a space" }],
  ["\u3000", { zh: "全角空格", en: "a full-width space" }],
  ["\t", { zh: "制表符", en: "a tab" }],
  ["\n", { zh: "换行", en: "a line break" }],
]);
