import { explain } from "../../engine/explain/explain.js";
import { explainForHearing, type ForHearing } from "../../engine/explain/forHearing.js";
import type { Explanation } from "../../engine/explain/explanation.js";
import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import { dayOfSerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import type { Selection } from "../../host/port.js";
import { ruleText } from "../../scheme/ruleText.js";
import type { Item, Scheme } from "../../scheme/scheme.js";
import type { ReadOffice } from "../../workbook/office/readOffice.js";
import type { BookDesk } from "../worker/bookDesk.js";
import { figureAt } from "./figureAt.js";
import { formExplanation, itemAt } from "../fill/formExplained.js";
import type { OpenForm, OpenOffice } from "../worker/openBook.js";

export interface ExplainWork {
  /** What the selected cell shows, in the workbook opened last. */
  explain(selection: Selection): Promise<Explained>;
}

export type Explained = ExplainedFigure | { readonly kind: "noFigure" };

export interface ExplainedFigure {
  readonly kind: "figure";
  readonly book: "office" | "form";
  readonly departmentCode: string;
  readonly department: string;
  readonly explanation: Explanation;
  /** By the key of an input: the cell that it comes from. */
  readonly places: Readonly<Record<string, string>>;
  /** Of items that are counted from the ledger. */
  readonly findings: readonly CountedFinding[];
  readonly overrides: readonly ExplainedOverride[];
  readonly readings: readonly ExplainedReading[];
  readonly hearing: ForHearing;
  /** What the clause asks and how it is scored, in the scheme's own words; "" where it has none. */
  readonly clauseText: string;
}

export interface ExplainedReading {
  readonly number: number;
  readonly question: string;
  readonly reading: string;
  readonly confirmed: boolean;
}

/** A row of the ledger that was counted. */
export interface CountedFinding {
  readonly place: string;
  /** YYYY-MM-DD; "" where none is given. */
  readonly date: string;
  readonly what: string;
  readonly count: string;
  readonly evidence: string;
  readonly recordedBy: string;
}

/** A value that the office set in place of the report. */
export interface ExplainedOverride {
  readonly label: string;
  readonly place: string;
  readonly value: string;
  readonly reason: string;
  readonly decidedBy: string;
}

export const explainWork = (desk: BookDesk): ExplainWork => ({
  explain: async (selection) => {
    if (desk.form) return formFigure(desk.form, selection);
    return desk.office ? officeFigure(desk.office, selection) : { kind: "noFigure" };
  },
});

function officeFigure({ office, assessment }: OpenOffice, selection: Selection): Explained {
  const { scheme } = assessment;
  const figure = figureAt(scheme, office.record, selection);
  const department = assessment.departments.find(({ answers }) => answers.code === figure?.department);
  if (!figure || !department) return { kind: "noFigure" };
  const explanation = explain(assessment, department, figure.code);
  const items = itemsOf(scheme, figure.code);
  return {
    kind: "figure",
    book: "office",
    departmentCode: figure.department,
    department: department.answers.name,
    explanation,
    places: placesOf(
      office,
      figure.department,
      explanation.inputs.map(({ key }) => key),
    ),
    findings: findingsOf(office, figure.department, items),
    overrides: overridesOf(office, figure.department, items),
    readings: explanation.readings.flatMap((number) => readingOf(scheme, office.record, number)),
    hearing: explainForHearing({ assessment, department }, figure.code),
    clauseText: clauseTextOf(scheme, figure.code),
  };
}

function formFigure(open: OpenForm, selection: Selection): Explained {
  const item = itemAt(open.scheme, selection);
  if (!item) return { kind: "noFigure" };
  const explanation = formExplanation(open, item);
  const { code, name } = open.form.department;
  return {
    kind: "figure",
    book: "form",
    departmentCode: code,
    department: name,
    explanation,
    places: Object.fromEntries(
      explanation.inputs.flatMap(({ key }) => {
        const place = open.form.placeOf(key);
        return place === undefined ? [] : [[key, place] as const];
      }),
    ),
    findings: [],
    overrides: [],
    readings: explanation.readings.flatMap((number) =>
      readingOf(open.scheme, { confirmedReadings: open.form.confirmedReadings }, number),
    ),
    // a form knows of no other department
    hearing: { neighbours: [], lists: [], withoutVeto: null },
    clauseText: clauseTextOf(open.scheme, item.code),
  };
}

const clauseTextOf = (scheme: Scheme, code: string): string => {
  const node = scheme.node(code);
  return node?.kind === "item" ? [node.definition.about, ruleText(scheme, node)].filter(Boolean).join("　") : "";
};

/** The item itself, or the items of a group. */
function itemsOf(scheme: Scheme, code: string): readonly Item[] {
  const node = scheme.node(code);
  if (node?.kind === "item") return [node];
  return node?.kind === "level" && node.group
    ? node.children.filter((child): child is Item => child.kind === "item")
    : [];
}

function findingsOf(
  { record, ledgerPlaces }: ReadOffice,
  department: string,
  items: readonly Item[],
): readonly CountedFinding[] {
  const codes = new Set(items.map(({ code }) => code));
  return record.ledger.flatMap((row, at) => {
    if (row.withdrawn || row.department !== department || typeof row.item !== "string" || !codes.has(row.item))
      return [];
    const { date, what, count, evidence, recordedBy } = row;
    const day = date instanceof Fraction && date.isWhole() ? dayOfSerial(date.toNumber()) : "";
    return [{ place: ledgerPlaces[at] ?? "", date: day, what, count: String(count ?? ""), evidence, recordedBy }];
  });
}

function overridesOf(
  { record, placeOf, decidedBy }: ReadOffice,
  department: string,
  items: readonly Item[],
): readonly ExplainedOverride[] {
  const overrides = record.departments.find(({ code }) => code === department)?.overrides;
  return items.flatMap(({ code, inputs }) =>
    inputs.flatMap(({ label, keys }) =>
      keys.flatMap((key) => {
        const override = overrides?.get(key);
        if (!override) return [];
        return [
          {
            label,
            place: placeOf(department, key) ?? "",
            value: String(override.value ?? ""),
            reason: override.reason,
            decidedBy: decidedBy(department, code),
          },
        ];
      }),
    ),
  );
}

function placesOf(
  { placeOf }: ReadOffice,
  department: string,
  keys: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const place = placeOf(department, key);
      return place === undefined ? [] : [[key, place] as const];
    }),
  );
}

function readingOf(
  scheme: Scheme,
  { confirmedReadings }: Pick<OfficeRecord, "confirmedReadings">,
  number: number,
): readonly ExplainedReading[] {
  const found = scheme.readings.find((reading) => reading.number === number);
  if (!found) return [];
  return [{ number, question: found.question, reading: found.reading, confirmed: confirmedReadings.has(number) }];
}
