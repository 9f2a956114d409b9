import type { ConditionalFormatDraft, ValidationDraft } from "../draft.js";
import { areaText } from "./area.js";
import { fileText } from "./text.js";
import { content, element, list } from "./xml.js";

/** Of a sheet, in the order in which they hold; those of one area stand together. */
export function conditionalFormats(
  drafts: readonly ConditionalFormatDraft[] = [],
  differentialOf: (style: ConditionalFormatDraft["style"]) => number,
): string {
  const byArea = new Map<string, { readonly draft: ConditionalFormatDraft; readonly priority: number }[]>();
  for (const [index, draft] of drafts.entries()) {
    const sqref = areaText(draft.area);
    const rules = byArea.get(sqref) ?? [];
    byArea.set(sqref, rules);
    rules.push({ draft, priority: index + 1 });
  }
  const elements = [...byArea].map(([sqref, rules]) => {
    const spelled = rules.map(({ draft, priority }) => {
      const stopIfTrue = draft.stopIfTrue === true ? "true" : undefined;
      const attributes = { type: "expression", priority, dxfId: differentialOf(draft.style), stopIfTrue };
      return element("cfRule", attributes, formula("formula", draft.formula));
    });
    return element("conditionalFormatting", { sqref }, spelled.join(""));
  });
  return elements.join("");
}

/** What a sheet allows to be entered where. */
export const validations = (drafts: readonly ValidationDraft[] = []): string =>
  drafts.length === 0 ? "" : list("dataValidations", drafts.map(validation));

function validation(draft: ValidationDraft): string {
  const { area, type, operator, values, allowBlank = true, prompt, error } = draft;
  const attributes = {
    type: type === "any" ? undefined : type,
    sqref: areaText(area),
    operator,
    allowBlank: allowBlank ? 1 : undefined,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: type === "any" ? undefined : 1,
    errorStyle: error && (error.style ?? "stop"),
    promptTitle: shown(prompt?.title),
    prompt: shown(prompt?.text),
    errorTitle: shown(error?.title),
    error: shown(error?.text),
  };
  const first = type === "list" && values?.length ? `"${values.join(",")}"` : draft.formula1;
  return element("dataValidation", attributes, formula("formula1", first) + formula("formula2", draft.formula2));
}

const shown = (text = ""): string | undefined => (text === "" ? undefined : fileText(text));

const formula = (name: string, text: string | undefined): string =>
  text === undefined ? "" : element(name, {}, content(fileText(text)));
