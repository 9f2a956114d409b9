import { assess, type Assessment } from "../../engine/assess.js";
import { explain } from "../../engine/explain.js";
import { answersOf, type OfficeRecord } from "../../engine/officeRecord.js";
import type { FormulaMode } from "../../formula/print.js";
import { newestScheme, schemes } from "../../scheme/schemes.js";
import type { Scheme } from "../../scheme/scheme.js";
import { buildForm } from "../../workbook/buildForm.js";
import { buildOffice } from "../../workbook/buildOffice.js";
import { planConversion } from "../../workbook/convert.js";
import { identityOf } from "../../workbook/identity.js";
import { readOffice, type ReadOffice } from "../../workbook/readOffice.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { figureAt } from "./figureAt.js";
import type { ExplainedReading, NewDepartment, Opened, Planned, Workshop } from "./workshop.js";

interface OpenBook {
  readonly office: ReadOffice;
  readonly assessment: Assessment;
}

/** The workshop itself, wherever it runs: in the worker, and in tests without one. */
export function localWorkshop(): Workshop {
  let opened: OpenBook | null = null;
  return {
    buildOffice: async (departments, mode) => {
      const scheme = newestScheme();
      return buildOffice(scheme, emptyRecord(scheme, departments), { mode });
    },
    buildForm: async (department, mode) => {
      const scheme = newestScheme();
      return buildForm(scheme, emptyDepartment(department), defaultParameters(scheme), { mode });
    },
    open: async (book) => {
      opened = null;
      const { result, book: computed } = openBook(book);
      opened = computed;
      return result;
    },
    explain: async (selection) => {
      if (!opened) return { kind: "noFigure" };
      const { office, assessment } = opened;
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
    planConversion: async (book, mode) => planned(book, mode),
  };
}

function planned(book: BookContents, mode: FormulaMode): Planned {
  try {
    const identity = identityOf(book);
    const scheme = schemes.get(identity?.schemeId ?? "");
    return scheme ? { kind: "planned", conversion: planConversion(scheme, book, mode) } : { kind: "foreign" };
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: "broken", message: error.message };
    throw error;
  }
}

function openBook(book: BookContents): { readonly result: Opened; readonly book: OpenBook | null } {
  try {
    const identity = identityOf(book);
    if (identity?.kind !== "office") return { result: { kind: identity ? "form" : "foreign" }, book: null };
    const scheme = schemes.get(identity.schemeId);
    if (!scheme) return { result: { kind: "foreign" }, book: null };
    const office = readOffice(scheme, book);
    const assessment = assess(scheme, answersOf(scheme, office.record));
    return { result: { kind: "office", departments: assessment.departments.length }, book: { office, assessment } };
  } catch (error) {
    if (error instanceof WorkbookError) return { result: { kind: "broken", message: error.message }, book: null };
    throw error;
  }
}

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

const emptyDepartment = ({ code, name }: NewDepartment) => ({
  code,
  name,
  sectionsNotApplicable: [],
  reported: new Map(),
  overrides: new Map(),
  rated: new Map(),
});

const defaultParameters = (scheme: Scheme): OfficeRecord["parameters"] =>
  new Map([...scheme.parameters.values()].map((parameter) => [parameter.name, parameter.default]));

const emptyRecord = (scheme: Scheme, departments: readonly NewDepartment[]): OfficeRecord => ({
  parameters: defaultParameters(scheme),
  confirmedReadings: new Set(),
  departments: departments.map(emptyDepartment),
  ledger: [],
});
