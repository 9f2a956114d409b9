import { joinedWords, noWords, sameWords } from "../../words/joinedWords.js";
import type { Words } from "../../words/words.js";
import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { Ticked } from "./openItems.js";
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
): Words {
  const [first, last] = [told(low), told(high)];
  if (first === last) return sameWords(first);
  const [from, to] = [`${first}${isLowAttained ? "" : "*"}`, `${last}${isHighAttained ? "" : "*"}`];
  return { zh: `${from} 至 ${to}`, en: `${from} to ${to}` };
}

/** "83.20 至 91.50*或无"; a dash where it never has a total. */
export const possibleTotalText = ({ totals, mayHaveNone }: OpenDepartment, decimals: number): Words =>
  totals
    ? withEnd(
        intervalText(totals, (points) => points.toFixed(decimals)),
        mayHaveNone ? orNone : noWords,
      )
    : sameWords("—");

const orNone: Words = { zh: "或无", en: " or none" };

const withEnd = (words: Words, end: Words): Words => joinedWords([words, end], noWords);

/** "3 至 5*", "3（已定）"; a dash where it never has a place. */
export function possiblePlaceText({ places, mayHaveNone, settled }: OpenDepartment): Words {
  if (!places) return sameWords("—");
  const end = settled ? { zh: "（已定）", en: " (settled)" } : mayHaveNone ? orNone : noWords;
  return withEnd(intervalText(places, String), end);
}

/** How many items of a department are named. */
const itemsTold = 5;

/** The items that move its total most, with the scores that each may still have. */
export function openItemsText(open: readonly OpenItem[]): Words {
  const told = joinedWords(open.slice(0, itemsTold).map(itemText), { zh: "；", en: "; " });
  const isMore = open.length > itemsTold;
  return withEnd(told, isMore ? { zh: `，等 ${open.length} 项`, en: `, ${open.length} items in all` } : noWords);
}

const itemText = ({ code, name, low, high }: OpenItem): Words =>
  low && high
    ? {
        zh: `${code} ${name}（${low.toString()} 至 ${high.toString()} 分）`,
        en: `${code} ${name} (${low.toString()} to ${high.toString()})`,
      }
    : sameWords(`${code} ${name}`);

/** Whose items are waiting, and how many they are in all. */
export function waitingIn(departments: readonly OpenDepartment[]) {
  const waiting = departments.filter(({ open }) => open.length > 0);
  return { waiting, count: waiting.reduce((sum, { open }) => sum + open.length, 0) };
}

/** What counts as open: said wherever the ranges are, as others come of other assumptions. */
export function tickedWords(
  ticked: readonly Ticked[],
  scheme: Scheme,
  departments: readonly DepartmentIdentity[],
): Words {
  if (ticked.length === 0)
    return {
      zh: "未报来的填报、应评未评的内容算作未定；其余（如单项否决、台账）按现有内容。",
      en: "Returns that are not in and ratings that are missing are open; all else, such as vetoes and findings, is as it stands.",
    };
  const nameOf = (all: readonly { readonly code: string; readonly name: string }[], code: string): string =>
    all.find((each) => each.code === code)?.name ?? code;
  const told = ticked.map(({ department, item }): Words => {
    const what = item === undefined ? null : `${item} ${nameOf(scheme.items, item)}`;
    const whose = department === undefined ? null : nameOf(departments, department);
    return {
      zh: `${whose ?? "各单位"}的${what ?? "各考核项"}`,
      en: `${what ?? "all items"} of ${whose ?? "all departments"}`,
    };
  });
  return {
    zh: `未报来的填报、应评未评的内容，和另行选定的 ${ticked.length} 条（${told.map(({ zh }) => zh).join("；")}）算作未定；其余按现有内容。`,
    en: `Returns that are not in, ratings that are missing and what was chosen (${told.map(({ en }) => en).join("; ")}) are open; all else is as it stands.`,
  };
}

/** What is waited for, and what may come of it. */
export const waitingWords = (count: number, departments: number): Words =>
  count === 0
    ? { zh: "没有待报、待评的内容，名次已定。", en: "Nothing is waited for: the places are settled." }
    : {
        zh: `待报、待评 ${count} 项，涉及 ${departments} 个单位。填报、评定任何有效内容（或不填、不适用），结果都在下列范围之内：`,
        en: `${count} items of ${departments} departments are open. Whatever valid comes in, or nothing, the results lie within:`,
      };
