import type { Words } from "../../../words/words.js";
import type { SchemeChange } from "./schemeDiff.js";

/** What a change says, such as "1.1.1.1 差评整改：满分 8 → 12"; sheets, columns and names keep theirs in every language. */
export function changeSentence({ kind, code, name, field }: SchemeChange): Words {
  // a line of 体系 is called as its column
  const what = [code, name].filter((part) => part !== "" && part !== field?.heading).join(" ");
  if (kind === "added") return { zh: `新增：${what}`, en: `New: ${what}` };
  if (kind === "gone") return { zh: `取消：${what}`, en: `Gone: ${what}` };
  if (!field) return { zh: what, en: what };
  const shown = (value: string, none: string): string => (value === "" ? none : value.replaceAll("\n", "、"));
  return {
    zh: `${what === "" ? "" : `${what}：`}${field.heading} ${shown(field.before, "（空）")} → ${shown(field.after, "（空）")}`,
    en: `${what === "" ? "" : `${what}: `}${field.heading} ${shown(field.before, "(blank)")} → ${shown(field.after, "(blank)")}`,
  };
}
