import type { TableId } from "../tables/schemeSheets.js";
import { parameterKinds, treeList, wayList, wordFor, type Way } from "../tables/schemeWords.js";

const isAny = (cell: string, words: readonly (string | undefined)[]): string =>
  `OR(${words.map((word) => `${cell}="${word ?? ""}"`).join(",")})`;

const ways = (...names: readonly Way[]) => names.map((name) => wordFor(wayList, name));
const kinds = (...names: readonly string[]) => names.map((name) => wordFor(parameterKinds, name));

/**
 * When a cell has nothing to say in its row, and is grey: as a formula.
 *
 * @param at the cell of a column in the row
 */
export function idleWhen(table: TableId, key: string, at: (key: string) => string): string | undefined {
  const otherThan = (cell: string, words: readonly (string | undefined)[]) =>
    `AND(${cell}<>"",NOT(${isAny(cell, words)}))`;
  switch (`${table} ${key}`) {
    case "tree clause":
    case "tree optional":
    case "tree indicatorDepth":
      return isAny(at("kind"), [wordFor(treeList, "level")]);
    case "tree extra":
    case "tree subtracts":
    case "tree group":
      return isAny(at("kind"), [wordFor(treeList, "section")]);
    case "total points":
      return otherThan(at("way"), ways("pool", "weighted"));
    case "total above":
      return otherThan(at("way"), ways("addition"));
    case "total limit":
      return otherThan(at("way"), ways("addition", "subtraction"));
    case "parameters default":
      return isAny(at("kind"), kinds("amounts", "bands", "grades"));
    case "parameters least":
    case "parameters most":
      return otherThan(at("kind"), kinds("whole"));
    case "options share":
      return otherThan(at(".kind"), kinds("bands"));
    case "options label":
      return isAny(at(".kind"), kinds("bands"));
    default:
      return undefined;
  }
}
