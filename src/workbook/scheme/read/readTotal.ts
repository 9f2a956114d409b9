import { isFigure } from "../../../exact/isFigure.js";
import { referenceIn } from "../tables/figureText.js";
import { given } from "./given.js";
import type { ReadRow, ReadTable } from "./readTable.js";
import type { Path } from "../tables/schemeSheets.js";
import { rest, wayList, type Way } from "../tables/schemeWords.js";
import type { ReadSystem } from "./readSystem.js";
import { oneOf, shownText } from "./typedText.js";
import { fault } from "../../../scheme/fault.js";

/** Where the sections of each way stand in the definition. */
const lists: Readonly<Record<Way, Path>> = {
  standing: ["final", "standing"],
  pool: ["final", "pool", "parts"],
  weighted: ["final", "weighted"],
  addition: ["final", "additions"],
  subtraction: ["final", "subtractions"],
};

/** The columns that a way of counting has a use for. */
const used: Readonly<Record<Way, readonly string[]>> = {
  standing: [],
  pool: ["points"],
  weighted: ["points"],
  addition: ["above", "limit"],
  subtraction: ["limit"],
};

const headings: Readonly<Record<string, string>> = {
  points: "分值或所占比例",
  above: "超过多少分才加",
  limit: "最多",
};

export function readTotal(table: ReadTable, system: ReadSystem): Readonly<Record<string, unknown>> {
  const entries: Record<Way, unknown[]> = { standing: [], pool: [], weighted: [], addition: [], subtraction: [] };
  for (const row of table.rows) {
    const section = row.dotted("section");
    const way = row.word("way", wayList) as Way | undefined;
    if (section === undefined && row.isBlank("section")) row.wrong("section", fault("缺少部分的代码"));
    if (way === undefined) {
      if (row.isBlank("way")) row.wrong("way", fault("没有写怎样计入；应为“{0}”之一", oneOf(wayList.keys())));
      continue;
    }
    for (const key of Object.keys(headings))
      if (!used[way].includes(key) && !row.isBlank(key))
        row.wrong(
          key,
          fault(
            "{0}的部分不用“{1}”；请清除",
            [...wayList.keys()][Object.keys(lists).indexOf(way)] ?? way,
            headings[key] ?? key,
          ),
        );
    const path = [...lists[way], entries[way].length];
    row.mark(
      path,
      { section: "section", [way === "pool" ? "share" : "points"]: "points", above: "above", limit: "limit" },
      "section",
    );
    // what concerns the shares together stands at the last of them
    if (way === "pool") row.mark(lists.pool, {}, "points");
    entries[way].push(entryOf(row, way, section ?? ""));
  }
  for (const row of table.rows) row.doubtIf("total", "section", "way", "points");
  const hasPool = entries.pool.length > 0 || Object.keys(system.pool).length > 0;
  const some = (list: readonly unknown[]) => (list.length > 0 ? list : undefined);
  return given({
    ...system.final,
    standing: entries.standing,
    pool: hasPool ? { points: "", name: "", ...system.pool, parts: entries.pool } : undefined,
    weighted: some(entries.weighted),
    additions: some(entries.addition),
    subtractions: some(entries.subtraction),
  });
}

function entryOf(row: ReadRow, way: Way, section: string): unknown {
  switch (way) {
    case "standing":
      return section;
    case "pool":
      return given({ section, share: shareIn(row) });
    case "weighted":
      return given({ section, points: row.figure("points") });
    case "addition":
      return given({ section, above: row.figure("above"), limit: row.figure("limit") });
    case "subtraction":
      return given({ section, limit: row.figure("limit") });
  }
}

function shareIn(row: ReadRow): unknown {
  const text = row.numberOrText("points", true);
  if (text === undefined) return undefined;
  if (text === rest) return "rest";
  const said = referenceIn(text) ?? text;
  if (typeof said === "string" && !isFigure(said))
    row.wrong(
      "points",
      fault("“{0}”不认识；应为 0 到 1 之间的数（如 0.6）、“{1}”或“参数:参数名”", shownText(said), rest),
    );
  return said;
}
