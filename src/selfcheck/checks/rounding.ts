import { check, type NativeGroup } from "./nativeCheck.js";

const within = (cell: string): string =>
  `ABS(${cell}-ROUND(${cell},2))<=10^(INT(LOG10(ABS(${cell})+(${cell}=0)))-14)/2`;

/** Halves, ties and the noise of binary figures. */
export const rounding: NativeGroup = {
  title: { zh: "四舍五入与取整", en: "Rounding" },
  means: {
    zh: "得分的末位小数、并列的名次可能与考核簿不同。",
    en: "Last decimals of scores, and ties of places, may not be those of Scorebook.",
  },
  checks: [
    check("half", "0.5 进为 1", "0.5 becomes 1", "ROUND([halves.1],0)", 1),
    check("half-odd", "1.5 进为 2", "1.5 becomes 2", "ROUND([halves.2],0)", 2),
    check("half-even", "2.5 进为 3，不取偶数", "2.5 becomes 3, not the even figure", "ROUND([halves.3],0)", 3),
    check("half-negative", "-2.5 进为 -3", "-2.5 becomes -3", "ROUND([halves.4],0)", -3),
    check("half-cent", "8.125 保留两位为 8.13", "8.125 becomes 8.13", "ROUND([halves.5],2)", 8.13),
    check("half-noise", "1.005 保留两位为 1.01", "1.005 becomes 1.01", "ROUND(ROUND(1.005,11),2)", 1.01),
    check("half-ratio", "3×17÷24 保留两位为 2.13", "3×17/24 becomes 2.13", "ROUND(ROUND(3*17/24,11),2)", 2.13),
    check("half-loss", "1-0.025×39 保留三位", "1-0.025×39 to three places", "ROUND(ROUND(1-0.025*39,11),3)", 0.025),
    check("whole", "没有小数的保持不变", "a whole figure stays", "ROUND(45,2)", 45),
    check("tie", "0.1+0.2 与 0.3 并列", "0.1+0.2 ties with 0.3", "ROUND(0.1+0.2,11)=ROUND(0.3,11)", true),
    check("no-tie", "相差亿分之一的不并列", "1E-8 apart is no tie", "ROUND(0.3+0.00000001,11)=ROUND(0.3,11)", false),
    check("floor", "2.999 取整为 2", "2.999 is 2 whole ones", "INT(2.999)", 2),
    check("floor-negative", "-0.5 取整为 -1", "-0.5 is cut to -1", "INT(-0.5)", -1),
    check("floor-noise", "0.3÷0.1 取整为 3", "0.3/0.1 is 3 whole ones", "INT(ROUND(0.3/0.1,11))", 3),
    check("absolute", "绝对值", "absolute value", "ABS([halves.4])", 2.5),
    check("logarithm", "常用对数取整", "whole part of a logarithm", "INT(LOG10([figures.5]))", 3),
    check("logarithm-small", "小于 1 的数的常用对数", "logarithm of less than 1", "INT(LOG10(0.02))", -2),
    check("power", "乘方", "power", "10^(2-4)/2", 0.005),
    check("two-places", "12.34 不多于两位小数", "12.34 has two decimals", within("[figures.1]"), true),
    check("three-places", "12.345 多于两位小数", "12.345 has more", within("[figures.2]"), false),
    check("zero-places", "0 不多于两位小数", "0 has no more than two", within("[figures.3]"), true),
    check("typed-places", "4503.07 不多于两位小数", "4503.07 has two", within("[figures.5]"), true),
  ],
};
