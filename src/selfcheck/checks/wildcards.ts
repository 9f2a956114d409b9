import { check, type NativeGroup } from "./nativeCheck.js";

/** Counting by a criterion, and by comparison where a star means a star. */
export const wildcards: NativeGroup = {
  title: { zh: "条件计数与通配符", en: "Counting and wildcards" },
  means: {
    zh: "核对表中有误的行数、未填的项数可能数错。",
    en: "Rows with mistakes and answers that are missing may be miscounted.",
  },
  checks: [
    check("whole", "整格相同才计入", "only whole cells count", 'COUNTIF([signs],"✗")', 1),
    check("prefix", "以“✗”开头的", "what begins so", 'COUNTIF([signs],"✗*")', 3),
    check("sentence", "相同的一句话", "the same sentence", 'COUNTIF([signs],"✗ 没有单位名称")', 1),
    check("none", "没有的计为 0", "0 where there is none", 'COUNTIF([signs],"未填")', 0),
    check("one-sign", "问号代表一个字", "? is one sign", 'COUNTIF([patterns],"a?")', 3),
    check("escaped", "波浪号之后的星号是星号", "~* is a star", 'COUNTIF([patterns],"a~*")', 1),
    check("case", "计数不分大小写", "capitals make no difference", 'COUNTIF([words],"yes")', 2),
    check("number", "等于一个数的", "cells with a number", "COUNTIF([numbers],[numbers.1])", 2),
    check("key", "连接而成的条件", "a joined key", 'COUNTIF([keys],"#"&[codes.1]&"#"&"1.1")', 3),
    check("literal", "用等号比较时星号就是星号", "= takes a star for a star", 'SUMPRODUCT(([patterns]="a*")*1)', 1),
    check("literal-any", "用等号比较时“*”只等于自己", "and * for itself", "SUMPRODUCT(([patterns]=[patterns.5])*1)", 1),
    check("filled", "不空白的单元格", "cells that are not blank", "COUNTA([mixed])", 6),
  ],
};
