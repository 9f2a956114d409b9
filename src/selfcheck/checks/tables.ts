import { check, type NativeGroup } from "./nativeCheck.js";

/**
 * What only the tables of bands and grades need, a column of a table and a rounding of every cell of it. Gnumeric can
 * do neither; without such tables it calculates everything.
 */
export const tables: NativeGroup = {
  title: { zh: "分档表和等次表", en: "Tables of bands and grades" },
  means: {
    zh: "排名得分选用分档表，或者设了等次表时，得分和等次是错误值。不用这两种表时没有影响。",
    en: "With scores by bands, or with grades, scores and grades are errors. Without such tables nothing is affected.",
  },
  checks: [
    check("column", "表中的一栏", "a column of a table", "SUM(INDEX([bands],0,2))", 2.4),
    check("column-name", "名称所指的表中的一栏", "a column of a named table", "SUM(INDEX(selfcheck.bands,0,1))", 1.75),
    check(
      "grade",
      "高于本单位的档数",
      "bands above a figure",
      'SUMPRODUCT(((INDEX(selfcheck.bands,0,1)<>"")*(INDEX(selfcheck.bands,0,1)<1E+300))*(INDEX(selfcheck.bands,0,1)>0.3))',
      2,
    ),
    check("rounded", "逐格四舍五入", "each cell rounded", "SUMPRODUCT((ROUND([weights]*10,11)<3)*1)", 2),
  ],
};
