import type { Standings } from "../../analysis/standing/standings.js";
import { keyOf } from "../../engine/model/keys.js";
import type { Counting, Scheme } from "../../scheme/scheme.js";

type Row = Standings["rows"][number];

/** A figure that stands beside the total. */
export interface PlaceFigure {
  readonly key: string;
  /** Its name, and on a line of its own what it counts. */
  readonly head: string;
  readonly of: (row: Row) => { readonly state: string } | { readonly score: string | null };
}

/** The sections, and what stands for several of them in the total, in the order of their columns. */
export const placeFigures = ({ sections, final: { pool } }: Scheme): readonly PlaceFigure[] => [
  ...sections.map(({ code, name, full, counts }, at): PlaceFigure => ({
    key: keyOf.score(code),
    head: `${name}\n（${countingWords[counts]}${full.toString()}）`,
    of: ({ sections: standing }) => {
      const state = stateWords[standing[at]?.state ?? "scored"];
      return state === null ? { score: standing[at]?.score ?? null } : { state };
    },
  })),
  ...(pool
    ? [
        {
          key: keyOf.pool,
          head: `${pool.name}\n（百分制）`,
          of: (row: Row) => {
            const parts = row.sections.filter(({ code }) => pool.parts.some(({ section }) => section === code));
            const isNone = row.pool === null && parts.every(({ state }) => state === "notApplicable");
            return isNone ? { state: stateWords.notApplicable } : { score: row.pool };
          },
        },
      ]
    : []),
];

const countingWords = { within: "", added: "加", subtracted: "减" } as const satisfies Record<Counting, string>;

const stateWords = {
  scored: null,
  notApplicable: "不适用",
  vetoed: "否决",
  invalid: "无效",
} as const satisfies Record<Row["sections"][number]["state"], string | null>;
