import { parameter } from "./parameter.js";
import type { SchemeDefinition, SectionDefinition } from "../../../src/scheme/definition.js";

interface Total {
  /** 100 where absent. */
  readonly full?: string;
  /** Full marks of the sections that count as they are. */
  readonly standing: readonly string[];
  readonly pool?: { readonly points: string; readonly parts: readonly [string, string] };
  /** Points of an addition in the last section. */
  readonly extra?: string;
}

/**
 * A fictional assessment in which the office rates everything: one item a section, no readings, and a parameter that no
 * reading names.
 */
export function ratedScheme({ full, standing, pool, extra }: Total): SchemeDefinition {
  const fulls = [...standing, ...(pool?.parts ?? [])];
  const codes = fulls.map((_, at) => String(at + 1));
  const rest = codes.slice(standing.length);
  return {
    id: "rated",
    title: "某县评议考核（虚构）",
    parameters: pool
      ? [{ name: "hallShare", kind: "share", meaning: { zh: "大厅所占比例", en: "share of the hall" }, default: "0.6" }]
      : [],
    readings: [],
    sections: codes.map((code, at) => section(code, fulls[at] ?? "", at === codes.length - 1 ? extra : undefined)),
    final: {
      ...(full !== undefined && { full }),
      standing: codes.slice(0, standing.length),
      ...(pool && {
        pool: {
          points: pool.points,
          name: "评议",
          parts: [
            { section: rest[0] ?? "", share: parameter("hallShare") },
            { section: rest[1] ?? "", share: "rest" },
          ],
        },
      }),
    },
  };
}

function section(code: string, full: string, extra: string | undefined): SectionDefinition {
  const rated = {
    method: "年底综合考核",
    by: "office",
    clause: `第${code}条`,
    about: "看工作做得怎样。",
    evidence: "评议表。",
  } as const;
  return {
    code,
    name: `第${code}块`,
    full,
    clause: `第${code}条`,
    levels: extra === undefined ? [] : [{ code: `${code}.9`, name: "加分", full: extra, extra: true }],
    items: [
      {
        ...rated,
        code: `${code}.1`,
        name: "评议",
        full,
        rule: "rating",
        params: {},
        inputs: { rating: { name: "mark", label: "评议分", unit: "分" } },
      },
      ...(extra === undefined
        ? []
        : [
            {
              ...rated,
              code: `${code}.9.1`,
              name: "创新",
              full: extra,
              rule: "bonus",
              params: {},
              inputs: { points: { name: "points", label: "加分", unit: "分" } },
            } as const,
          ]),
    ],
  };
}
