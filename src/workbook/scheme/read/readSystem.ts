import { foldedText } from "../../../departments/foldedText.js";
import { given } from "./given.js";
import type { ReadRow, ReadTable } from "./readTable.js";
import type { Report } from "./report.js";
import { systemLines, type SystemLine } from "../tables/systemTable.js";
import { fault } from "../../../scheme/fault.js";

/** What is said once in a scheme, as it stands in the definition: strings and numbers by their paths. */
export interface ReadSystem {
  readonly said: Readonly<Record<string, unknown>>;
  readonly words: Readonly<Record<string, unknown>>;
  readonly final: Readonly<Record<string, unknown>>;
  readonly pool: Readonly<Record<string, unknown>>;
}

export function readSystem(table: ReadTable, report: Report): ReadSystem {
  const rows = new Map<SystemLine, ReadRow>();
  for (const row of table.rows) {
    const label = row.text("label");
    const line = systemLines.find((each) => foldedText(each.label) === foldedText(label ?? ""));
    if (label === undefined) row.wrong("value", fault("同一行没有写明是什么事项；请恢复“事项”一格，或清除"));
    else if (!line)
      row.unknown(
        "label",
        label,
        systemLines.map((each) => each.label),
      );
    else if (rows.has(line)) row.wrong("label", fault("“{0}”出现两次；请留一行", line.label));
    else rows.set(line, row);
  }
  const values = new Map<string, unknown>();
  for (const line of systemLines) {
    const row = rows.get(line);
    if (!row) {
      report.wrong(table.sheet.name, fault("缺少事项“{0}”一行；请恢复", line.label));
      continue;
    }
    report.mark(line.path, row.place("value"));
    if (line.needed && row.isBlank("value")) row.wrong("value", fault("没有填写“{0}”", line.label));
    values.set(line.key, valueOf(row, line));
  }
  const at = (key: string): unknown => values.get(key);
  markWhole(rows, report);
  const effect = at("vetoEffect");
  const mark = at("vetoMark");
  if (effect === undefined && mark !== undefined)
    rowOf(rows, "vetoMark")?.wrong("value", fault("写了分数而没有写“单项否决的后果”；请补上，或清除"));
  return {
    said: given({ id: at("id") ?? "", title: at("title") ?? "", version: at("version"), incomplete: at("incomplete") }),
    words: given({
      among: at("among"),
      assessor: at("assessor"),
      withoutSection: at("withoutSection"),
      sectionReading: at("sectionReading"),
    }),
    pool: given({ points: at("poolPoints"), name: at("poolName") }),
    final: given({
      full: at("full"),
      absent: at("absent"),
      most: at("most"),
      failBelow: at("failBelow"),
      veto: effect === undefined ? undefined : given({ effect, mark }),
    }),
  };
}

const rowOf = (rows: ReadonlyMap<SystemLine, ReadRow>, key: string): ReadRow | undefined =>
  [...rows].find(([line]) => line.key === key)?.[1];

/** What concerns the total as a whole stands at its full mark. */
function markWhole(rows: ReadonlyMap<SystemLine, ReadRow>, report: Report): void {
  const at = (path: readonly string[], key: string) => {
    const row = rowOf(rows, key);
    if (row) report.mark(path, row.place("value"));
  };
  at(["final"], "full");
  at(["final", "pool"], "poolPoints");
  at(["final", "veto"], "vetoEffect");
  at(["words"], "among");
}

function valueOf(row: ReadRow, { kind, words }: SystemLine): unknown {
  if (words) return row.word("value", words);
  switch (kind) {
    case "code":
      return row.code("value");
    case "figure":
      return row.figure("value");
    case "whole":
      return row.whole("value");
    default:
      return row.text("value");
  }
}
