import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import { barRatio, gradeOf, numberOf, placeOf, printedFigure } from "../printedFigure.js";
import { sectionStandings, type SectionStanding } from "./sectionStandings.js";

/** The ranking as a table. Scores are decimal strings, as printed. */
export interface Standings {
  readonly decimals: number;
  /** How many departments have a place. */
  readonly placed: number;
  readonly rows: readonly Standing[];
  /** Those that are not assessed: they are in no row. */
  readonly leftOut: readonly { readonly code: string; readonly name: string; readonly because: string }[];
}

export interface Standing {
  readonly code: string;
  readonly name: string;
  readonly total: string | null;
  /** The length of the total's bar, 0 to 1. */
  readonly ratio: number;
  readonly place: number | null;
  /** How many departments share the place, itself included; 0 without a place. */
  readonly sharing: number;
  /** "" where there is none. */
  readonly grade: string;
  /** A section of it failed by a veto. */
  readonly vetoed: boolean;
  readonly sections: readonly SectionStanding[];
  /** The sections of the pool on their own, out of 100; null where there are none. */
  readonly pool: string | null;
}

/** All departments in the order of their places, equal places in the order of the record; those without a place at the end. */
export function standings(assessment: Assessment): Standings {
  const ranked = inOrderOfPlace(assessment.departments);
  const places = ranked.map(placeOf);
  return {
    decimals: assessment.decimals,
    leftOut: assessment.leftOut.map(({ code, name, because }) => ({ code, name, because })),
    placed: places.filter((place) => place !== null).length,
    rows: ranked.map((department) => {
      const place = placeOf(department);
      return {
        code: department.answers.code,
        name: department.answers.name,
        total: printedFigure(assessment, department, keyOf.total),
        ratio: barRatio(numberOf(department.valueOf(keyOf.total)), assessment.scheme.full),
        place,
        sharing: place === null ? 0 : places.filter((other) => other === place).length,
        grade: gradeOf(department),
        vetoed: department.valueOf(keyOf.vetoed) === true,
        sections: sectionStandings(assessment, department),
        pool: printedFigure(assessment, department, keyOf.pool),
      };
    }),
  };
}

export const inOrderOfPlace = (departments: readonly AssessedDepartment[]): readonly AssessedDepartment[] =>
  [...departments].sort((a, b) => (placeOf(a) ?? Infinity) - (placeOf(b) ?? Infinity) || 0);
