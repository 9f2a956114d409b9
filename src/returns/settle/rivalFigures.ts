import { inputNamed } from "../../scheme/inputNames.js";
import type { CheckedReturn, ReturnedInput, RivalFigure } from "../check/checkedReturn.js";
import type { MergedFile } from "../merge/mergeRun.js";
import { shownStored, storedReading } from "../values/storedValue.js";
import type { OfficeValues } from "./controlTotals.js";

/** What a person said in a cell: 3 and 3件 are the same. */
export const saidIn = ({ reading, shown }: ReturnedInput): string =>
  reading.verdict === "asked" ? `?:${shown}` : storedReading(reading);

/**
 * Where the forms of one department differ among themselves, and from what an earlier one brought into 自报.
 *
 * @param all the forms, the one that is asked about among them
 */
export function rivalFigures(
  { department, inputs }: CheckedReturn,
  all: readonly CheckedReturn[],
  before: MergedFile | undefined,
  values: OfficeValues,
): readonly RivalFigure[] {
  const forms = all.map(({ file, inputs: theirs }) => ({
    file: file.name,
    readings: new Map(theirs.map((input) => [input.key, input])),
  }));
  return inputs.flatMap(({ key, item, name, place }): readonly RivalFigure[] => {
    const held = values.get(`${department?.code ?? ""}|${key}`) ?? "";
    const given = forms.map(({ file, readings }) => ({ file, input: readings.get(key) }));
    const said = [...given.map(({ input }) => (input ? saidIn(input) : "")), ...(before ? [held] : [])];
    if (new Set(said).size < 2) return [];
    const told = given.map(({ file, input }) => ({ file, shown: input?.shown ?? "" }));
    const standing = before ? [{ file: before.name, shown: held === "" ? "" : shownStored(held) }] : [];
    return [{ key, item, name, place, values: [...standing, ...told] }];
  });
}

/** A question names some; the pane and the JSON have all. */
const mostNamed = 5;

export const rivalPlaces = (rivals: readonly RivalFigure[]): string =>
  rivals
    .slice(0, mostNamed)
    .map(({ place }) => place)
    .join("、");

export function rivalWords(rivals: readonly RivalFigure[]): string {
  const named = rivals
    .slice(0, mostNamed)
    .map(
      ({ place, name, values }) =>
        `${place} ${inputNamed(name)} ${values.map(({ shown }) => shown || "空白").join("／")}`,
    );
  return `${rivals.length} 处填报不同：${named.join("；")}${rivals.length > mostNamed ? "等" : ""}`;
}
