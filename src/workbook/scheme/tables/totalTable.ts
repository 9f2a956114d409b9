import type { SchemeDefinition } from "../../../scheme/definition.js";
import { isReference } from "../../../scheme/scheme.js";
import { referenceText } from "./figureText.js";
import { checkColumn, type Row, type TableSpec } from "./schemeSheets.js";
import { rest, wayList, wordFor, type Way } from "./schemeWords.js";

const row = (section: string, way: Way, more: Row = {}): Row => ({ section, way: wordFor(wayList, way), ...more });

export const totalTable: TableSpec = {
  id: "total",
  columns: [
    checkColumn,
    { key: "section", heading: "部分", width: 10, kind: "code" },
    { key: ".name", heading: "部分名称", width: 30, kind: "calculated" },
    { key: "way", heading: "怎样计入", width: 16, kind: "word", words: wayList },
    { key: "points", heading: "分值或所占比例", width: 18, kind: "figure" },
    { key: "above", heading: "超过多少分才加", width: 16, kind: "figure" },
    { key: "limit", heading: "最多", width: 12, kind: "figure" },
    { key: ".counts", heading: "计入满分", width: 12, kind: "calculated" },
  ],
  rows: ({ final }: SchemeDefinition) => [
    ...final.standing.map((section) => row(section, "standing")),
    ...(final.pool?.parts ?? []).map(({ section, share }) =>
      row(section, "pool", { points: isReference(share) ? referenceText(share) : share === "rest" ? rest : share }),
    ),
    ...(final.weighted ?? []).map(({ section, points }) => row(section, "weighted", { points })),
    ...(final.additions ?? []).map(({ section, above, limit }) => row(section, "addition", { above, limit })),
    ...(final.subtractions ?? []).map(({ section, limit }) => row(section, "subtraction", { limit })),
  ],
};
