import type { Words } from "../../words/words.js";

/** The values among which the parameters of the shipped schemes are chosen, in English; by their official labels. */
const choiceTexts: Readonly<Record<string, string>> = {
  "线性递减：满分×(n−p+1)/n": "falling evenly: full mark × (n − p + 1) / n",
  "线性递减至零：满分×(n−p)/(n−1)，仅一个单位时得满分":
    "falling evenly to zero: full mark × (n − p) / (n − 1), the full mark for one department alone",
  "分档：按名次比例 p/n 所在档次得分": "by bands: points of the band in which p/n lies",
  "与最优值之比：满分×本单位数值/最优数值": "by comparison with the best: full mark × own figure / best figure",
  "取最优名次，其后跳号（1、2、2、4）": "the best place, then skipping (1, 2, 2, 4)",
  "取平均名次（1、2.5、2.5、4）": "the mean of the places (1, 2.5, 2.5, 4)",
  "取最优名次，其后不跳号（1、2、2、3）": "the best place, without skipping (1, 2, 2, 3)",
  只计整百分点: "whole percentage points only",
  按实际百分点: "percentage points as they are",
  计满分: "the full mark",
  "剔除，由同级其他项目折算": "left out, rescaled from the other items of its level",
  "剔除，由同级其他项目按分值折算": "left out, rescaled from the other items of its level by their points",
  "项目、分组和折算小计逐一四舍五入": "each item, group and rescaled subtotal",
  只对总分和显示的数四舍五入: "the total and the figures shown only",
  "2021年1月10日（2020 年的年报）": "10 January 2021 (the report of 2020)",
  "2020年1月10日（2019 年的年报）": "10 January 2020 (the report of 2019)",
  否决政府网站部分: "the website section",
  "只否决本项，计 0 分": "this item alone, with 0 points",
};

/** The label of a choice; one that has no English stays official in both languages. */
export const choiceLabel = (label: string): Words => ({
  zh: label,
  en: Object.hasOwn(choiceTexts, label) ? (choiceTexts[label] ?? label) : label,
});
