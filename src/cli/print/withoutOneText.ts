import type { PlaceWithout, WithoutOne } from "../../analysis/withoutOne/withoutOne.js";

/** How many departments are named of each. */
const mostTold = 6;

/** Items and departments without which places change, a line for each. */
export function withoutOneText({ items, departments }: WithoutOne): string {
  return [
    "逐一去掉一项（对各单位都按不适用，单项否决按没有），名次会变的：",
    ...(items.length === 0 ? ["  没有"] : items.map(({ item, changed }) => `  去掉 ${item.code} ${item.name}：${told(changed)}`)), // prettier-ignore
    "逐一去掉一个单位（其余单位另行计分排序），其余单位之间先后会变的：",
    ...(departments.length === 0
      ? ["  没有"]
      : departments.map(({ department, changed }) => `  去掉 ${department.code} ${department.name}：${told(changed)}`)),
    "",
  ].join("\n");
}

function told(changed: readonly PlaceWithout[]): string {
  const placeText = (place: number | null): string => (place === null ? "无" : String(place));
  const named = changed.slice(0, mostTold).map(({ code, name, before, after }) => `${code} ${name} ${placeText(before)}→${placeText(after)}`); // prettier-ignore
  return `${named.join("、")}${changed.length > mostTold ? `，等 ${changed.length} 个单位` : ""}`;
}
