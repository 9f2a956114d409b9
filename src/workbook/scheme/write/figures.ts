import { Fraction } from "../../../exact/fraction.js";
import { typedText } from "../../../exact/typedNumber.js";
import { isFigure } from "../../../exact/isFigure.js";
import type { Row, Tables } from "../tables/schemeSheets.js";
import { ruleList, treeList, wayList, wordFor } from "../tables/schemeWords.js";
import { systemLines } from "../tables/systemTable.js";

/** What the workbook's own formulas come to, for the cached values that a file shows before it is calculated. */
export class BookFigures {
  private readonly treeCodes: readonly string[];
  /** How often a code of an indicator or an item stands in the workbook. */
  private readonly times = new Map<string, number>();
  private readonly sums = new Map<string, Fraction>();

  constructor(readonly tables: Tables) {
    this.treeCodes = tables.tree.map((row) => row["code"] ?? "").filter((code) => code !== "");
    for (const { code = "" } of [...tables.tree, ...tables.items]) count(this.times, code);
    for (const row of tables.tree)
      if (row["extra"] === undefined && row["subtracts"] === undefined) this.add(this.parentOf(row), row["full"]);
    for (const row of tables.items) this.add(this.parentOf(row), row["full"]);
  }

  private add(code: string, full: string | undefined): void {
    if (code !== "") this.sums.set(code, (this.sums.get(code) ?? Fraction.zero).plus(figureOf(full)));
  }

  /** The longest code of an indicator or a section that the row's own begins with; "" where there is none. */
  parentOf({ code = "" }: Row): string {
    return this.treeCodes
      .filter((above) => code.startsWith(`${above}.`))
      .reduce((longest, above) => (above.length > longest.length ? above : longest), "");
  }

  sumOf({ code = "" }: Row): Fraction {
    return this.sums.get(code) ?? Fraction.zero;
  }

  isTwice({ code = "" }: Row): boolean {
    return (this.times.get(code) ?? 0) > 1;
  }

  treeRow(code: string | undefined): Row | undefined {
    return this.tables.tree.find((row) => row["code"] === code);
  }

  itemRow(code: string | undefined): Row | undefined {
    return this.tables.items.find((row) => row["code"] === code);
  }

  parameterRow(name: string | undefined): Row | undefined {
    return this.tables.parameters.find((row) => row["name"] === name);
  }

  inputsOf({ code }: Row): number {
    return this.tables.inputs.filter(({ item }) => item === code).length;
  }

  /** What a row of 总分 counts towards the full mark; the pool counts once, in 体系. */
  countsOf({ section, way, points }: Row): Fraction | undefined {
    if (way === wordFor(wayList, "standing")) return figureOf(this.treeRow(section)?.["full"]);
    if (way === wordFor(wayList, "weighted")) return figureOf(points);
    return undefined;
  }

  /** What 体系 says on a line. */
  said(key: string): string | undefined {
    const at = systemLines.findIndex((line) => line.key === key);
    return this.tables.system[at]?.["value"];
  }

  get totalOfParts(): Fraction {
    return this.tables.total.reduce(
      (sum, row) => sum.plus(this.countsOf(row) ?? Fraction.zero),
      figureOf(this.said("poolPoints")),
    );
  }
}

function count(times: Map<string, number>, key: string): void {
  times.set(key, (times.get(key) ?? 0) + 1);
}

/** A figure as formulas take it; 0 where there is none. */
export const figureOf = (text: string | undefined): Fraction => (isFigure(text) ? Fraction.parse(text) : Fraction.zero);

/** Whether a text is what a number in a cell would be read as: then it is written as one. */
export function isPlainNumber(text: string): boolean {
  return /^(0|[1-9]\d*)(\.\d+)?$/.test(text) && typedText(Number(text)) === text;
}

export const isSection = ({ kind }: Row): boolean => kind === wordFor(treeList, "section");

/** The rule that a row names, by its title. */
export const ruleOf = ({ rule }: Row): string | undefined => (rule === undefined ? undefined : ruleList.get(rule));
