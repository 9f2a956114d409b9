import type { PlaceWithout, WithoutOne } from "../../analysis/withoutOne/withoutOne.js";
import type { Say } from "../../words/say.js";
import { listed } from "./marks.js";

/** How many departments are named of each. */
const mostTold = 6;

/** Items and departments without which places change, a line for each. */
export function withoutOneText({ items, departments }: WithoutOne, say: Say): string {
  return [
    say({
      zh: "逐一去掉一项（对各单位都按不适用，单项否决按没有），名次会变的：",
      en: "Without one item (it applies to nobody; of a veto, nobody has it), places that change:",
    }),
    ...(items.length === 0 ? [say({ zh: "  没有", en: "  none" })] : items.map(({ item, changed }) => say({ zh: `  去掉 ${item.code} ${item.name}：${told(changed, say)}`, en: `  Without ${item.code} ${item.name}: ${told(changed, say)}` }))), // prettier-ignore
    say({
      zh: "逐一去掉一个单位（其余单位另行计分排序），其余单位之间先后会变的：",
      en: "Without one department (the others are scored and ranked anew), places of others that change:",
    }),
    ...(departments.length === 0
      ? [say({ zh: "  没有", en: "  none" })]
      : departments.map(({ department, changed }) =>
          say({
            zh: `  去掉 ${department.code} ${department.name}：${told(changed, say)}`,
            en: `  Without ${department.code} ${department.name}: ${told(changed, say)}`,
          }),
        )),
    "",
  ].join("\n");
}

function told(changed: readonly PlaceWithout[], say: Say): string {
  const placeText = (place: number | null): string => (place === null ? say({ zh: "无", en: "none" }) : String(place));
  const named = changed.slice(0, mostTold).map(({ code, name, before, after }) => `${code} ${name} ${placeText(before)}→${placeText(after)}`); // prettier-ignore
  return `${named.join(say(listed))}${changed.length > mostTold ? say({ zh: `，等 ${changed.length} 个单位`, en: ` and others (${changed.length} departments in all)` }) : ""}`;
}
