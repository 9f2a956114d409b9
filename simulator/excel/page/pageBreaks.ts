import { ApiType } from "../../protocol/apiObject.js";
import { invalidArgument } from "../../protocol/apiError.js";
import { parseArea, splitPlace } from "../../book/area.js";
import { wholeNumber } from "../argument.js";
import { changePrint, printOf } from "./pageLayout.js";
import { range } from "../range.js";
import type { SheetRef } from "../worksheet.js";

interface BreakRef extends SheetRef {
  /** The row or column after which the page ends. */
  readonly after: number;
  readonly lines: "rowBreaks" | "columnBreaks";
}

/** Excel.PageBreak */
const pageBreak = new ApiType<BreakRef>("PageBreak", {
  id: ({ after }) => String(after),
  get: {
    columnIndex: ({ after, lines }) => (lines === "columnBreaks" ? after : 0),
    rowIndex: ({ after, lines }) => (lines === "rowBreaks" ? after : 0),
  },
  call: {
    delete: (ref) =>
      setBreaks(
        ref,
        ref.lines,
        breaksOf(ref, ref.lines).filter((line) => line !== ref.after),
      ),
  },
});

const breaksOf = ({ sheet }: SheetRef, lines: BreakRef["lines"]): readonly number[] => printOf(sheet)[lines] ?? [];
const setBreaks = (ref: SheetRef, lines: BreakRef["lines"], breaks: readonly number[]): void =>
  changePrint(ref, { [lines]: [...breaks].sort((a, b) => a - b) });

/** Excel.PageBreakCollection */
const collection = (lines: BreakRef["lines"]): ApiType<SheetRef> =>
  new ApiType<SheetRef>("PageBreakCollection", {
    items: (ref) => breaksOf(ref, lines).map((after) => pageBreak.of({ ...ref, after, lines })),
    call: {
      add: (ref, place) => {
        const area = typeof place === "string" ? parseArea(splitPlace(place).address) : range.targetOf(place)?.area;
        // the page breaks before the first cell of the range
        const after = area ? (lines === "rowBreaks" ? area.top : area.left) - 1 : 0;
        if (after < 1) throw invalidArgument();
        setBreaks(ref, lines, [...new Set([...breaksOf(ref, lines), after])]);
        return pageBreak.of({ ...ref, after, lines });
      },
      getCount: (ref) => breaksOf(ref, lines).length,
      getItem: (ref, index) => {
        const after = breaksOf(ref, lines)[wholeNumber(index)];
        if (after === undefined) throw invalidArgument();
        return pageBreak.of({ ...ref, after, lines });
      },
      removePageBreaks: (ref) => setBreaks(ref, lines, []),
    },
  });

export const horizontalPageBreaks = collection("rowBreaks");
export const verticalPageBreaks = collection("columnBreaks");
export const pageBreakTypes = [horizontalPageBreaks, pageBreak];
