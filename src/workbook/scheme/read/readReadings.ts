import { given } from "./given.js";
import type { ReadTable } from "./readTable.js";
import { settlesList } from "../tables/schemeWords.js";
import { fault } from "../../../scheme/fault.js";

export function readReadings(table: ReadTable): readonly unknown[] {
  return table.rows.map((row, at) => {
    row.mark(
      ["readings", at],
      {
        number: "number",
        question: "question",
        clause: "clause",
        reading: "reading",
        alternatives: "alternatives",
        parameters: "parameters",
        settles: "settles",
      },
      "number",
    );
    const number = row.whole("number");
    if (row.isBlank("number")) row.wrong("number", fault("缺少序号"));
    row.doubtIf("readings", "number");
    return given({
      number: number ?? 0,
      question: row.needed("question"),
      clause: row.needed("clause"),
      reading: row.needed("reading"),
      alternatives: row.text("alternatives") ?? "",
      parameters: row.names("parameters"),
      settles: row.word("settles", settlesList),
    });
  });
}
