import {
  assumptionWords,
  basisWords,
  notTriedWords,
  weightDefinition,
} from "../../analysis/certainty/certaintyWords.js";
import type { Certainty } from "../../analysis/certainty/certainty.js";
import { percentText } from "../../analysis/certainty/percentText.js";
import {
  boundDefinition,
  openItemsText,
  possiblePlaceText,
  possibleTotalText,
  tickedWords,
  waitingIn,
  waitingWords,
} from "../../analysis/stillOpen/openWords.js";
import type { Ticked } from "../../analysis/stillOpen/openItems.js";
import type { WithoutOne } from "../../analysis/withoutOne/withoutOne.js";
import type { StillOpen } from "../../analysis/stillOpen/stillOpen.js";
import type { Scheme } from "../../scheme/scheme.js";
import { madeKey } from "../../workbook/madeBooks.js";
import { templateVersion } from "../../workbook/sheetNames.js";
import type { SheetDraft } from "../../xlsx/draft.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import { centered, points, text } from "./listCells.js";
import { listSheet, type ListCell } from "./listSheet.js";
import { triedText } from "./parameterText.js";
import { placesSheet } from "./placesSheet.js";
import { withoutSheet } from "./withoutSheet.js";
import { rangeSheet } from "./rangeSheet.js";

/** How sure the places of an assessment are. */
export interface CertaintyContents {
  readonly scheme: Scheme;
  readonly found: Certainty;
  readonly open: StillOpen;
  /** What counts as open beside what is blank. */
  readonly ticked: readonly Ticked[];
  readonly without: WithoutOne;
}

/**
 * 稳健性 as a workbook: the readings by weight, the range of each total and place, what is still open, and the ranges of
 * places as stacked columns. Values only; the same contents give the same bytes.
 */
export function certaintyBook(contents: CertaintyContents): Promise<Uint8Array> {
  return writeWorkbook({
    properties: { title: "稳健性", creator: "考核簿 Scorebook" },
    customProperties: { "scorebook.template": "scorebook.certainty", "scorebook.version": templateVersion },
    names: [],
    sheets: [
      readingSheet(contents),
      rangeSheet(contents),
      openSheet(contents),
      withoutSheet(contents),
      placesSheet(contents),
    ],
  });
}

function readingSheet({ scheme, found }: CertaintyContents): SheetDraft {
  const meaningOf = (name: string): string => scheme.parameters.get(name)?.meaning.zh ?? name;
  const tried = found.factors.map((factor): readonly ListCell[] => {
    const { reading, alternatives, weight, proposed } = factor;
    const values = [...(alternatives[0]?.keys() ?? [])].map(
      (name) => `${meaningOf(name)}：${triedText(scheme, name, factor).zh}${proposed.includes(name) ? "（建议）" : ""}`,
    );
    const kept = found.kept
      .filter((each) => each.reading === reading)
      .map(({ parameter }) => `${meaningOf(parameter)}：没有写明其他取值，未改动`);
    return [
      centered(reading.number),
      text(reading.question),
      centered(weight === null ? null : percentText(weight)),
      centered(alternatives.length),
      text([...values, ...kept].join("\n")),
    ];
  });
  const untried = found.untried.map(({ reading, because }): readonly ListCell[] => [
    centered(reading.number),
    text(reading.question),
    centered(null),
    centered(null),
    text(notTriedWords[because].zh),
  ]);
  return listSheet({
    name: "口径",
    key: madeKey("certainty", ".readings"),
    title: "各条口径的权重",
    about: [scheme.title, `${basisWords(found).zh}。`, assumptionWords(found).zh, `${weightDefinition.zh}。`],
    columns: [
      ["口径", 7],
      ["问题", 48],
      ["权重", 10],
      ["取值数", 8],
      ["试的取值（第一个为现值）", 56],
    ],
    rows: [...tried, ...untried],
    frozen: 1,
  });
}

function openSheet({ scheme, open: { departments, decimals }, ticked }: CertaintyContents): SheetDraft {
  const { waiting, count } = waitingIn(departments);
  return listSheet({
    name: "待定",
    key: madeKey("certainty", ".open"),
    title: "待报、待评的内容到齐以前可能的名次",
    about: [
      `${scheme.title}，按现行口径。`,
      tickedWords(ticked, scheme, departments).zh,
      waitingWords(count, waiting.length).zh,
      `${boundDefinition.zh}。`,
    ],
    columns: [
      ["名次", 7],
      ["代码", 8],
      ["单位", 22],
      ["总分", 10],
      ["可能的总分", 22],
      ["可能的名次", 16],
      ["待定项数", 8],
      ["先定哪项范围收得最多", 60],
    ],
    rows: departments.map((each) => [
      centered(each.place),
      centered(each.code),
      text(each.name),
      points(each.total, decimals),
      centered(possibleTotalText(each, decimals).zh),
      centered(possiblePlaceText(each).zh),
      centered(each.open.length),
      text(openItemsText(each.open).zh),
    ]),
    frozen: 3,
  });
}
