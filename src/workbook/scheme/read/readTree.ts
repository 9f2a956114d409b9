import { given } from "./given.js";
import type { ReadRow, ReadTable } from "./readTable.js";
import { treeList } from "../tables/schemeWords.js";
import { shownText } from "./typedText.js";
import { fault } from "../../../scheme/fault.js";

/** A section of the definition while its levels and items are being gathered. */
export interface ReadSection {
  readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly levels: unknown[];
  readonly items: unknown[];
}

/** Sections in the order of their rows, each with the levels whose codes begin with its own. */
export function readTree(table: ReadTable): readonly ReadSection[] {
  const sections: ReadSection[] = [];
  const levels: ReadRow[] = [];
  const kinds = [...treeList.keys()];
  for (const row of table.rows) {
    const kind = row.word("kind", treeList);
    if (row.isBlank("kind"))
      row.wrong("kind", fault("没有写类别；应为“{0}”", { zh: kinds.join("”或“"), en: kinds.join("” or “") }));
    if (kind === "level") levels.push(row);
    if (kind !== "section") continue;
    row.mark(
      ["sections", sections.length],
      {
        code: "code",
        name: "name",
        full: "full",
        clause: "clause",
        indicatorDepth: "indicatorDepth",
        optional: "optional",
      },
      "code",
    );
    refuseMarks(row, ["extra", "subtracts", "group"], "部分");
    sections.push({ code: codeOf(row), fields: sectionFields(row), levels: [], items: [] });
  }
  for (const row of levels) {
    const code = codeOf(row);
    const at = sectionOf(sections, code);
    refuseMarks(row, ["optional", "indicatorDepth", "clause"], "指标");
    const section = sections[at];
    if (!section) {
      if (code !== "") row.wrong("code", fault("“{0}”不属于任何部分；代码应以一个部分的代码和点开头", shownText(code)));
      continue;
    }
    row.mark(
      ["sections", at, "levels", section.levels.length],
      { code: "code", name: "name", full: "full", extra: "extra", group: "group", subtracts: "subtracts" },
      "code",
    );
    section.levels.push(
      given({
        code,
        name: row.needed("name"),
        full: row.figure("full") ?? "",
        extra: row.flag("extra"),
        group: row.flag("group"),
        subtracts: row.flag("subtracts"),
      }),
    );
  }
  for (const row of table.rows) {
    row.doubtIf("sums", "kind", "code", "full", "extra", "group", "subtracts");
    row.doubtIf("total", "kind", "code", "full");
  }
  return sections;
}

export function codeOf(row: ReadRow): string {
  const code = row.dotted("code");
  if (row.isBlank("code")) row.wrong("code", fault("缺少代码"));
  return code ?? "";
}

/** The section with the longest code that a code begins with; -1 where there is none. */
export function sectionOf(sections: readonly ReadSection[], code: string): number {
  return sections.reduce(
    (best, section, at) =>
      section.code !== "" &&
      code.startsWith(`${section.code}.`) &&
      section.code.length > (sections[best]?.code.length ?? 0)
        ? at
        : best,
    -1,
  );
}

const sectionFields = (row: ReadRow) =>
  given({
    name: row.needed("name"),
    full: row.figure("full") ?? "",
    clause: row.needed("clause"),
    indicatorDepth: row.whole("indicatorDepth"),
    optional: row.flag("optional"),
  });

const headings: Readonly<Record<string, string>> = {
  extra: "加分",
  subtracts: "减分",
  group: "合并扣分",
  optional: "可不适用",
  indicatorDepth: "指标段数",
  clause: "条款",
};

/** What would be lost is refused. */
function refuseMarks(row: ReadRow, keys: readonly string[], kind: string): void {
  for (const key of keys)
    if (!row.isBlank(key)) row.wrong(key, fault("“{0}”的行不用“{1}”；请清除", kind, headings[key] ?? key));
}
