import type { Certainty } from "../../analysis/certainty/certainty.js";
import {
  basisWords,
  notTriedWords,
  placeRangeWords,
  weightDefinition,
} from "../../analysis/certainty/certaintyWords.js";
import type { Chosen } from "../../analysis/certainty/chosen.js";
import type { WithoutOne } from "../../analysis/withoutOne/withoutOne.js";
import type { Ticked } from "../../analysis/stillOpen/openItems.js";
import { tickedWords } from "../../analysis/stillOpen/openWords.js";
import type { StillOpen } from "../../analysis/stillOpen/stillOpen.js";
import type { Fraction } from "../../exact/fraction.js";
import { printedTotal } from "../../analysis/certainty/printedTotal.js";
import { percentText } from "../../analysis/certainty/percentText.js";
import { readOtherwise, triedText } from "../../publish/certainty/parameterText.js";
import { readingWords } from "../../scheme/english/readingEnglish.js";
import type { Scheme } from "../../scheme/scheme.js";
import { stillOpenText } from "./stillOpenText.js";
import { withoutOneText } from "./withoutOneText.js";
import { textTable, type TextColumn } from "./textTable.js";
import type { Say } from "../../words/say.js";
import type { Words } from "../../words/words.js";
import { sameWords } from "../../words/joinedWords.js";
import { colon, stop } from "./marks.js";

/** What was found, with what it was found for. */
export interface ToldCertainty {
  readonly scheme: Scheme;
  readonly found: Certainty;
  readonly open: StillOpen;
  /** What counts as open beside what is blank. */
  readonly ticked: readonly Ticked[];
  readonly without: WithoutOne;
}

type Tried = Pick<ToldCertainty, "scheme" | "found">;

const right = (title: string): TextColumn => ({ title, align: "right" });
const left = (title: string): TextColumn => ({ title, align: "left" });

/** Tables of the readings and the departments, neighbours whose order changes, and what was not tried. */
export function certaintyText({ scheme, found, open, ticked, without }: ToldCertainty, say: Say): string {
  return [
    scheme.title,
    `${say(basisWords(found))}${stop(say)}`,
    ...(found.factors.length > 0 ? ["", ...readingLines({ scheme, found }, say)] : []),
    "",
    ...departmentLines(found, say),
    ...neighbourLines({ scheme, found }, say),
    "",
    say(tickedWords(ticked, scheme, open.departments)),
    stillOpenText(open, say),
    withoutOneText(without, say),
    ...found.untried.map(({ reading, because }) =>
      say({
        zh: `口径 ${reading.number}（${reading.question}）：${notTriedWords[because].zh}`,
        en: `Reading ${reading.number}, ${readingWords(reading.question).en}: ${notTriedWords[because].en}`,
      }),
    ),
    ...found.kept.map(({ reading, parameter }) =>
      say({
        zh: `口径 ${reading.number}：${meaningOf(scheme, parameter).zh}，没有写明其他取值，未改动`,
        en: `Reading ${reading.number}: ${meaningOf(scheme, parameter).en}; no other value is given, unchanged`,
      }),
    ),
    "",
  ].join("\n");
}

function readingLines({ scheme, found: { factors, combinations } }: Tried, say: Say): readonly string[] {
  const rows = factors.map(({ reading, alternatives, weight, proposed }) => [
    String(reading.number),
    String(alternatives.length),
    weight === null ? "—" : percentText(weight),
    `${say(readingWords(reading.question))}${proposed.length > 0 ? say({ zh: "（取值为建议）", en: " (values as suggested)" }) : ""}`,
  ]);
  return [
    ...textTable(
      [
        right(say({ zh: "口径", en: "Reading" })),
        right(say({ zh: "取值数", en: "Values" })),
        right(say({ zh: "权重", en: "Weight" })),
        left(say({ zh: "问题", en: "Question" })),
      ],
      rows,
    ),
    `${say(weightDefinition)}${stop(say)}`,
    ...factors.flatMap(({ proposed, reading, alternatives }) =>
      proposed.map((name) => {
        const tried = say(triedText(scheme, name, { alternatives }));
        return say({
          zh: `口径 ${reading.number} 试了：${tried}；要试别的取值，用 --values 写明`,
          en: `Reading ${reading.number} was tried with ${tried}; give other values by --values`,
        });
      }),
    ),
    ...(combinations === 1
      ? [say({ zh: "没有可以测算的口径，名次与现在相同。", en: "There is no reading to try; places are as now." })]
      : []),
  ];
}

function departmentLines(found: Certainty, say: Say): readonly string[] {
  const { departments, combinations } = found;
  const printed = (total: Fraction | null): string => printedTotal(total, found) ?? "—";
  const share = (count: number): string => `${count}/${combinations}`;
  const columns = [
    left(say({ zh: "代码", en: "Code" })),
    left(say({ zh: "单位", en: "Department" })),
    right(say({ zh: "总分", en: "Total" })),
    right(say({ zh: "最低", en: "Lowest" })),
    right(say({ zh: "最高", en: "Highest" })),
    right(say({ zh: "名次", en: "Place" })),
    right(say({ zh: "最好", en: "Best" })),
    right(say({ zh: "最差", en: "Worst" })),
    right(say({ zh: "名次不变", en: "Same place" })),
    right(say({ zh: "等次不变", en: "Same grade" })),
  ];
  const rows = departments.map((each) => [
    each.code,
    each.name,
    printed(each.total),
    printed(each.lowest),
    printed(each.highest),
    String(each.place ?? "—"),
    String(each.best?.place ?? "—"),
    String(each.worst?.place ?? "—"),
    each.place === null ? "—" : share(each.keepsPlace),
    share(each.keepsGrade),
  ]);
  const moving = departments.filter(({ best, worst }) => best?.place !== worst?.place);
  return [
    ...textTable(columns, rows),
    ...moving.map((each) => `${each.code} ${each.name}${say(colon)}${say(placeRangeWords(each, found))}${stop(say)}`),
  ];
}

function neighbourLines({ scheme, found }: Tried, say: Say): readonly string[] {
  const changing = found.neighbours.filter(({ swapped, newlyTied, separated }) => swapped + newlyTied + separated > 0);
  if (changing.length === 0) return [];
  return [
    "",
    say({ zh: "相邻单位先后会变的：", en: "Neighbours whose order changes:" }),
    ...changing.map(({ upper, lower, swapped, newlyTied, separated, nearest: [nearest] }) => {
      const counts = [
        ...(swapped > 0 ? [say({ zh: `互换 ${swapped} 种`, en: `swapped in ${swapped}` })] : []),
        ...(newlyTied > 0 ? [say({ zh: `并列 ${newlyTied} 种`, en: `level in ${newlyTied}` })] : []),
        ...(separated > 0 ? [say({ zh: `不再并列 ${separated} 种`, en: `no longer level in ${separated}` })] : []),
      ];
      const chosen = nearest && chosenWords({ scheme, found }, nearest, say);
      return say({
        zh:
          `${upper.code} ${upper.name} 与 ${lower.code} ${lower.name}：${counts.join("，")}` +
          (chosen === undefined ? "" : `；改动最少的：${chosen}`),
        en:
          `${upper.code} ${upper.name} and ${lower.code} ${lower.name}: ${counts.join(", ")} combinations` +
          (chosen === undefined ? "" : `; with the least change: ${chosen}`),
      });
    }),
  ];
}

/** "口径 4 取 60%，口径 9 取 …": only what is read otherwise than now. */
const chosenWords = ({ scheme, found }: Tried, chosen: Chosen, say: Say): string =>
  readOtherwise(scheme, found, chosen)
    .map(({ reading, values }) =>
      say({ zh: `口径 ${reading} 取“${values.zh}”`, en: `reading ${reading} as “${values.en}”` }),
    )
    .join(say({ zh: "，", en: ", " }));

const meaningOf = (scheme: Scheme, name: string): Words => scheme.parameters.get(name)?.meaning ?? sameWords(name);
