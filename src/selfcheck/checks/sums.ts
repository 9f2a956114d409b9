import { check, type NativeGroup } from "./nativeCheck.js";

/** Sums, counts and the words between conditions. */
export const sums: NativeGroup = {
  title: { zh: "合计与条件", en: "Sums and conditions" },
  means: {
    zh: "台账的合计、小计、总分和适用与否的判断可能有误。",
    en: "Totals of the ledger, subtotals, and whether something applies may be wrong.",
  },
  checks: [
    check("keys", "按连接的条件合计", "sums by joined keys", 'SUMIFS([amounts],[keys],"#"&[codes.1]&"#"&"1.1")', 21),
    check("keys-longer", "1.10 与 1.1 是两个代码", "1.10 is not 1.1", 'SUMIFS([amounts],[keys],"#D01#1.10")', 2),
    check("keys-none", "没有的条件合计为 0", "0 for a key of nobody", 'SUMIFS([amounts],[keys],"#D10#1.1")', 0),
    check("sum", "合计跳过文字和空白", "sums pass over texts", "SUM([mixed])", 1.5),
    check("sum-cells", "几个单元格的合计", "cells added", "SUM([weights.1],[weights.2],[blank])", 0.3),
    check("count", "只数数值", "only numbers are counted", "COUNT([mixed])", 4),
    check("count-cells", "几个单元格中数值的个数", "numbers among cells", "COUNT([mixed.1],[mixed.2],[blank])", 1),
    check("minimum", "最小值跳过文字和空白", "a minimum passes over texts", "MIN([mixed])", -4),
    check("maximum", "最大值跳过文字和空白", "a maximum passes over texts", "MAX([mixed])", 3),
    check("cap", "扣完为止", "no less than 0", "MAX(0,1-0.1*12)", 0),
    check("limit", "扣分的上限", "a deduction's limit", "1-MIN(0.5,[mixed.1]*0.1)", 0.7),
    check("and", "都成立", "all hold", "AND([mixed.1]=3,[mixed.4]=2.5)", true),
    check("and-not", "有一个不成立", "one does not", "AND([mixed.1]=3,[mixed.4]=3)", false),
    check("or", "有一个成立", "one holds", 'OR([mixed.1]="",[mixed.4]=2.5)', true),
    check("or-none", "都不成立", "none holds", 'OR([mixed.1]="",[mixed.4]="")', false),
    check("not", "否定", "negation", "NOT([mixed.1]=3)", false),
    check("if-blank", "空白时不计算", "nothing of a blank", 'IF([blank]="","",1-[blank])', ""),
    check("if-number", "是数才计算", "only of a number", 'IF(ISNUMBER([mixed.2]),[mixed.2]*2,"有误")', "有误"),
    check("truth-text", "成立等于 TRUE", "what holds equals TRUE", "([mixed.1]=3)=TRUE", true),
    check("truth-times", "成立在相乘时为 1", "what holds is 1 in a product", "([mixed.1]=3)*5", 5),
    check("order", "先乘除，后加减，再连接和比较", "order of operations", '2+3*4-6/3&""="12"', true),
    check("order-power", "先乘方后相乘", "powers before products", "2*10^2", 200),
    check("large", "很大的数的写法", "a large number", "1E+300>9*10^200", true),
  ],
};
