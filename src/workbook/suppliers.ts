import type { Item } from "../scheme/scheme.js";

const suppliers = { department: "单位填报", ledger: "台账合计", office: "考核办评定" } as const;

/** Who supplies an item's inputs; what the office collected it has not judged. */
export const supplierOf = ({ definition, rule }: Item): string =>
  definition.by === "office" && !rule.judged ? "考核办汇总" : suppliers[definition.by];
