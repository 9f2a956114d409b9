import { alternativesOf, parameterFault, type Alternatives } from "../../analysis/effects/alternativesOf.js";
import { bandsMatter, type BandsChoice } from "../../analysis/effects/bandsMatter.js";
import { changeEffect, type ChangeEffect } from "../../analysis/effects/changeEffect.js";
import { withParameter, withReadingConfirmed } from "../../analysis/effects/recordChanges.js";
import { assess } from "../../engine/assess/assess.js";
import { answersOf, type Confirmation, type OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Words } from "../../words/words.js";
import type { ParameterValue, Reading } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { dayOfSerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import type { KnownCell } from "../../workbook/cellToWrite.js";
import { decisionCells, type ConfirmationNote } from "../../workbook/parameters/parameterCells.js";
import type { BookDesk } from "../worker/bookDesk.js";

export interface ReadingsWork {
  /** All readings as they stand; null where no office workbook is open. */
  readings(): Promise<readonly ShownReading[] | null>;
  /** Whose results a decision would change, or what is wrong with its values. */
  decisionEffect(decision: Decision): Promise<DecisionEffect | null>;
  /** The cells that say what was decided; null where no office workbook is open. */
  decisionCells(decision: Decision): Promise<readonly KnownCell[] | null>;
}

/** What somebody decides about a reading. */
export interface Decision {
  readonly number: number;
  readonly confirmed: boolean;
  /** Only the parameters that are to change, by name. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Written with the confirmation; absent: what is noted stays. */
  readonly note?: ConfirmationNote;
}

export interface ShownReading extends Pick<Reading, "number" | "question" | "clause" | "reading" | "alternatives"> {
  readonly confirmed: boolean;
  /** What is noted about its confirmation. */
  readonly note: ShownNote;
  readonly parameters: readonly ShownParameter[];
}

export interface ShownNote {
  readonly by: string;
  /** "2020-11-05", or what was typed in its place. */
  readonly on: string;
  readonly basis: string;
}

export interface ShownParameter {
  readonly name: string;
  readonly meaning: Words;
  readonly value: ParameterValue;
  readonly alternatives: Alternatives;
  /** Of a table of bands: it counts where one of these is chosen; null where it always counts. */
  readonly countsWith: readonly (BandsChoice & { readonly now: ParameterValue | null })[] | null;
}

export type DecisionEffect =
  | { readonly kind: "effect"; readonly effect: ChangeEffect }
  /** By the parameter's name: what it should be. */
  | { readonly kind: "faults"; readonly faults: Readonly<Record<string, Words>> };

export const readingsWork = (desk: BookDesk): ReadingsWork => ({
  readings: async () => {
    const open = desk.office;
    if (!open) return null;
    return open.scheme.readings.map((reading) => shown(open.scheme, open.office.record, reading));
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
    const { number: reading, confirmed, parameters, note } = decision;
    return decisionCells(open.scheme, open.book, {
      reading,
      confirmed,
      parameters: new Map(Object.entries(parameters)),
      ...(note && { note }),
    });
  },
});

function shown(scheme: Scheme, record: OfficeRecord, reading: Reading): ShownReading {
  const { parameters, confirmedReadings, confirmations } = record;
  const { number, question, clause, alternatives } = reading;
  return {
    number,
    question,
    clause,
    reading: reading.reading,
    alternatives,
    confirmed: confirmedReadings.has(number),
    note: shownNote(confirmations?.get(number)),
    parameters: reading.parameters.flatMap((name) => {
      const definition = scheme.parameters.get(name);
      if (!definition) return [];
      return [
        {
          name,
          meaning: definition.meaning,
          value: valueOf(scheme, parameters, name) ?? definition.default,
          alternatives: alternativesOf(scheme, name),
          countsWith:
            (definition.kind === "bands" ? bandsMatter(scheme, name) : null)?.map((choice) => ({
              ...choice,
              now: valueOf(scheme, parameters, choice.parameter),
            })) ?? null,
        },
      ];
    }),
  };
}

const valueOf = (scheme: Scheme, set: OfficeRecord["parameters"], name: string): ParameterValue | null =>
  set.get(name) ?? scheme.parameters.get(name)?.default ?? null;

const shownNote = ({ by, on, basis }: Confirmation = { by: "", on: null, basis: "" }): ShownNote => ({
  by,
  on: on instanceof Fraction ? dayOfSerial(on.toNumber()) : String(on ?? ""),
  basis,
});

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
