import { Fraction } from "../exact/fraction.js";
import type { LedgerRow, OfficeDepartment, OfficeRecord, Override } from "../engine/answers/officeRecord.js";
import type { Scalar } from "../formula/value.js";
import { cellWords } from "../rules/contract/cellWords.js";
import type { Invented } from "../rules/contract/invention.js";
import type { Item, Scheme } from "../scheme/scheme.js";
import { inventAnswer } from "./inventAnswer.js";
import { inventFindings } from "./inventFindings.js";
import { inventAppeal, inventOverride } from "./inventOverrides.js";
import { inventProfiles, type Profile } from "./profile.js";
import { Random } from "./random.js";
import { twinOf, type Facts } from "./twin.js";

export interface SampleSize {
  readonly departments: number;
  readonly seed: number;
  readonly leaveOut?: number;
}

/**
 * A fictional assessment: strong, average and weak departments, blanks, 不适用, a veto, a department
 * without website, ties in rankings and in the total, findings through the year, values set by the office.
 *
 * @param departments how many, from 1
 * @param leaveOut how many of them, from the end of the list, take no part
 * @param seed the same number gives the same assessment on every machine
 */
export function sampleRecord(scheme: Scheme, { departments, seed, leaveOut = 0 }: SampleSize): OfficeRecord {
  if (!Number.isInteger(departments) || departments < 1)
    throw new RangeError(`${departments} is no number of departments`);
  const random = new Random(seed);
  const profiles = inventProfiles(scheme, random, departments);
  const facts = new Map(
    profiles
      .filter(({ role }) => role !== "twinOfBefore")
      .map((profile) => [profile, inventFacts(scheme, random, profile)]),
  );
  const twin = [...facts].find(([{ role }]) => role === "twin")?.[1];
  for (const profile of profiles)
    if (profile.role === "twinOfBefore") facts.set(profile, twin ? twinOf(scheme, random, profile.code, twin) : none);

  const plain = profiles.map((profile) => officeDepartment(scheme, profile, facts.get(profile) ?? none));
  const ledger = profiles.flatMap((profile) => (facts.get(profile) ?? none).findings);
  return {
    parameters: new Map([...scheme.parameters.values()].map((parameter) => [parameter.name, parameter.default])),
    confirmedReadings: inventConfirmed(scheme, random),
    departments: withOverrides(scheme, random, profiles, plain, ledger).map((department, at) =>
      at < departments - leaveOut ? department : { ...department, leftOut: { because: leaveOutReason } },
    ),
    ledger: inOrder(scheme, ledger),
  };
}

const leaveOutReason = "本年度机构改革新设，下年度起参加考核";

const none: Facts = { answers: new Map(), findings: [] };

function inventFacts(scheme: Scheme, random: Random, profile: Profile): Facts {
  const answers = scheme.items.flatMap((item): [string, Invented][] => {
    if (item.definition.by === "ledger" || profile.sectionsNotApplicable.includes(item.section)) return [];
    const invented = inventAnswer(scheme, random, profile, item);
    const isBlank = random.chance(blankRate(profile, item));
    const isMoot = !profile.hasOwnSystems && /自建/.test(item.name);
    if (isMoot || (random.chance(0.004) && mayBeLeftOut(item, profile))) return [[item.code, allNotApplicable(item)]];
    return invented === null || isBlank ? [] : [[item.code, invented]];
  });
  return { answers: new Map(answers), findings: inventFindings(scheme, random, profile) };
}

/** Weak departments forget more; the office rates all but a few, and whatever may be a veto. */
function blankRate({ skill }: Profile, { rule, definition }: Item): number {
  if (rule.vetoes) return 0;
  return definition.by === "office" ? 0.003 : 0.01 + 0.05 * (1 - skill);
}

const mayBeLeftOut = ({ rule }: Item, { role }: Profile): boolean => role !== "twin" && !rule.vetoes;

const allNotApplicable = (item: Item): Invented =>
  Object.fromEntries(
    item.inputs
      .filter(({ type }) => !type.optional)
      .map(({ formal, keys }) => [formal, keys.map(() => cellWords.notApplicable)]),
  );

function officeDepartment(scheme: Scheme, profile: Profile, { answers }: Facts): OfficeDepartment {
  const { code, name, sectionsNotApplicable } = profile;
  const cellsBy = (supplier: "department" | "office"): ReadonlyMap<string, Scalar> =>
    new Map(
      scheme.items
        .filter(({ definition }) => definition.by === supplier)
        .flatMap(({ code: item, inputs }) =>
          inputs.flatMap(({ formal, keys }) =>
            keys.map((key, at): [string, Scalar] => [key, answers.get(item)?.[formal]?.[at] ?? null]),
          ),
        )
        .filter(([, value]) => value !== null),
    );
  return {
    code,
    name,
    sectionsNotApplicable,
    reported: cellsBy("department"),
    overrides: new Map(),
    rated: cellsBy("office"),
  };
}

/** One department in eight has a report corrected, one in thirty an appeal granted; the twins stay equal. */
function withOverrides(
  scheme: Scheme,
  random: Random,
  profiles: readonly Profile[],
  departments: readonly OfficeDepartment[],
  ledger: readonly LedgerRow[],
): readonly OfficeDepartment[] {
  const free = random.shuffled(profiles.filter(({ role }) => role === "ordinary").map(({ code }) => code));
  const corrected = free.slice(0, Math.ceil(free.length / 8));
  const appealing = free
    .filter((code) => ledger.some((row) => row.department === code))
    .slice(-Math.ceil(free.length / 30));
  return departments.map((department) => {
    const overrides = new Map<string, Override>();
    if (corrected.includes(department.code))
      for (const [key, override] of inventOverride(scheme, random, department)) overrides.set(key, override);
    if (appealing.includes(department.code))
      for (const [key, override] of appeal(scheme, ledger, department.code)) overrides.set(key, override);
    return { ...department, overrides };
  });
}

/** Granted in the item in which most was found. */
function appeal(scheme: Scheme, ledger: readonly LedgerRow[], department: string): ReadonlyMap<string, Override> {
  const counts = new Map<string, number>();
  for (const row of ledger)
    if (row.department === department && row.count instanceof Fraction)
      counts.set(String(row.item), (counts.get(String(row.item)) ?? 0) + row.count.toNumber());
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const item = most && scheme.node(most[0]);
  return item?.kind === "item" ? inventAppeal(item, most?.[1] ?? 0) : new Map();
}

/** Some readings confirmed, others not yet. */
function inventConfirmed({ readings }: Scheme, random: Random): ReadonlySet<number> {
  const order = random.shuffled(readings.map(({ number }) => number));
  return new Set(order.slice(0, Math.floor(order.length / 2)));
}

/** As they were written down through the year. */
function inOrder({ items }: Scheme, ledger: readonly LedgerRow[]): readonly LedgerRow[] {
  const place = new Map(items.map(({ code }, at) => [code, at]));
  const serial = ({ date }: LedgerRow) => (date instanceof Fraction ? date.toNumber() : 0);
  const number = ({ item }: LedgerRow) => place.get(String(item)) ?? 0;
  return [...ledger].sort((a, b) => serial(a) - serial(b) || number(a) - number(b));
}
