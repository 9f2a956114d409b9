import { either, fields, listOf, mapOf, orNull, text, truth, word } from "../canonical/shape.js";

export const departmentShape = fields({ code: text, name: text, sectionsNotApplicable: listOf(text) });
export const parametersShape = mapOf(either(text, truth, listOf(either(text, listOf(text)))));

const sheetShape = fields({
  key: text,
  name: text,
  state: word("visible", "hidden", "veryHidden"),
  protection: orNull(mapOf(text)),
  hiddenRows: listOf(text),
  hiddenColumns: listOf(text),
  locked: mapOf(text),
  inputs: mapOf(
    fields({ key: text, kind: word("whole", "decimal", "date", "yesNo", "text"), least: orNull(text), unit: text }),
  ),
  numberFormats: mapOf(text),
  merges: listOf(text),
  validations: listOf(
    fields({
      sqref: text,
      type: text,
      operator: text,
      formula1: orNull(text),
      formula2: orNull(text),
      allowBlank: truth,
      errorStyle: text,
      showErrorMessage: truth,
    }),
  ),
  conditionalFormats: listOf(fields({ sqref: text, type: text, operator: orNull(text), formulas: listOf(text) })),
});

export const termsShape = fields({ dueOn: text, contact: text, handIn: text });

/** What a FormManifest looks like in a file. */
export const manifestShape = fields(
  {
    format: word("scorebook.manifest.1"),
    algorithm: word("ES256", "none"),
    keyId: orNull(text),
    issueId: text,
    round: text,
    department: departmentShape,
    template: fields({ id: text, version: text }),
    schemeId: text,
    ruleHash: text,
    parameters: parametersShape,
    sheets: listOf(sheetShape),
    names: listOf(fields({ name: text, refersTo: text, sheetIndex: orNull(text), hidden: truth })),
  },
  { terms: termsShape },
);
