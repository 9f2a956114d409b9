import { daySerial } from "../exact/daySerial.js";
import { assessedYear } from "../scheme/schemeWords.js";
import { Fraction } from "../exact/fraction.js";
import type { LedgerRow } from "../engine/answers/officeRecord.js";
import type { Item, Scheme } from "../scheme/scheme.js";
import type { Profile } from "./profile.js";
import type { Random } from "./random.js";

/** Rows per department, on average, so that 60 departments have about 400. */
const averageRows = 6.7;
const averageShortfall = 0.27;

/** The findings of a year about one department: the weaker it is, the more. */
export function inventFindings(scheme: Scheme, random: Random, profile: Profile): readonly LedgerRow[] {
  const items = scheme.items.filter(
    ({ definition, section }) => definition.by === "ledger" && !profile.sectionsNotApplicable.includes(section),
  );
  const drawn = items.flatMap((item) => Array.from({ length: weightOf(item) }, () => item));
  if (drawn.length === 0) return [];
  const rows = (averageRows * (1 - profile.skill) * random.around(0.6, 1.4)) / averageShortfall;
  return Array.from({ length: Math.round(rows) }, () => {
    const item = random.pick(drawn);
    const most = perOf(item) <= 0.1 ? 4 : perOf(item) <= 0.3 ? 2 : 1;
    return inventRow(scheme, random, profile.code, item, random.whole(1, random.whole(1, most)));
  });
}

/** A row of the 台账 in plausible words. */
export function inventRow(scheme: Scheme, random: Random, department: string, item: Item, count: number): LedgerRow {
  const date = inventWorkday(scheme, random);
  const [input] = item.inputs;
  return {
    department,
    item: item.code,
    date: date === null ? null : Fraction.of(date),
    what: `${random.pick(occasions)}${input?.label ?? item.name} ${count} ${input?.unit ?? ""}`.trimEnd(),
    count: Fraction.of(count),
    evidence: random.pick(evidences)(random.whole(1, 99)),
    recordedBy: random.pick(recorders),
  };
}

const occasions = [
  "日常巡查：",
  "季度抽查：",
  "专项检查：",
  "系统比对：",
  "群众反映，经核实：",
  "随机回访：",
  "第三方监测：",
];
const evidences: readonly ((number: number) => string)[] = [
  (number) => `抽查记录第 ${number} 号`,
  (number) => `截图存档 ${number} 号`,
  (number) => `整改通知单第 ${number} 号`,
  (number) => `系统导出表 ${number}`,
  (number) => `监测报告第 ${number} 页`,
];
const recorders = ["记录员甲", "记录员乙", "记录员丙", "记录员丁"];

/** Small matters are found more often than grave ones. */
const weightOf = (item: Item): number => (perOf(item) <= 0.1 ? 9 : perOf(item) <= 0.3 ? 6 : 1);

const perOf = (item: Item): number => {
  const { per } = item.params;
  return typeof per === "string" ? Number(per) : 1;
};

/** A weekday in the year of the scheme; null where it names none. */
function inventWorkday(scheme: Scheme, random: Random): number | null {
  const year = assessedYear(scheme);
  if (year === null) return null;
  const first = daySerial(`${year}-01-06`) ?? 0;
  const day = first + random.whole(0, 355);
  // Excel's days begin with a Sunday: 0 is a Saturday, 1 a Sunday
  const weekday = day % 7;
  return weekday > 1 ? day : day + 2;
}
