import type { YearChange } from "../../../analysis/standing/lastYear.js";
import { figureOf, type Sentence } from "../../../word/paper.js";
import { joined, paragraph, sourceOf, type PaperPart, type Round } from "./round.js";

/** How many are named for having risen; those that share the last place of them are named, too. */
const named = 3;

/** 与上年相比: how many rose and fell, and who rose fastest. */
export function sinceLastYear({ figures }: Round): PaperPart | null {
  const placed = (figures.sinceLastYear?.matched ?? []).flatMap((change) => {
    const { placesUp, place, lastPlace } = change;
    return placesUp === null || place === null || lastPlace === null ? [] : [{ ...change, placesUp, place, lastPlace }];
  });
  if (placed.length === 0) return null;
  const risen = placed.filter(({ placesUp }) => placesUp > 0).sort((a, b) => b.placesUp - a.placesUp);
  const fallen = placed.filter(({ placesUp }) => placesUp < 0);
  const same = placed.filter(({ placesUp }) => placesUp === 0);
  const least = risen[Math.min(named, risen.length) - 1]?.placesUp ?? 0;
  const fastest = risen.filter(({ placesUp }) => placesUp >= least);
  return {
    title: "与上年相比",
    blocks: [
      paragraph(
        "上年也参加考核的单位中，",
        ...joined(
          [counted("名次上升的", risen), counted("下降的", fallen), counted("不变的", same)].filter(
            (sentence) => sentence.length > 0,
          ),
          "，",
        ),
        "。",
        ...(fastest.length > 0
          ? [
              "提升较快的是：",
              ...joined(
                fastest.map(({ code, name, lastPlace, place, placesUp }): Sentence => {
                  const of = (number: number) => figureOf(number, sourceOf.change(code));
                  return [`${name}（由第`, of(lastPlace), "名升至第", of(place), "名，上升", of(placesUp), "位）"];
                }),
                "，",
              ),
              "。",
            ]
          : []),
      ),
    ],
  };
}

function counted(words: string, changes: readonly YearChange[]): Sentence {
  const [first] = changes;
  return first ? [words, figureOf(changes.length, sourceOf.change(first.code)), "个"] : [];
}
