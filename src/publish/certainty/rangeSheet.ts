import type { Certainty } from "../../analysis/certainty/certainty.js";
import { basisWords, placeRangeWords, assumptionWords } from "../../analysis/certainty/certaintyWords.js";
import type { Fraction } from "../../exact/fraction.js";
import { decimalsFor } from "../../analysis/certainty/printedTotal.js";
import type { Scheme } from "../../scheme/scheme.js";
import { madeKey } from "../../workbook/madeBooks.js";
import type { SheetDraft } from "../../xlsx/draft.js";
import { centered, points, text } from "./listCells.js";
import { listSheet, type List, type ListCell } from "./listSheet.js";

interface Contents {
  readonly scheme: Scheme;
  readonly found: Certainty;
}

/** The range of each total and place. */
export const rangeSheet = (contents: Contents): SheetDraft =>
  listSheet({ ...rangeList(contents), name: "单位", key: madeKey("certainty", ".departments") });

/** The same among the sheets of a bulletin. */
export function bulletinRangeSheet(contents: Contents): SheetDraft {
  return listSheet({
    ...rangeList(contents),
    name: "名次范围",
    key: madeKey("bulletin", "ranges"),
  });
}

function rangeList({ scheme, found }: Contents): Omit<List, "name" | "key"> {
  const { departments, combinations } = found;
  const exactly = (total: Fraction | null): ListCell => points(total, total ? decimalsFor(total, found) : 0);
  // where no grade has a threshold, nothing is said of grades
  const hasGrades = departments.some(({ grade, keepsGrade }) => grade !== "" || keepsGrade < combinations);
  return {
    title: "各单位总分和名次的范围",
    about: [scheme.title, `${basisWords(found).zh}。`, assumptionWords(found).zh],
    columns: [
      ["名次", 7],
      ["代码", 8],
      ["单位", 22],
      ["总分", 10],
      ["最低", 10],
      ["最高", 10],
      ["最好名次", 8],
      ["最差名次", 8],
      [`名次不变（共 ${combinations} 种）`, 14],
      ...(hasGrades ? ([[`等次不变（共 ${combinations} 种）`, 14]] as const) : []),
      ["表述", 50],
    ],
    rows: departments.map((each) => [
      centered(each.place),
      centered(each.code),
      text(each.name),
      exactly(each.total),
      exactly(each.lowest),
      exactly(each.highest),
      centered(each.best?.place ?? null),
      centered(each.worst?.place ?? null),
      centered(each.place === null ? null : each.keepsPlace),
      ...(hasGrades ? [centered(each.keepsGrade)] : []),
      text(`${placeRangeWords(each, found).zh}。`),
    ]),
    frozen: 3,
  };
}
