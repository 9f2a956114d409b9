import type { Words } from "../words/words.js";

/** 机关代字〔年份〕序号号: the year in full in 〔 〕, the number without 第 and without a zero before it (7.2.5). */
const form = /^[^〔〕[\]【】（）()\s]+〔\d{4}〕[1-9]\d*号$/;

/** @returns what is wrong with a 发文字号; null where nothing is */
export const numberFault = (number: string): Words | null =>
  form.test(number)
    ? null
    : {
        zh: `发文字号应写作“某办发〔2021〕3号”：年份四位，放在六角括号〔〕内；序号不加“第”，不加前导零。实为“${number}”`,
        en: `The number is written 某办发〔2021〕3号: a year of four digits in 〔 〕, then a number without 第 and without a zero before it. It is “${number}”`,
      };
