import type { Language } from "../../words/language.js";

/** What the pages of the functions say beside what the functions say of themselves. */
interface DocWords {
  readonly product: string;
  readonly list: string;
  readonly listAbout: string;
  readonly arguments: string;
  readonly argument: string;
  readonly meaning: string;
  readonly expected: string;
  readonly optional: string;
  readonly result: string;
  readonly spills: string;
  readonly examples: string;
  readonly formula: string;
  readonly rules: string;
  readonly rulesList: readonly string[];
  readonly otherLanguage: string;
}

export const docWords: Readonly<Record<Language, DocWords>> = {
  zh: {
    product: "考核簿",
    list: "函数一览",
    listAbout:
      "在单元格中直接使用，不加前缀。需要装有“考核簿”加载项的 Excel 2021 及以上版本、Microsoft 365、Excel 网页版或 Mac 版。",
    arguments: "参数",
    argument: "参数",
    meaning: "含义",
    expected: "应填",
    optional: "可省略",
    result: "结果",
    spills: "结果为多格，自动溢出到相邻单元格；放不下时显示 #SPILL!。",
    examples: "示例",
    formula: "公式",
    rules: "参数填写的共同规则",
    rulesList: [
      '必填的参数为空白时结果为 #VALUE!，不按 0 计，也不按满分计。个别旧版 Excel 把空白单元格当作 0 传入，引用可能为空白的单元格时请先判断，例如 =IF(E5="","",DEDUCT(E5,0.1,1))。',
      "文本形式的数（包括全角数字，如“１２”）不当作数，结果为 #VALUE!，请改为数值。",
      "日期须是 Excel 的日期值，不是形如日期的文本。",
      "参数中有错误值时结果也是错误：#N/A 仍为 #N/A，其余为 #VALUE!。",
      "#VALUE! 表示参数有误，#N/A 表示参数无误但没有结果（如分母为 0、年份没有放假安排）；点按单元格旁的感叹号可看到原因和应填的内容。",
      "选项可写英文代号（不分大小写），也可写中文名称。",
      "结果按精确数计算，不四舍五入；需要保留几位小数，由单元格的 ROUND 或数字格式决定。",
    ],
    otherLanguage: "English",
  },
  en: {
    product: "Scorebook",
    list: "Functions",
    listAbout:
      "Used in cells as they are, without a prefix. They need Excel 2021 or later, Microsoft 365, Excel on the web or on Mac, with the Scorebook add-in.",
    arguments: "Arguments",
    argument: "Argument",
    meaning: "Meaning",
    expected: "What it takes",
    optional: "optional",
    result: "Result",
    spills: "The result has several cells and spills into those beside it; #SPILL! where they are taken.",
    examples: "Examples",
    formula: "Formula",
    rules: "What holds for all arguments",
    rulesList: [
      'A required argument that is blank gives #VALUE!, never 0 and never a full mark. Some old builds of Excel pass a blank cell as 0: guard cells that may be blank, as in =IF(E5="","",DEDUCT(E5,0.1,1)).',
      "A number written as text (full-width digits such as １２ among them) is not taken for a number: #VALUE!.",
      "A date is one that Excel holds as a date, not a text that looks like one.",
      "An error in an argument is an error of the result: #N/A stays #N/A, any other becomes #VALUE!.",
      "#VALUE! says that an argument is wrong; #N/A that there is no result (a denominator of 0, a year without a published calendar). The sign beside the cell tells why and what is expected.",
      "Choices are given by their English word, in any case, or by their Chinese name.",
      "Results are exact and not rounded: the cell rounds, by ROUND or by its number format.",
    ],
    otherLanguage: "中文",
  },
};
