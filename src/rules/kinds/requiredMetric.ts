import type { Ranked } from "../contract/rule.js";

/** @throws TypeError when the engine did not provide a metric that the rule declares: a programmer's mistake */
export function requiredMetric(ranked: Readonly<Record<string, Ranked>>, name: string): Ranked {
  const metric = ranked[name];
  if (!metric) throw new TypeError(`the metric ${name} is missing`);
  return metric;
}
