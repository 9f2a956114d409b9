import type { Item, Level, Scheme, Section } from "../../../src/scheme/scheme.js";
import { schemeSheets } from "../../../src/workbook/scheme/tables/schemeSheets.js";
import { formSheets, officeSheets } from "../../../src/workbook/sheetNames.js";

/** Names that are Chinese in every language: of the assessment, of sheets and files, of parts of an official paper. */
export const officialNames = (scheme: Scheme): readonly string[] => [
  scheme.title,
  ...scheme.sections.flatMap(namesBelow),
  ...Object.values(officeSheets),
  ...Object.values(formSheets),
  ...Object.values(schemeSheets),
  ...["收报记录", "控制数", "回执", "收报进度", "发放登记", "结果.csv", "得分.csv", "采用值.csv", "参数与口径"],
  ...["考核簿", "版记", "示数办〔2021〕3号", "各市、县人民政府", "某办发〔2021〕3号", "〔 〕", "第 and", "全部相符"],
  ...["2027年度", "单位01"],
];

const namesBelow = (node: Section | Level | Item): readonly string[] => [
  node.name,
  ...(node.kind === "item" ? [] : node.children.flatMap(namesBelow)),
];

/** The lines with Chinese that is neither such a name nor in quotation marks. */
export function chineseIn(text: string, names: readonly string[]): readonly string[] {
  const bare = [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ""), text.replace(/示例单位\d*/g, ""))
    .replace(/“[^”\n]*”/g, "");
  return bare.match(/[^\n]*\p{Script=Han}[^\n]*|[^\n]*[：；，（）、。][^\n]*/gu) ?? [];
}
