import type { Words } from "../../words/words.js";
import { functionCases, type FunctionCase } from "../checks/functionCases.js";
import { among, type CheckGroup } from "./checkGroup.js";
import { ofFunction } from "./functionCheck.js";

const useNative: Words = {
  zh: "请改用普通公式的汇总簿，它不靠加载项计算；并把本结果交给维护人员。",
  en: "Use an office workbook with native formulas, which needs no add-in, and hand this result to whoever maintains the product.",
};
const retryAndTell: Words = {
  zh: "请关闭 Excel 后重开，再做一次自检；仍是这样，请把本结果交给维护人员。",
  en: "Close Excel, open it and check again; if it stays so, hand this result to whoever maintains the product.",
};

const shownBy =
  (group: FunctionCase["group"]) =>
  (id: string): string | undefined =>
    functionCases().find((each) => each.group === group && each.id === id)?.case.shows;

/** What the add-in checks in Excel, besides what a workbook checks by formulas alone. */
export const addinGroups = {
  functions: {
    title: { zh: "函数示例", en: "Examples of the functions" },
    differs: {
      zh: "Excel 用这个函数得出的结果与函数说明不同。",
      en: "With this function Excel comes to another result than its page says.",
    },
    fails: {
      zh: "Excel 不认识这个函数，或者没有算出结果。",
      en: "Excel does not know this function, or did not calculate it.",
    },
    remedy: useNative,
    about: ofFunction("示例", "example", shownBy("functions")),
  },
  mistakes: {
    title: { zh: "填写有误时的函数", en: "Functions with mistaken arguments" },
    differs: {
      zh: "填写有误时，函数没有给出应有的错误值：可能得出不该有的分数。",
      en: "With a mistaken argument the function does not give the error it should: there may be a score where none belongs.",
    },
    fails: {
      zh: "Excel 不认识这个函数，或者没有算出结果。",
      en: "Excel does not know this function, or did not calculate it.",
    },
    remedy: useNative,
    about: ofFunction("错例", "mistake", shownBy("mistakes")),
  },
  arguments: {
    title: { zh: "单元格内容交给函数的方式", en: "How cells reach the functions" },
    differs: {
      zh: "Excel 把这一类单元格交给函数时，与预计的不同。",
      en: "Excel hands this kind of cell to the functions in another way than expected.",
    },
    fails: { zh: "函数没有收到这一类单元格。", en: "The function did not get this kind of cell." },
    remedy: useNative,
    about: among({
      blank: { zh: "空白单元格", en: "a blank cell" },
      text: { zh: "文本单元格", en: "a cell with text" },
      truth: { zh: "逻辑值单元格", en: "a cell with TRUE or FALSE" },
      error: { zh: "错误值单元格", en: "a cell with an error" },
      range: { zh: "区域", en: "a range" },
      spill: { zh: "结果溢出到下方的单元格", en: "a result that spills into the cells below" },
      at: { zh: "公式前没有被加上 @", en: "no @ is put before a formula" },
    }),
  },
  stored: {
    title: { zh: "公式的保存形式", en: "The stored form of formulas" },
    differs: {
      zh: "Excel 保存的公式与写入的不同：别的电脑打开时可能不再计算。",
      en: "Excel keeps another formula than was written: on other machines it may no longer calculate.",
    },
    fails: { zh: "公式没有写进去。", en: "The formula could not be written." },
    remedy: useNative,
    about: among({
      live: { zh: "考核簿函数的公式", en: "a formula with a function of Scorebook" },
      native: { zh: "普通公式", en: "a native formula" },
    }),
  },
  workbook: {
    title: { zh: "工作簿的各项设置", en: "What a workbook carries" },
    differs: {
      zh: "写入之后读回来的与写入的不同。",
      en: "What is read back is not what was written.",
    },
    fails: { zh: "Excel 不接受这项设置。", en: "Excel does not take this setting." },
    remedy: retryAndTell,
    about: among({
      validation: { zh: "下拉清单和填写限制", en: "data validation" },
      protection: { zh: "工作表保护", en: "protection of a sheet" },
      hidden: { zh: "隐藏的行", en: "hidden rows" },
      names: { zh: "定义的名称", en: "defined names" },
      titles: { zh: "打印标题行", en: "print titles" },
      conditional: { zh: "条件格式", en: "conditional formats" },
      xml: { zh: "自定义 XML 部件", en: "custom XML parts" },
      settings: { zh: "文档设置", en: "document settings" },
    }),
  },
  working: {
    title: { zh: "加载项的操作", en: "What the add-in does" },
    differs: {
      zh: "操作做了，但结果与应有的不同。",
      en: "It was done, but the outcome is not what it should be.",
    },
    fails: { zh: "这项操作在这里做不了。", en: "This cannot be done here." },
    remedy: retryAndTell,
    about: among({
      native: { zh: "普通公式的计算", en: "calculating native formulas" },
      undo: { zh: "撤销", en: "undo" },
      event: { zh: "单元格改动的通知", en: "being told of a changed cell" },
      calls: { zh: "函数计算 1,000 次", en: "a thousand calls of a function" },
      write: { zh: "写入（没有条件格式）", en: "a write without conditional formats" },
      "write-conditional": { zh: "写入（有条件格式）", en: "a write with conditional formats" },
    }),
  },
} as const satisfies Readonly<Record<string, CheckGroup>>;
