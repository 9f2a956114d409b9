import { checkFormula, checkText, type Cells } from "./rowChecks.js";
import type { BookFigures } from "./figures.js";
import { figureOf } from "./figures.js";
import type { Row, TableId } from "../tables/schemeSheets.js";
import { wayList, wordFor } from "../tables/schemeWords.js";
import { systemLines } from "../tables/systemTable.js";

/** A cell that the workbook calculates, with what it comes to. */
export interface Calculated {
  readonly formula?: (cells: Cells) => string;
  readonly value: (row: Row, figures: BookFigures, index: number) => string | number;
}

const text = (value: string | undefined): string => value ?? "";

/** The longest code of a section or an indicator that the row's own begins with. */
const parent: Calculated = {
  formula: ({ at, all }) => {
    const codes = all("tree", "code");
    const code = at("code");
    return `IF(${code}="","",LEFT(${code},SUMPRODUCT(MAX((${codes}<>"")*(LEFT(${code},LEN(${codes})+1)=${codes}&".")*LEN(${codes})))))`;
  },
  value: (row, figures) => figures.parentOf(row),
};

const fullValue: Calculated = {
  formula: ({ at }) => `IF(${at("full")}="",0,IFERROR(VALUE(${at("full")}),0))`,
  value: (row) => figureOf(row["full"]).toNumber(),
};

/** What stands beside a code in another sheet. */
const beside = (
  key: string,
  [table, codes, shown]: readonly [TableId, string, string],
  value: Calculated["value"],
): Calculated => ({
  formula: ({ at, all }) =>
    `IF(${at(key)}="","",IFERROR(INDEX(${all(table, shown)},MATCH(${at(key)},${all(table, codes)},0))&"",""))`,
  value,
});

const byTable: Partial<Record<TableId, Readonly<Record<string, Calculated>>>> = {
  system: { ".about": { value: (_row, _figures, index) => text(systemLines[index]?.about) } },
  total: {
    ".name": beside("section", ["tree", "code", "name"], (row, figures) =>
      text(figures.treeRow(row["section"])?.["name"]),
    ),
    ".counts": {
      formula: ({ at, all }) => {
        const full = `INDEX(${all("tree", ".value")},MATCH(${at("section")},${all("tree", "code")},0))`;
        const [standing, weighted] = (["standing", "weighted"] as const).map((way) => wordFor(wayList, way) ?? "");
        return (
          `IF(${at("way")}="${standing}",IFERROR(${full},0),` +
          `IF(${at("way")}="${weighted}",IFERROR(VALUE(${at("points")}),0),""))`
        );
      },
      value: (row, figures) => figures.countsOf(row)?.toNumber() ?? "",
    },
  },
  tree: {
    ".parent": parent,
    ".value": fullValue,
    ".sum": {
      formula: ({ at, all }) => {
        const levels = `SUMPRODUCT((${all("tree", ".parent")}=${at("code")})*(${all("tree", "extra")}="")*(${all("tree", "subtracts")}=""),${all("tree", ".value")})`;
        const items = `SUMPRODUCT((${all("items", ".parent")}=${at("code")})*1,${all("items", ".value")})`;
        return `IF(OR(${at("code")}="",${at("group")}<>""),"",ROUND(${levels}+${items},9))`;
      },
      value: (row, figures) =>
        row["code"] === undefined || row["group"] !== undefined ? "" : figures.sumOf(row).toNumber(),
    },
  },
  items: { ".parent": parent, ".value": fullValue },
  inputs: {
    ".key": {
      formula: ({ at }) => `IF(${at("item")}="","",${at("item")}&"|"&${at("formal")})`,
      value: ({ item, formal }) => (item === undefined ? "" : `${item}|${text(formal)}`),
    },
    ".item": beside("item", ["items", "code", "name"], (row, figures) => text(figures.itemRow(row["item"])?.["name"])),
    ".rule": beside("item", ["items", "code", "rule"], (row, figures) => text(figures.itemRow(row["item"])?.["rule"])),
  },
  options: {
    ".kind": beside("parameter", ["parameters", "name", "kind"], (row, figures) =>
      text(figures.parameterRow(row["parameter"])?.["kind"]),
    ),
  },
};

export function calculatedCell(table: TableId, key: string): Calculated {
  if (key === ".check")
    return {
      formula: (cells) => checkFormula(table, cells),
      value: (row, figures, index) => checkText(table, row, figures, index),
    };
  const found = byTable[table]?.[key];
  if (!found) throw new TypeError(`nobody calculates ${key} of ${table}`);
  return found;
}
