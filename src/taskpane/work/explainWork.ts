import { explain } from "../../engine/explain.js";
import type { Explanation } from "../../engine/explanation.js";
import type { OfficeRecord } from "../../engine/officeRecord.js";
import type { Selection } from "../../host/port.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { ReadOffice } from "../../workbook/readOffice.js";
import type { BookDesk } from "./bookDesk.js";
import { figureAt } from "./figureAt.js";

export interface ExplainWork {
  /** What the selected cell shows, in the workbook opened last. */
  explain(selection: Selection): Promise<Explained>;
}

export type Explained = ExplainedFigure | { readonly kind: "noFigure" };

export interface ExplainedFigure {
  readonly kind: "figure";
  readonly department: string;
  readonly explanation: Explanation;
  /** By the key of an input: the cell that it comes from. */
  readonly places: Readonly<Record<string, string>>;
  readonly readings: readonly ExplainedReading[];
}

export interface ExplainedReading {
  readonly number: number;
  readonly question: string;
  readonly reading: string;
  readonly confirmed: boolean;
}

export const explainWork = (desk: BookDesk): ExplainWork => ({
  explain: async (selection) => {
    const open = desk.office;
    if (!open) return { kind: "noFigure" };
    const { office, assessment } = open;
    const figure = figureAt(assessment.scheme, office.record, selection);
    const department = assessment.departments.find(({ answers }) => answers.code === figure?.department);
    if (!figure || !department) return { kind: "noFigure" };
    const explanation = explain(assessment, department, figure.code);
    return {
      kind: "figure",
      department: department.answers.name,
      explanation,
      places: placesOf(office, figure.department, explanation.inputs.map(({ key }) => key)),
      readings: explanation.readings.flatMap((number) => readingOf(assessment.scheme, office.record, number)),
    };
  },
});

function placesOf({ placeOf }: ReadOffice, department: string, keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const place = placeOf(department, key);
      return place === undefined ? [] : [[key, place] as const];
    }),
  );
}

function readingOf(scheme: Scheme, { confirmedReadings }: OfficeRecord, number: number): readonly ExplainedReading[] {
  const found = scheme.readings.find((reading) => reading.number === number);
  if (!found) return [];
  return [{ number, question: found.question, reading: found.reading, confirmed: confirmedReadings.has(number) }];
}
