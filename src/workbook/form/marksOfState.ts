import { outcomeWords } from "../../engine/model/outcome.js";
import type { AreaDraft, ConditionalFormatDraft } from "../../xlsx/draft.js";
import { columnLetters } from "../cellRef.js";
import { palette } from "../style.js";

/** How the states of items are coloured, and scores that cannot be computed. */
export function marksOfState(states: AreaDraft, scores: AreaDraft): readonly ConditionalFormatDraft[] {
  const [state, score] = [states, scores].map(({ row, column }) => `${columnLetters(column)}${row}`);
  const wrong = { fill: palette.wrong, color: "C00000", bold: true } as const;
  return [
    {
      area: states,
      formula: `${state}="${outcomeWords.notFilled}"`,
      style: { fill: palette.warn, color: "9C5700" },
    },
    { area: states, formula: `${state}="${outcomeWords.invalid}"`, style: wrong },
    {
      area: states,
      formula: `${state}="${outcomeWords.notApplicable}"`,
      style: { fill: palette.gone, color: palette.quiet },
    },
    { area: scores, formula: `ISERROR(${score})`, style: wrong },
  ];
}
