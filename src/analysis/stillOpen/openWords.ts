import type { Words } from "../../words/words.js";
import type { Interval } from "./stillOpen.js";

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
