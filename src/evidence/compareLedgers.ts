import { canonicalJson } from "./canonicalJson.js";
import type { IssueLedger } from "./issueLedger.js";

/** Something that the two ledgers of an office, file and workbook, do not both say. */
export type LedgerDifference =
  | { readonly kind: "entry" | "key"; readonly id: string; readonly onlyIn: "first" | "second" }
  | { readonly kind: "entryChanged"; readonly id: string; readonly fields: readonly string[] };

/** Both must agree: an entry that only one of them has was lost from the other, or never issued. */
export function compareLedgers(first: IssueLedger, second: IssueLedger): readonly LedgerDifference[] {
  const entries = [first, second].map((ledger) => new Map(ledger.entries.map((entry) => [entry.issueId, entry])));
  const keys = [first, second].map((ledger) => new Map(ledger.keys.map((key) => [key.x, key])));
  const onlyIn = (kind: "entry" | "key", [one, other]: readonly ReadonlyMap<string, unknown>[]): readonly LedgerDifference[] => [
    ...[...(one?.keys() ?? [])].filter((id) => !other?.has(id)).map((id): LedgerDifference => ({ kind, id, onlyIn: "first" })),
    ...[...(other?.keys() ?? [])].filter((id) => !one?.has(id)).map((id): LedgerDifference => ({ kind, id, onlyIn: "second" })),
  ];
  const changed = first.entries.flatMap((entry): readonly LedgerDifference[] => {
    const other = entries[1]?.get(entry.issueId);
    if (!other) return [];
    const differ = (Object.keys(entry) as (keyof typeof entry)[]).filter((name) => canonicalJson(entry[name]) !== canonicalJson(other[name]));
    return differ.length === 0 ? [] : [{ kind: "entryChanged", id: entry.issueId, fields: differ }];
  });
  return [...onlyIn("key", keys), ...onlyIn("entry", entries), ...changed];
}
