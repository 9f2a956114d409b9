import { resultFormat } from "../../selfcheck/result/selfCheckResult.js";

/** The files in JSON that people keep of 考核簿, as they are called. */
export const jsonKinds = {
  answers: "答案",
  decisions: "经办人的决定",
  ledger: "发放登记",
  key: "签名密钥",
  selfCheck: "自检结果",
  collected: "collect 的结果",
  scores: "score 的结果",
  values: "各参数要试的取值",
} as const;

export type JsonKind = keyof typeof jsonKinds;

const formats: ReadonlyMap<unknown, JsonKind> = new Map<unknown, JsonKind>([
  ["scorebook.ledger.1", "ledger"],
  ["scorebook.key.1", "key"],
  ["scorebook.collect.1", "collected"],
  [resultFormat, "selfCheck"],
]);

/** Names of which any is enough. */
const telling: readonly (readonly [JsonKind, readonly string[]])[] = [
  ["decisions", ["choices", "confirmations", "blanks", "identities"]],
  ["scores", ["leftOut", "notes"]],
  ["answers", ["scheme"]],
];

/** @returns undefined for what may be any of them, or none */
export function jsonKindOf(value: unknown): JsonKind | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  if ("format" in value) return formats.get(value.format);
  return telling.find(([, names]) => names.some((name) => name in value))?.[0];
}
