import type { Item, Scheme } from "../scheme/scheme.js";
import { assessorOf } from "../scheme/schemeWords.js";

/** Who supplies an item's inputs; what the office collected it has not judged. */
export function supplierOf(scheme: Scheme, { definition, rule }: Item): string {
  switch (definition.by) {
    case "department":
      return "单位填报";
    case "ledger":
      return "台账合计";
    case "office":
      return `${assessorOf(scheme)}${rule.judged ? "评定" : "汇总"}`;
  }
}
