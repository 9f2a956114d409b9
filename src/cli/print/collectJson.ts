import type { SealedReceipt } from "../../evidence/receipt/receipt.js";
import type { CheckedReturn } from "../../returns/check/checkedReturn.js";
import type { Collection } from "../../returns/collect.js";
import { progressJson, type TimelyProgress } from "./progressText.js";
import { differenceText, refusalText } from "../../returns/check/returnWords.js";
import { storedOf } from "../../returns/values/storedValue.js";

/** What `scorebook collect --json` prints; described in docs/command-line.md. */
export const collectJson = (
  { returns, plan }: Collection,
  round: string,
  receipt: SealedReceipt,
  timely: TimelyProgress,
): unknown => ({
  format: "scorebook.collect.1",
  round,
  files: returns.map(fileJson),
  changes: plan.changes,
  totals: plan.totals,
  choices: plan.choices,
  confirmations: plan.confirmations,
  blanks: plan.blanks,
  ...(plan.identities.length > 0 && { identities: plan.identities }),
  plan: plan.digest,
  receipt: receipt.digest,
  progress: progressJson(timely),
});

function fileJson({
  file,
  state,
  issueId,
  department,
  refusals,
  queries,
  notes,
  differences,
  inputs,
  remarks,
}: CheckedReturn): unknown {
  return {
    ...file,
    state,
    issueId,
    department,
    refusals: refusals.map((each) => ({ ...each, message: refusalText(each) })),
    queries,
    notes,
    differences: differences.map((each) => ({ ...each, message: differenceText(each) })),
    inputs: inputs.map(({ key, place, shown, reading }) => ({
      key,
      place,
      shown,
      verdict: reading.verdict,
      ...(reading.verdict === "accepted" && { value: storedOf(reading.value) }),
      ...(reading.verdict === "asked" && { reason: reading.reason }),
    })),
    remarks: [...remarks].map(([key, text]) => ({ key, text })),
  };
}
