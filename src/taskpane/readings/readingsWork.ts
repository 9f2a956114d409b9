import { alternativesOf, parameterFault, type Alternatives } from "../../analysis/effects/alternativesOf.js";
import { changeEffect, type ChangeEffect } from "../../analysis/effects/changeEffect.js";
import { withParameter, withReadingConfirmed } from "../../analysis/effects/recordChanges.js";
import { assess } from "../../engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Words } from "../../words/words.js";
import type { ParameterValue, Reading } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { CellToWrite } from "../../workbook/cellToWrite.js";
import { decisionCells } from "../../workbook/parameters/parameterCells.js";
import type { BookDesk } from "../worker/bookDesk.js";

export interface ReadingsWork {
  /** All readings as they stand; null where no office workbook is open. */
  readings(): Promise<readonly ShownReading[] | null>;
  /** Whose results a decision would change, or what is wrong with its values. */
  decisionEffect(decision: Decision): Promise<DecisionEffect | null>;
  /** The cells that say what was decided; null where no office workbook is open. */
  decisionCells(decision: Decision): Promise<readonly CellToWrite[] | null>;
}

/** What somebody decides about a reading. */
export interface Decision {
  readonly number: number;
  readonly confirmed: boolean;
  /** Only the parameters that are to change, by name. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

export interface ShownReading extends Pick<Reading, "number" | "question" | "clause" | "reading" | "alternatives"> {
  readonly confirmed: boolean;
  readonly parameters: readonly ShownParameter[];
}

export interface ShownParameter {
  readonly name: string;
  readonly meaning: Words;
  readonly value: ParameterValue;
  readonly alternatives: Alternatives;
}

export type DecisionEffect =
  | { readonly kind: "effect"; readonly effect: ChangeEffect }
  /** By the parameter's name: what it should be. */
  | { readonly kind: "faults"; readonly faults: Readonly<Record<string, Words>> };

export const readingsWork = (desk: BookDesk): ReadingsWork => ({
  readings: async () => {
    const open = desk.office;
    return open ? open.scheme.readings.map((reading) => shown(open.scheme, open.office.record, reading)) : null;
  },
  decisionEffect: async (decision) => {
    const open = desk.office;
    if (!open) return null;
    const { scheme, office, assessment } = open;
    const faults = faultsOf(scheme, decision);
    if (Object.keys(faults).length > 0) return { kind: "faults", faults };
    if (Object.keys(decision.parameters).length === 0)
      return { kind: "effect", effect: { changed: [], unchanged: assessment.departments.length } };
    const after = assess(scheme, answersOf(scheme, decided(office.record, decision)));
    return { kind: "effect", effect: changeEffect(assessment, after) };
  },
  decisionCells: async (decision) => {
    const open = desk.office;
    if (!open || Object.keys(faultsOf(open.scheme, decision)).length > 0) return null;
    const { number: reading, confirmed, parameters } = decision;
    return decisionCells(open.scheme, open.book, {
      reading,
      confirmed,
      parameters: new Map(Object.entries(parameters)),
    });
  },
});

function shown(scheme: Scheme, { parameters, confirmedReadings }: OfficeRecord, reading: Reading): ShownReading {
  const { number, question, clause, alternatives } = reading;
  return {
    number,
    question,
    clause,
    reading: reading.reading,
    alternatives,
    confirmed: confirmedReadings.has(number),
    parameters: reading.parameters.flatMap((name) => {
      const definition = scheme.parameters.get(name);
      if (!definition) return [];
      return [
        {
          name,
          meaning: definition.meaning,
          value: parameters.get(name) ?? definition.default,
          alternatives: alternativesOf(scheme, name),
        },
      ];
    }),
  };
}

const faultsOf = (scheme: Scheme, { parameters }: Decision): Readonly<Record<string, Words>> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => {
      const fault = parameterFault(scheme, name, value);
      return fault ? [[name, fault] as const] : [];
    }),
  );

const decided = (record: OfficeRecord, { number, confirmed, parameters }: Decision): OfficeRecord =>
  Object.entries(parameters).reduce(
    (so, [name, value]) => withParameter(so, name, value),
    withReadingConfirmed(record, number, confirmed),
  );
