import { customFunctions, functionScheme } from "../../functions/register.js";
import type { Scheme } from "../../scheme/scheme.js";
import { templateVersion } from "../../workbook/sheetNames.js";
import type { BookDraft } from "../../xlsx/draft.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import { exampleContents } from "./exampleContents.js";
import { exampleSheet } from "./exampleSheet.js";

/**
 * The workbook of examples: every function of the register with its examples and the mistakes that are made with
 * it, as live formulas over cells, beside the native formula where there is one, and a sign where both come to
 * what they should. The same version gives the same bytes.
 */
export const examples = (): Promise<Uint8Array> => writeWorkbook(examplesDraft());

export function examplesDraft(scheme: Scheme = functionScheme): BookDraft {
  const entries = customFunctions.map((definition) => ({ definition, made: exampleSheet(scheme, definition) }));
  return {
    properties: { title: "考核簿函数示例", creator: "考核簿 Scorebook" },
    customProperties: { "scorebook.template": "scorebook.examples", "scorebook.version": templateVersion },
    names: [],
    sheets: [exampleContents(entries), ...entries.map(({ made }) => made.sheet)],
  };
}
