import { ruleTrial, type RuleTrial, type TrialChange, type TrialResult } from "../../../analysis/years/ruleTrial.js";
import { signed } from "../../../analysis/years/printedChange.js";
import type { Fraction } from "../../../exact/fraction.js";
import { textTable, type TextColumn } from "../../print/textTable.js";
import { readAssessment } from "../../files/readAssessment.js";
import { givenScheme } from "../../files/readScheme.js";
import { schemeIn } from "../../files/scheme/schemeIn.js";
import { refuseWithoutPairs } from "../../files/scheme/refuseWithoutPairs.js";
import { Failure } from "../../terminal/failure.js";
import type { Arguments } from "../../terminal/readArguments.js";
import { exit, type Terminal } from "../../terminal/terminal.js";

/** scorebook scheme trial LAST NEW [--json] */
export async function tryScheme(args: Arguments, terminal: Terminal): Promise<number> {
  const [lastPath, newPath, ...more] = args.positionals;
  if (lastPath === undefined || newPath === undefined || more.length > 0)
    throw new Failure("应为：scorebook scheme trial 上年文件 新指标体系");
  const next = schemeIn(newPath, args, terminal).scheme;
  const last = await readAssessment(lastPath, terminal, givenScheme(args, "last-scheme"));
  refuseWithoutPairs(last.scheme, next, newPath);
  const [first] = last.answers.departments;
  if (!first) throw new Failure(`${lastPath}：没有参加考核的单位`);
  const trial = ruleTrial(last, next);
  terminal.out(args.flag("json") ? `${JSON.stringify(trialJson(trial), null, 2)}\n` : trialText(trial));
  return exit.done;
}

const columns: readonly TextColumn[] = [
  { title: "代码", align: "left" },
  { title: "单位", align: "left" },
  { title: "上年总分", align: "right" },
  { title: "试算总分", align: "right" },
  { title: "变化", align: "right" },
  { title: "上年名次", align: "right" },
  { title: "试算名次", align: "right" },
  { title: "上年等次", align: "left" },
  { title: "试算等次", align: "left" },
];

function trialText(trial: RuleTrial): string {
  const { before, after, gone } = trial.correspondence;
  const { unanswered, decimals, departments } = trial;
  const isOpen = unanswered.length > 0;
  return [
    `上年的填报和评定，按新指标体系试算：${before.title} → ${after.title}`,
    `新指标体系中上年没有答案的考核项 ${unanswered.length} 项${isOpen ? `：${unanswered.map(({ code, name }) => `${code} ${name}`).join("、")}` : ""}`,
    ...(isOpen
      ? ["这些考核项对各单位一律先按全部做到、再按全部没有做到试算；总分和名次写作“做到/没有做到”，变化按做到计。"]
      : []),
    ...(gone.length > 0 ? [`上年有而新指标体系没有的考核项 ${gone.length} 项，不再计分`] : []),
    "上年已定的口径和参数，新指标体系仍有的沿用。",
    "",
    ...textTable(
      columns,
      [...departments].sort(byChange).map((each) => row(each, decimals, isOpen)),
    ),
    "",
  ].join("\n");
}

const changeOf = ({ before, best }: TrialChange): Fraction | null =>
  before.total && best.total ? best.total.minus(before.total) : null;

/** Those who gain most first, those who lose most last, and those without a total after all. */
function byChange(one: TrialChange, other: TrialChange): number {
  const [first, second] = [changeOf(one), changeOf(other)];
  if (!first || !second) return first ? -1 : second ? 1 : 0;
  return second.compare(first);
}

function row(change: TrialChange, decimals: number, isOpen: boolean): readonly string[] {
  const { code, name, before, best, worst } = change;
  const difference = changeOf(change);
  const both = (of: (result: TrialResult) => string): string =>
    !isOpen || of(best) === of(worst) ? of(best) : `${of(best)}/${of(worst)}`;
  const total = ({ total: points }: TrialResult): string => points?.toFixed(decimals) ?? "—";
  const place = ({ place: at }: TrialResult): string => (at === null ? "—" : String(at));
  return [
    code,
    name,
    total(before),
    both(total),
    difference ? signed(difference.toFixed(decimals)) : "—",
    place(before),
    both(place),
    before.grade,
    both(({ grade }) => grade),
  ];
}

/** Described in docs/command-line.md. */
function trialJson({ correspondence, unanswered, departments, decimals }: RuleTrial) {
  const resultJson = ({ total, place, grade }: TrialResult) => ({
    total: total?.toFixed(decimals) ?? null,
    place,
    grade,
  });
  const item = ({ code, name }: { readonly code: string; readonly name: string }) => ({ code, name });
  return {
    format: "scorebook.schemeTrial.1",
    before: correspondence.before.id,
    after: correspondence.after.id,
    unanswered: unanswered.map(item),
    gone: correspondence.gone.map(item),
    departments: departments.map(({ code, name, before, best, worst }) => ({
      code,
      name,
      before: resultJson(before),
      best: resultJson(best),
      worst: resultJson(worst),
    })),
  };
}
