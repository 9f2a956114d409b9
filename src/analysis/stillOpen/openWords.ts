import type { Words } from "../../words/words.js";
import type { Interval, OpenDepartment } from "./stillOpen.js";

/** What an end that no completion that was tried attains is. */
export const boundDefinition: Words = {
  zh: "带“*”的一端是推算的界限：名次和总分不会越过它，但不一定到得了；不带的，已有一种填法正好达到",
  en: "An end with * is a bound: nothing lies beyond it, but nothing may reach it either; any other end comes about by some completion",
};

/** "83.20 至 91.50*". @param told how an end is written */
export function intervalText<Value>(
  { low, high, isLowAttained, isHighAttained }: Interval<Value>,
  told: (end: Value) => string,
): string {
  const [first, last] = [told(low), told(high)];
  if (first === last) return first;
  return `${first}${isLowAttained ? "" : "*"} 至 ${last}${isHighAttained ? "" : "*"}`;
}

/** "待报、待评的内容全部到齐后，名次在 3 至 5 之间". */
export function openPlaceWords({ places, settled, mayHaveNone }: OpenDepartment): Words {
  if (!places) return { zh: "不排名", en: "not ranked" };
  if (settled) return { zh: `名次已定，为第 ${places.low} 名`, en: `the place is settled: ${places.low}` };
  const some = mayHaveNone ? { zh: "，也可能不排名", en: ", or none" } : { zh: "", en: "" };
  return {
    zh: `待报、待评的内容全部到齐后，名次在 ${places.low} 至 ${places.high} 之间${some.zh}`,
    en: `once all that is open has come in, the place is between ${places.low} and ${places.high}${some.en}`,
  };
}
