import type { Words } from "../../words/words.js";
import type { NameDoubt } from "./doubtfulName.js";

/** What is said of a line that may be no department, to be set behind what stands there. */
export const doubtWords: Readonly<Record<NameDoubt, Words>> = {
  phone: { zh: "像电话号码", en: "looks like a telephone number" },
  mail: { zh: "像电子邮箱", en: "looks like a mail address" },
  date: { zh: "像日期", en: "looks like a date" },
  figure: { zh: "只有数字", en: "is a figure only" },
  heading: { zh: "像标题或表头", en: "looks like a heading" },
  total: { zh: "像合计", en: "looks like a total" },
  number: {
    zh: "行首有不成序列的编号，像分组标题",
    en: "has a number out of sequence before it, as headings of groups have",
  },
  codeIsName: { zh: "代码像单位名称", en: "has a code that looks like a name" },
};
