import { isNumber } from "../../columns/code.js";
import type { Column } from "../../columns/column.js";
import { noResults } from "../../columns/results.js";
import { powerOfTen } from "../../columns/scalarCode.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import type { AnswerTable } from "../answers/answerTable.js";
import { keyOf } from "../model/keys.js";
import { modelCells, modelOf, type Parameters } from "../model/modelLeaves.js";
import { programOf } from "../model/modelProgram.js";

/** Scores of any number of departments, in columns. */
export interface AssessedTable {
  readonly table: AnswerTable;
  /** How many cells doubles could not say exactly, and the exact evaluator did. */
  readonly exactCells: number;
  /** @param code of an item, group, level or section; "pool" and "total" @returns points; NaN where there is no score */
  readonly points: (code: string) => Float64Array;
  /** 1 for the best; 0 where there is none. */
  readonly places: () => Int32Array;
  /** The score, grade or place of one department, exactly. @param key as `keyOf` names it */
  readonly valueOf: (key: string, row: number) => Scalar;
}

/**
 * Scores, totals, grades and places of a table of answers: four bytes for each, and nothing for what only explanations
 * need. Times and memory per department stay the same up to millions of them.
 *
 * @throws TypeError from `points` and `valueOf` for what is no score: a programmer's mistake
 */
export function assessColumns(table: AnswerTable, parameters: Parameters): AssessedTable {
  const { scheme } = table;
  const kept = keptOf(modelOf(scheme).cells.map(({ key }) => key));
  const results = noResults();
  programOf(scheme, parameters, { kept }).execute(modelCells(scheme, parameters, table, results));
  results.ranks.clear();
  const columnOf = (key: string): Column => {
    const found = results.columns.get(key);
    if (!found) throw new TypeError(`no score is kept as ${key}`);
    return found;
  };
  return {
    table,
    exactCells: results.exactCells,
    points: (code) => {
      const column = columnOf(keyOf.score(code));
      const unit = powerOfTen(column.scale);
      return Float64Array.from({ length: table.length }, (_, row) => {
        const number = column.codeAt(row);
        if (column.denominators === null && isNumber(number)) return number / unit;
        // with the total alone rounded, what it is rounded from divides
        const value = column.valueAt(row, table.texts);
        return value instanceof Fraction ? value.toNumber() : Number.NaN;
      });
    },
    places: () => {
      const column = columnOf(keyOf.place);
      return Int32Array.from({ length: table.length }, (_, row) => {
        const place = column.codeAt(row);
        return isNumber(place) ? place : 0;
      });
    },
    valueOf: (key, row) => {
      const value = columnOf(key).valueAt(row, table.texts);
      if (value === undefined) throw new TypeError(`${key} is not kept exactly`);
      return value;
    },
  };
}

const final: ReadonlySet<string> = new Set([keyOf.grade, keyOf.place, keyOf.vetoed]);

/** Printed scores, of which columns always say the exact value or keep it beside. */
const keptOf = (keys: readonly string[]): ReadonlySet<string> =>
  new Set(keys.filter((key) => key.endsWith(".score") || final.has(key)));
