import type { Fraction } from "../../exact/fraction.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import { numberOf } from "../printedFigure.js";

/** A part of the assessment ranked on its own: the pool, or one section of it. */
export interface PartRanking {
  /** "pool", or the code of a section. */
  readonly code: string;
  readonly name: string;
  readonly full: string;
  /** In the order of the places; departments without a score in it are left out. */
  readonly rows: readonly PartStanding[];
}

export interface PartStanding {
  readonly code: string;
  readonly name: string;
  readonly score: string;
  /** By the printed score; equal ones share the better place; one with a veto in the part comes after all others (reading 13). */
  readonly place: number;
  readonly vetoed: boolean;
}

/** The pool and each of its sections (websites, new media); none in a scheme without a pool. */
export function partRankings(assessment: Assessment): readonly PartRanking[] {
  const { scheme } = assessment;
  const { pool } = scheme.final;
  if (!pool) return [];
  const sections = pool.parts.flatMap(({ section }) => scheme.sections.filter(({ code }) => code === section));
  return [
    {
      code: "pool",
      name: pool.name,
      full: "100",
      rows: ranked(
        assessment,
        keyOf.pool,
        sections.map(({ code }) => code),
      ),
    },
    ...sections.map(({ code, name, full }) => ({
      code,
      name,
      full: full.toString(),
      rows: ranked(assessment, keyOf.score(code), [code]),
    })),
  ];
}

interface Scored {
  readonly department: AssessedDepartment;
  readonly score: Fraction;
  readonly vetoed: boolean;
}

function ranked(
  { departments, decimals }: Assessment,
  key: string,
  sections: readonly string[],
): readonly PartStanding[] {
  const scored = departments.flatMap((department): readonly Scored[] => {
    const score = numberOf(department.valueOf(key));
    const vetoed = sections.some((code) => department.valueOf(keyOf.status(code)) === outcomeWords.vetoed);
    return score ? [{ department, score, vetoed }] : [];
  });
  const ordered = [...scored].sort(compare);
  return ordered.map((own) => ({
    code: own.department.answers.code,
    name: own.department.answers.name,
    score: own.score.toFixed(decimals),
    place: ordered.findIndex((other) => compare(other, own) === 0) + 1,
    vetoed: own.vetoed,
  }));
}

const compare = (a: Scored, b: Scored): number => Number(a.vetoed) - Number(b.vetoed) || b.score.compare(a.score);
