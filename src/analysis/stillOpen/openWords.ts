import type { Words } from "../../words/words.js";
import type { Interval, OpenDepartment, OpenItem } from "./stillOpen.js";

/** What an end that no completion that was tried attains is. */
export const boundDefinition: Words = {
  zh: "带“*”的一端是推算的界限：名次和总分不会越过它，但不一定到得了；不带的，已有一种填法正好达到",
  en: "An end with * is a bound: nothing lies beyond it, but nothing may reach it either; any other end comes about by some completion",
};

/** "83.20 至 91.50*". @param told how an end is written */
function intervalText<Value>(
  { low, high, isLowAttained, isHighAttained }: Interval<Value>,
  told: (end: Value) => string,
): string {
  const [first, last] = [told(low), told(high)];
  if (first === last) return first;
  return `${first}${isLowAttained ? "" : "*"} 至 ${last}${isHighAttained ? "" : "*"}`;
}

/** "83.20 至 91.50*或无"; a dash where it never has a total. */
export const possibleTotalText = ({ totals, mayHaveNone }: OpenDepartment, decimals: number): string =>
  totals ? `${intervalText(totals, (points) => points.toFixed(decimals))}${mayHaveNone ? "或无" : ""}` : "—";

/** "3 至 5*", "3（已定）"; a dash where it never has a place. */
export function possiblePlaceText({ places, mayHaveNone, settled }: OpenDepartment): string {
  if (!places) return "—";
  return `${intervalText(places, String)}${settled ? "（已定）" : mayHaveNone ? "或无" : ""}`;
}

/** How many items of a department are named. */
const itemsTold = 5;

/** The items that move its total most, with the scores that each may still have. */
export function openItemsText(open: readonly OpenItem[]): string {
  const more = open.length > itemsTold ? `，等 ${open.length} 项` : "";
  return `${open.slice(0, itemsTold).map(itemText).join("；")}${more}`;
}

const itemText = ({ code, name, low, high }: OpenItem): string =>
  low && high ? `${code} ${name}（${low.toString()} 至 ${high.toString()} 分）` : `${code} ${name}`;

/** Whose items are waiting, and how many they are in all. */
export function waitingIn(departments: readonly OpenDepartment[]) {
  const waiting = departments.filter(({ open }) => open.length > 0);
  return { waiting, count: waiting.reduce((sum, { open }) => sum + open.length, 0) };
}

/** What is waited for, and what may come of it. */
export const waitingWords = (count: number, departments: number): Words =>
  count === 0
    ? { zh: "没有待报、待评的内容，名次已定。", en: "Nothing is waited for: the places are settled." }
    : {
        zh: `待报、待评 ${count} 项，涉及 ${departments} 个单位。填报、评定任何有效内容（或不填、不适用），结果都在下列范围之内：`,
        en: `${count} items of ${departments} departments are open. Whatever valid comes in, or nothing, the results lie within:`,
      };
