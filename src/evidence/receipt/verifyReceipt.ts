import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Scheme } from "../../scheme/scheme.js";
import { canonicalJson } from "../canonical/canonicalJson.js";
import { digestOf } from "../canonical/digest.js";
import { makeReceipt } from "./makeReceipt.js";
import type { InputSnapshot, Receipt, ReceiptDifference, SealedReceipt } from "./receipt.js";

export interface KnownBeside {
  /** The inputs that were kept with the receipt; without them only the departments can be named. */
  readonly snapshot?: InputSnapshot | null;
  /** SHA-256 of the files at hand, where the originals are compared too. */
  readonly files?: readonly string[];
  /** The digest of the receipt before, where it is known; null where there is none. */
  readonly previous?: string | null;
}

/**
 * Recomputes a result and names all that is not as its receipt says: rules, engine, calendar, which
 * department's which input, rows of the ledger, files.
 *
 * @returns an empty list when nothing differs
 */
export async function verifyReceipt(
  { receipt, digest }: SealedReceipt,
  scheme: Scheme,
  record: OfficeRecord,
  beside: KnownBeside = {},
): Promise<readonly ReceiptDifference[]> {
  const { round, files, previous } = receipt;
  const now = await makeReceipt(scheme, record, {
    round,
    files: beside.files ?? files,
    previous: beside.previous === undefined ? previous : beside.previous,
  });
  const found = now.receipt;
  const actual = await digestOf(receipt);
  const plain = (
    kind: "receipt" | "scheme" | "rules" | "engine" | "calendar" | "results" | "previous",
    said: string,
    is: string,
  ): readonly ReceiptDifference[] => (said === is ? [] : [{ kind, receipt: said, found: is }]);
  return [
    ...plain("receipt", digest, actual),
    ...plain("scheme", receipt.schemeId, found.schemeId),
    ...plain("rules", receipt.ruleHash, found.ruleHash),
    ...plain("engine", receipt.engineVersion, found.engineVersion),
    ...plain("calendar", receipt.calendarVersion, found.calendarVersion),
    ...(await inputDifferences(receipt, found, now.snapshot, beside.snapshot ?? null)),
    ...fileDifferences(receipt.files, found.files),
    ...plain("previous", receipt.previous ?? "", found.previous ?? ""),
    ...plain("results", receipt.resultsDigest, found.resultsDigest),
  ];
}

async function inputDifferences(
  receipt: Receipt,
  found: Receipt,
  now: InputSnapshot,
  kept: InputSnapshot | null,
): Promise<readonly ReceiptDifference[]> {
  // a snapshot that is not the receipt's own says nothing
  const then = kept && (await digestOf(kept)) === receipt.inputsDigest ? kept : null;
  const codes = [
    ...new Set([...Object.keys(receipt.inputs.departments), ...Object.keys(found.inputs.departments)]),
  ].sort();
  return [
    ...(receipt.inputs.parameters === found.inputs.parameters ? [] : parameterDifferences(then, now)),
    ...(receipt.inputs.confirmedReadings === found.inputs.confirmedReadings
      ? []
      : [
          {
            kind: "confirmedReadings" as const,
            receipt: then?.confirmedReadings.join(" ") ?? "",
            found: now.confirmedReadings.join(" "),
          },
        ]),
    ...codes.flatMap((code) => departmentDifferences(code, receipt, found, then, now)),
    ...(receipt.inputs.ledger === found.inputs.ledger ? [] : [ledgerDifference(then?.ledger ?? [], now.ledger)]),
  ];
}

function parameterDifferences(then: InputSnapshot | null, now: InputSnapshot): readonly ReceiptDifference[] {
  const shown = (snapshot: InputSnapshot | null, name: string) => {
    const value = snapshot?.parameters[name];
    return value === undefined ? null : canonicalJson(value);
  };
  const names = [...new Set([...Object.keys(then?.parameters ?? {}), ...Object.keys(now.parameters)])].sort();
  return names
    .map((name) => ({ kind: "parameter" as const, name, receipt: shown(then, name), found: shown(now, name) }))
    .filter(({ receipt, found }) => receipt !== found);
}

function departmentDifferences(
  code: string,
  receipt: Receipt,
  found: Receipt,
  then: InputSnapshot | null,
  now: InputSnapshot,
): readonly ReceiptDifference[] {
  const [before, after] = [receipt.inputs.departments[code], found.inputs.departments[code]];
  if (before === after) return [];
  if (before === undefined || after === undefined)
    return [{ kind: "department", department: code, change: before === undefined ? "added" : "missing" }];
  const [was, is] = [then?.departments[code], now.departments[code] ?? {}];
  if (!was) return [{ kind: "input", department: code, key: null, receipt: null, found: null }];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .sort()
    .filter((key) => was[key] !== is[key])
    .map((key) => ({ kind: "input", department: code, key, receipt: was[key] ?? null, found: is[key] ?? null }));
}

/** Rows that only one of the two has; a row that stands twice counts twice. */
function ledgerDifference(then: readonly string[], now: readonly string[]): ReceiptDifference {
  const without = (rows: readonly string[], others: readonly string[]) => {
    const left = [...others];
    return rows.filter((row) => {
      const at = left.indexOf(row);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return { kind: "ledger", receipt: without(then, now), found: without(now, then) };
}

const fileDifferences = (then: readonly string[], now: readonly string[]): readonly ReceiptDifference[] => [
  ...then
    .filter((digest) => !now.includes(digest))
    .map((digest): ReceiptDifference => ({ kind: "file", digest, change: "missing" })),
  ...now
    .filter((digest) => !then.includes(digest))
    .map((digest): ReceiptDifference => ({ kind: "file", digest, change: "added" })),
];
