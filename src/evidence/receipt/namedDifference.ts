import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import { inputNamed, inputNames } from "../../scheme/inputNames.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { Words } from "../../words/words.js";
import type { ReceiptDifference } from "./receipt.js";

/** A difference with the names of what it is about, for people who do not know codes and keys. */
export type NamedDifference = ReceiptDifference & {
  readonly named?: { readonly department?: string; readonly what?: Words };
};

/** @param record of today: it knows the names of departments that are there */
export function namedDifferences(
  differences: readonly ReceiptDifference[],
  scheme: Scheme,
  record: OfficeRecord,
): readonly NamedDifference[] {
  const names = inputNames(scheme);
  const departments = new Map(record.departments.map(({ code, name }) => [code, `${code} ${name}`]));
  return differences.map((difference): NamedDifference => {
    switch (difference.kind) {
      case "parameter": {
        const meaning = scheme.parameters.get(difference.name)?.meaning;
        return meaning ? { ...difference, named: { what: meaning } } : difference;
      }
      case "input": {
        const input = names.get(difference.key?.split(" ")[1] ?? "");
        const what = input && inputNamed(input);
        const department = departments.get(difference.department);
        return {
          ...difference,
          named: { ...(department && { department }), ...(what && { what: { zh: what, en: what } }) },
        };
      }
      case "department": {
        const department = departments.get(difference.department);
        return department ? { ...difference, named: { department } } : difference;
      }
      default:
        return difference;
    }
  });
}
