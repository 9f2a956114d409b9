import type { Words } from "../../words/words.js";
import { addinGroups } from "./addinGroups.js";
import { nativeGroupWords } from "./nativeGroupWords.js";
import type { CheckGroup } from "./checkGroup.js";

/** All groups of checks, in the order in which they are shown. */
const checkGroups: Readonly<Record<string, CheckGroup>> = { ...addinGroups, ...nativeGroupWords };

/** The group of this name; undefined for one of a later version. */
export const checkGroup = (name: string): CheckGroup | undefined =>
  Object.hasOwn(checkGroups, name) ? checkGroups[name] : undefined;

export const groupOrder: readonly string[] = Object.keys(checkGroups);

/** The times that are taken. */
const timeWords: Readonly<Record<string, Words>> = {
  load: { zh: "加载项启动", en: "start of the add-in" },
  calls: { zh: "函数计算 1,000 次", en: "1,000 calls of a function" },
  write: { zh: "写入 5,000 个单元格", en: "a write of 5,000 cells" },
  "write-conditional": { zh: "写入 5,000 个有条件格式的单元格", en: "a write of 5,000 cells with conditional formats" },
};

/** What was timed; undefined for something of a later version. */
export const timeAbout = (id: string): Words | undefined => (Object.hasOwn(timeWords, id) ? timeWords[id] : undefined);
