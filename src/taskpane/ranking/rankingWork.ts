import { departmentCard, type CardIndicator, type DepartmentCard } from "../../analysis/standing/departmentCard.js";
import { standings, type Standings } from "../../analysis/standing/standings.js";
import type { Selection } from "../../host/port.js";
import { departmentAt } from "../explain/figureAt.js";
import type { BookDesk } from "../worker/bookDesk.js";
import type { DepartmentName } from "../worker/openBook.js";

/** The ranking, and one department in it. All answers are null when no office workbook is open. */
export interface RankingWork {
  ranking(): Promise<RankingView | null>;
  /** @param code null: the first in the ranking; also where the code no longer exists */
  card(code: string | null): Promise<CardView | null>;
  /** The department in whose row the selection is; null elsewhere. */
  departmentOf(selection: Selection): Promise<string | null>;
}

export interface RankingView {
  readonly standings: Standings;
  /** How many totals lie in each span of points, from the lowest that has one. */
  readonly distribution: readonly TotalSpan[];
  /** The means of sections and of what stands directly below them. */
  readonly means: readonly CardIndicator[];
}

export interface TotalSpan {
  /** The span begins here; it ends before `to`, and the last one with it. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface CardView {
  readonly card: DepartmentCard;
  /** Its neighbours in the order of the ranking. */
  readonly before: DepartmentName | null;
  readonly after: DepartmentName | null;
  /** Its number in the list of departments, from 1: the key of its row in 排名. */
  readonly number: number;
}

export const rankingWork = (desk: BookDesk): RankingWork => ({
  ranking: async () => {
    if (!desk.office) return null;
    const { assessment } = desk.office;
    const ranked = standings(assessment);
    const [first] = ranked.rows;
    const means = first ? departmentCard(assessment, first.code).indicators.filter(({ depth }) => depth <= 1) : [];
    return { standings: ranked, distribution: distributionOf(ranked, assessment.scheme.full.toNumber()), means };
  },
  departmentOf: async (selection) => (desk.office ? departmentAt(desk.office.office.record, selection) : null),
  card: async (code) => {
    if (!desk.office) return null;
    const { assessment, office } = desk.office;
    const { rows } = standings(assessment);
    const at = Math.max(
      0,
      rows.findIndex((row) => row.code === code),
    );
    const row = rows[at];
    if (!row) return null;
    const nameAt = (position: number): DepartmentName | null => {
      const { code: other, name } = rows[position] ?? {};
      return other !== undefined && name !== undefined ? { code: other, name } : null;
    };
    return {
      card: departmentCard(assessment, row.code),
      before: nameAt(at - 1),
      after: nameAt(at + 1),
      number: office.record.departments.findIndex(({ code: other }) => other === row.code) + 1,
    };
  },
});

/** In points. */
const spanWidth = 5;

function distributionOf({ rows }: Standings, full: number): readonly TotalSpan[] {
  // the full mark itself, and what a bonus brings above it, is in the last span
  const last = (Math.ceil(full / spanWidth) - 1) * spanWidth;
  const spans = rows.flatMap(({ total }) =>
    total === null ? [] : [Math.min(last, Math.floor(Number(total) / spanWidth) * spanWidth)],
  );
  if (spans.length === 0) return [];
  const [lowest, highest] = [Math.min(...spans), Math.max(...spans)];
  return Array.from({ length: (highest - lowest) / spanWidth + 1 }, (_, at) => {
    const from = lowest + at * spanWidth;
    return { from, to: from + spanWidth, count: spans.filter((span) => span === from).length };
  });
}
