import { resultFormat } from "../../selfcheck/result/selfCheckResult.js";

/** The files in JSON that people keep of 考核簿, as they are called. */
export const jsonKinds = {
  answers: { zh: "答案", en: "answers" },
  decisions: { zh: "经办人的决定", en: "the officer's decisions" },
  ledger: { zh: "发放登记", en: "an issue ledger" },
  key: { zh: "签名密钥", en: "a signing key" },
  selfCheck: { zh: "自检结果", en: "a result of the self-check" },
  collected: { zh: "collect 的结果", en: "a result of collect" },
  scores: { zh: "score 的结果", en: "a result of score" },
  values: { zh: "各参数要试的取值", en: "values to try of parameters" },
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
