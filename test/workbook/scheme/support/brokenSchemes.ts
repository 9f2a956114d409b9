import type { ItemDefinition, SchemeDefinition, SectionDefinition } from "../../../../src/scheme/definition.js";
import { secondScheme } from "../../../scheme/support/secondScheme.js";

const scheme: SchemeDefinition = secondScheme;

/** The same scheme with another first section, or another first item in it. */
const withSection = (change: (section: SectionDefinition) => SectionDefinition): SchemeDefinition => ({
  ...scheme,
  sections: scheme.sections.map((section, at) => (at === 0 ? change(section) : section)),
});
const withItem = (change: object): SchemeDefinition =>
  withSection((section) => ({
    ...section,
    items: section.items.map((item, at) => (at === 0 ? ({ ...item, ...change } as ItemDefinition) : item)),
  }));

/** Schemes that are not in order, where it is seen in the workbook, and what its column 检查 says there. */
export const brokenSchemes: readonly (readonly [string, SchemeDefinition, string, string])[] = [
  ["a sum", withItem({ full: "12" }), "部分与指标", "下级合计与满分不符。"],
  ["a code twice", withItem({ code: "10.2" }), "考核项", "代码重复。"],
  ["an item below nothing", withItem({ code: "30.1" }), "考核项", "没有上级。"],
  ["no name", withItem({ name: "" }), "考核项", "缺名称。"],
  ["no figure", withItem({ params: {} }), "考核项", "缺规则所需的数字。"],
  ["no full mark", withItem({ full: undefined }), "考核项", "缺满分。"],
  ["no input", withItem({ inputs: {} }), "考核项", "输入项不齐。"],
  ["no clause", withSection((section) => ({ ...section, clause: "" })), "部分与指标", "部分须有条款。"],
  ["an item of no section", { ...scheme, final: { standing: ["10", "30"] } }, "总分", "没有这一部分。"],
  ["a section that does not count", { ...scheme, final: { standing: ["10"] } }, "部分与指标", "总分中应出现一次。"],
  ["a section that counts twice", { ...scheme, final: { standing: ["10", "20", "10"] } }, "总分", "部分重复。"],
  ["another full mark", { ...scheme, final: { ...scheme.final, full: "120" } }, "体系", "与各部分合计不符。"],
  ["no title", { ...scheme, title: "" }, "体系", "请填写。"],
  [
    "nothing to choose from",
    { ...scheme, parameters: scheme.parameters.map((each) => ({ ...each, choices: [] })) },
    "参数",
    "没有可选的值。",
  ],
  [
    "a reading without a question",
    { ...scheme, readings: scheme.readings.map((each) => ({ ...each, question: "" })) },
    "口径",
    "缺问题。",
  ],
];
