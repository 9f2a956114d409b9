import { canonicalJson } from "../canonical/canonicalJson.js";
import type { IssueEntry, IssueLedger } from "./issueLedger.js";
import { departmentShape, parametersShape, termsShape } from "./manifestShape.js";
import { fields, listOf, orNull, text, word, type Shape } from "../canonical/shape.js";

export const entryShape: Shape = fields(
  {
    issueId: text,
    round: text,
    department: departmentShape,
    templateId: text,
    templateVersion: text,
    schemeId: text,
    ruleHash: text,
    parameters: parametersShape,
    manifestDigest: text,
    shortDigest: text,
    keyId: orNull(text),
    signature: orNull(text),
    issuedOn: text,
  },
  { terms: termsShape },
);
export const keyShape: Shape = fields({ kty: word("EC"), crv: word("P-256"), x: text, y: text });

const ledgerShape = fields({ format: word("scorebook.ledger.1"), keys: listOf(keyShape), entries: listOf(entryShape) });

export const emptyLedger: IssueLedger = { format: "scorebook.ledger.1", keys: [], entries: [] };

/** The ledger as a file. */
export const ledgerText = (ledger: IssueLedger): string => `${canonicalJson(ledger)}\n`;

/**
 * A ledger from its file.
 *
 * @returns what is wrong where it is none: the path of what does not fit, or of what stands twice
 */
export function ledgerFrom(source: string): IssueLedger | { readonly wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { wrong: "JSON" };
  }
  const strange = ledgerShape(value);
  if (strange !== null) return { wrong: strange.replace(/^\./, "") };
  const ledger = value as IssueLedger;
  const twice = repeatedIssue(ledger.entries);
  return twice === undefined ? ledger : { wrong: `issueId ${twice}` };
}

/** An issue id that stands twice, which would make it uncertain what was issued. */
export function repeatedIssue(entries: readonly IssueEntry[]): string | undefined {
  const seen = new Set<string>();
  return entries.find(({ issueId }) => seen.size === seen.add(issueId).size)?.issueId;
}
