import type { Fraction } from "../../exact/fraction.js";
import { areBands, maxBands } from "../../rules/contract/paramType.js";
import { several, type ArgumentKind } from "./argumentKind.js";
import { cellRules } from "./argumentTable.js";
import { Refusal } from "./refusal.js";

const rule = cellRules.band();
const cells = several(rule);

/** The table of bands: two columns; rows at the end may be blank, as in the workbook. Read as one list, pair by pair. */
export const bandsKind: ArgumentKind<readonly Fraction[]> = {
  expected: { zh: `${rule.expected.zh}，最多 ${maxBands} 行`, en: `${rule.expected.en}; at most ${maxBands} rows` },
  dimensionality: "matrix",
  read: (raw) => {
    const table = cells.read(raw);
    if (table.columns !== 2)
      throw new Refusal({
        zh: `实为 ${table.rows} 行 ${table.columns} 列的区域`,
        en: `found a range of ${table.rows} × ${table.columns} cells`,
      });
    const filled = [...table.cells];
    while (filled.at(-1) === null) filled.pop();
    const bounds = filled.filter((cell): cell is Fraction => cell !== null);
    if (bounds.length < filled.length || bounds.length % 2 > 0)
      throw new Refusal({ zh: "实为中间有空格的区域", en: "found a range with blanks inside" });
    if (!areBands(pairs(bounds)))
      throw new Refusal({ zh: `实为 ${bounds.join("、")}`, en: `found ${bounds.join(", ")}` });
    return bounds;
  },
};

const pairs = (list: readonly Fraction[]): (readonly [Fraction, Fraction])[] =>
  list.flatMap((upTo, at) => {
    const points = list[at + 1];
    return at % 2 === 0 && points ? [[upTo, points] as const] : [];
  });
