import { check, type NativeGroup } from "./nativeCheck.js";

const caught = (formula: string): string => `IFERROR(${formula},"有误")`;

/** An error stays one until it is caught, and is seen only where it is looked at. */
export const errors: NativeGroup = {
  title: { zh: "错误值", en: "Errors" },
  means: {
    zh: "填写有误的项可能被当作 0 分或满分，或者牵连别的单位。",
    en: "A mistaken answer may count as 0 or as full marks, or spoil the figures of others.",
  },
  checks: [
    check("not-available", "NA 是 #N/A", "NA is #N/A", "NA()", { error: "#N/A" }),
    check("divided", "除以 0", "division by 0", "1/[mixed.6]", { error: "#DIV/0!" }),
    check("text-sum", "文字加 1", "a text plus 1", "[mixed.2]+1", { error: "#VALUE!" }),
    check("type", "#N/A 的类别", "the kind of #N/A", "ERROR.TYPE([errors.2])", 7),
    check("caught", "IFERROR 换成别的值", "IFERROR puts another value", caught("[errors.4]"), "有误"),
    check("not-caught", "IFERROR 不动正确的值", "IFERROR leaves what is right", caught("[errors.3]"), 7),
    check("is-error", "ISERROR 认出错误值", "ISERROR knows it", "ISERROR([errors.2])", true),
    check("is-none", "ISERROR 不误认", "ISERROR knows what is none", "ISERROR([errors.1])", false),
    check("no-number", "错误值不是数", "an error is no number", "ISNUMBER([errors.2])", false),
    check("branch", "没有选中的分支不计算", "the other branch is not seen", "IF([errors.1]=5,1,[errors.2])", 1),
    check("sum", "区域中有错误值，合计也是", "a sum over one is one", caught("SUM([errors])"), "有误"),
    check("minimum", "区域中有错误值，最小值也是", "a minimum over one is one", caught("MIN([errors])"), "有误"),
    check("maximum", "区域中有错误值，最大值也是", "a maximum over one is one", caught("MAX([errors])"), "有误"),
    check(
      "products",
      "区域中有错误值，乘积和也是",
      "products over one are",
      caught("SUMPRODUCT(([errors]=5)*1)"),
      "有误",
    ),
    check("and", "AND 之中有错误值", "AND of one is one", caught("AND([errors.1]=5,[errors.2]=5)"), "有误"),
    check("or", "OR 之中有错误值", "OR of one is one", caught("OR([errors.1]=5,[errors.2]=5)"), "有误"),
    check("index", "取别的单元格不受影响", "other cells are taken", "INDEX([errors],3)", 7),
    check("count", "计数跳过错误值", "counting passes over it", "COUNT([errors])", 2),
    check("count-if", "条件计数跳过错误值", "so does counting by criterion", "COUNTIF([errors],7)", 1),
    check("no-match", "查不到是错误值", "no match is an error", caught("MATCH(99,[numbers],0)"), "有误"),
  ],
};
