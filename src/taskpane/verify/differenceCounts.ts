import type { ReceiptDifference } from "../../evidence/receipt/receipt.js";
import type { Words } from "../../words/words.js";

/** What differs, each kind with its own number: findings, ratings and formulas are not added up to one. */
export function differenceCounts(differences: readonly ReceiptDifference[], formulas: number): Words {
  const counts = new Map<Counted, number>();
  const add = (kind: Counted, count: number) => counts.set(kind, (counts.get(kind) ?? 0) + count);
  for (const difference of differences)
    if (difference.kind === "ledger") {
      add("rowsGone", difference.receipt.length);
      add("rowsAdded", difference.found.length);
    } else add(kindOf(difference), 1);
  add("formula", formulas);
  const told = order.flatMap((kind): readonly Words[] => {
    const count = counts.get(kind) ?? 0;
    return count > 0 ? [{ zh: words[kind].zh(count), en: words[kind].en(count) }] : [];
  });
  return { zh: told.map(({ zh }) => zh).join("、"), en: told.map(({ en }) => en).join(", ") };
}

const words = {
  reported: { zh: (count: number) => `自报 ${count} 格`, en: (count: number) => `reported ${count}` },
  rated: { zh: (count: number) => `评分 ${count} 格`, en: (count: number) => `ratings ${count}` },
  override: { zh: (count: number) => `核定 ${count} 格`, en: (count: number) => `overrides ${count}` },
  reason: { zh: (count: number) => `核定理由 ${count} 条`, en: (count: number) => `reasons of overrides ${count}` },
  rowsAdded: {
    zh: (count: number) => `台账新增 ${count} 行`,
    en: (count: number) => `rows of the ledger added ${count}`,
  },
  rowsGone: {
    zh: (count: number) => `台账少了 ${count} 行`,
    en: (count: number) => `rows of the ledger gone ${count}`,
  },
  parameter: { zh: (count: number) => `口径参数 ${count} 个`, en: (count: number) => `parameters ${count}` },
  confirmedReadings: { zh: () => "口径的确认", en: () => "confirmations of readings" },
  department: { zh: (count: number) => `单位 ${count} 处`, en: (count: number) => `departments ${count}` },
  file: { zh: (count: number) => `汇入的文件 ${count} 个`, en: (count: number) => `merged files ${count}` },
  formula: { zh: (count: number) => `公式 ${count} 格`, en: (count: number) => `formulas ${count}` },
  rules: {
    zh: (count: number) => `规则、程序或回执 ${count} 处`,
    en: (count: number) => `rules, program or receipt ${count}`,
  },
  results: { zh: () => "计算结果", en: () => "results" },
} as const;

type Counted = keyof typeof words;

const order = Object.keys(words) as readonly Counted[];

const ofInput: ReadonlySet<string> = new Set(["reported", "rated", "override", "reason"] satisfies readonly Counted[]);

function kindOf(difference: Exclude<ReceiptDifference, { readonly kind: "ledger" }>): Counted {
  switch (difference.kind) {
    case "input": {
      const [kind = ""] = difference.key?.split(" ") ?? [];
      return ofInput.has(kind) ? (kind as Counted) : "department";
    }
    case "parameter":
    case "confirmedReadings":
    case "file":
    case "results":
      return difference.kind;
    case "department":
    case "identity":
      return "department";
    default:
      return "rules";
  }
}
