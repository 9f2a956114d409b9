import type { Hang, SensitiveRow } from "./sensitiveRows.js";
import type { zh } from "./zh.js";

type Said = typeof zh;

/** Whose places, or whose grade. */
export function whoIn(said: Said, row: SensitiveRow): readonly string[] {
  if (row.kind === "pair") {
    const { upper, lower } = row.pair;
    return [said.placed(upper.place, upper.name), said.placed(lower.place, lower.name)];
  }
  const { department, grade, boundary } = row.close;
  return [
    said.gradeOf(department.name, grade || said.none),
    said.boundary(department.total, boundary.name, boundary.from),
  ];
}

/** The table as spreadsheets take it: a row for each of the reasons, so that it can be filtered there. */
export function sensitiveText(said: Said, rows: readonly SensitiveRow[], say: (hang: Hang) => string): string {
  const lines = rows.flatMap((row) => {
    const hangs = row.hangs.length === 0 ? [""] : row.hangs.map(say);
    return hangs.map((hang) => [whoIn(said, row).join(said.pairBetween), row.gap ?? "", hang]);
  });
  return [[said.pair, said.gapHead, said.hangsOn], ...lines].map((fields) => fields.map(inCell).join("\t")).join("\n");
}

/** A name is text in the cell, whatever it begins with. */
const inCell = (text: string): string => {
  const plain = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
};
