import type { Certainty } from "../../analysis/certainty/certainty.js";
import {
  basisWords,
  notTriedWords,
  placeRangeWords,
  weightDefinition,
} from "../../analysis/certainty/certaintyWords.js";
import type { Chosen } from "../../analysis/certainty/chosen.js";
import type { WithoutOne } from "../../analysis/withoutOne/withoutOne.js";
import type { StillOpen } from "../../analysis/stillOpen/stillOpen.js";
import type { Fraction } from "../../exact/fraction.js";
import { percentText } from "../../analysis/certainty/percentText.js";
import { readOtherwise, triedText } from "../../publish/certainty/parameterText.js";
import type { Scheme } from "../../scheme/scheme.js";
import { stillOpenText } from "./stillOpenText.js";
import { withoutOneText } from "./withoutOneText.js";
import { textTable, type TextColumn } from "./textTable.js";

/** What was found, with what it was found for. */
export interface ToldCertainty {
  readonly scheme: Scheme;
  readonly found: Certainty;
  readonly open: StillOpen;
  readonly without: WithoutOne;
}

type Tried = Pick<ToldCertainty, "scheme" | "found">;

const right = (title: string): TextColumn => ({ title, align: "right" });
const left = (title: string): TextColumn => ({ title, align: "left" });

/** Tables of the readings and the departments, neighbours whose order changes, and what was not tried. */
export function certaintyText({ scheme, found, open, without }: ToldCertainty): string {
  return [
    scheme.title,
    `${basisWords(found).zh}。`,
    ...(found.factors.length > 0 ? ["", ...readingLines(scheme, found)] : []),
    "",
    ...departmentLines(found),
    ...neighbourLines({ scheme, found }),
    "",
    stillOpenText(open),
    withoutOneText(without),
    ...found.untried.map(
      ({ reading, because }) => `口径 ${reading.number}（${reading.question}）：${notTriedWords[because].zh}`,
    ),
    ...found.kept.map(
      ({ reading, parameter }) => `口径 ${reading.number}：${meaningOf(scheme, parameter)}，没有写明其他取值，未改动`,
    ),
    "",
  ].join("\n");
}

function readingLines(scheme: Scheme, { factors, combinations }: Certainty): readonly string[] {
  const rows = factors.map(({ reading, alternatives, weight, proposed }) => [
    String(reading.number),
    String(alternatives.length),
    weight === null ? "—" : percentText(weight),
    `${reading.question}${proposed.length > 0 ? "（取值为建议）" : ""}`,
  ]);
  return [
    ...textTable([right("口径"), right("取值数"), right("权重"), left("问题")], rows),
    `${weightDefinition.zh}。`,
    ...factors.flatMap(({ proposed, reading, alternatives }) =>
      proposed.map((name) => {
        const tried = triedText(scheme, name, { alternatives });
        return `口径 ${reading.number} 试了：${tried}；要试别的取值，用 --values 写明`;
      }),
    ),
    ...(combinations === 1 ? ["没有可以测算的口径，名次与现在相同。"] : []),
  ];
}

function departmentLines(found: Certainty): readonly string[] {
  const { departments, combinations, decimals } = found;
  const printed = (total: Fraction | null): string => total?.toFixed(decimals) ?? "—";
  const share = (count: number): string => `${count}/${combinations}`;
  const columns = [
    left("代码"),
    left("单位"),
    right("总分"),
    right("最低"),
    right("最高"),
    right("名次"),
    right("最好"),
    right("最差"),
    right("名次不变"),
    right("等次不变"),
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
    share(each.keepsPlace),
    share(each.keepsGrade),
  ]);
  const moving = departments.filter(({ best, worst }) => best?.place !== worst?.place);
  return [
    ...textTable(columns, rows),
    ...moving.map((each) => `${each.code} ${each.name}：${placeRangeWords(each, found).zh}。`),
  ];
}

function neighbourLines({ scheme, found }: Tried): readonly string[] {
  const changing = found.neighbours.filter(({ swapped, newlyTied, separated }) => swapped + newlyTied + separated > 0);
  if (changing.length === 0) return [];
  return [
    "",
    "相邻单位先后会变的：",
    ...changing.map(({ upper, lower, swapped, newlyTied, separated, nearest: [nearest] }) => {
      const counts = [
        ...(swapped > 0 ? [`互换 ${swapped} 种`] : []),
        ...(newlyTied > 0 ? [`并列 ${newlyTied} 种`] : []),
        ...(separated > 0 ? [`不再并列 ${separated} 种`] : []),
      ];
      const by = nearest ? `；改动最少的：${chosenWords({ scheme, found }, nearest)}` : "";
      return `${upper.code} ${upper.name} 与 ${lower.code} ${lower.name}：${counts.join("，")}${by}`;
    }),
  ];
}

/** "口径 4 取 60%，口径 9 取 …": only what is read otherwise than now. */
const chosenWords = ({ scheme, found }: Tried, chosen: Chosen): string =>
  readOtherwise(scheme, found, chosen)
    .map(({ reading, values }) => `口径 ${reading} 取“${values}”`)
    .join("，");

const meaningOf = (scheme: Scheme, name: string): string => scheme.parameters.get(name)?.meaning.zh ?? name;
