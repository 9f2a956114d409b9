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
import type { Say } from "../../../words/say.js";

/** scorebook scheme trial LAST NEW [--json] */
export async function tryScheme(args: Arguments, terminal: Terminal): Promise<number> {
  const [lastPath, newPath, ...more] = args.positionals;
  if (lastPath === undefined || newPath === undefined || more.length > 0)
    throw new Failure({
      zh: "应为：scorebook scheme trial 上年文件 新指标体系",
      en: "Should be: scorebook scheme trial LAST NEW",
    });
  const next = schemeIn(newPath, args, terminal).scheme;
  const last = await readAssessment(lastPath, terminal, givenScheme(args, "last-scheme"));
  refuseWithoutPairs(last.scheme, next, newPath);
  const [first] = last.answers.departments;
  if (!first)
    throw new Failure({ zh: `${lastPath}：没有参加考核的单位`, en: `${lastPath}: no department was assessed` });
  const trial = ruleTrial(last, next);
  terminal.out(args.flag("json") ? `${JSON.stringify(trialJson(trial), null, 2)}\n` : trialText(trial, terminal.say));
  return exit.done;
}

const columns = (say: Say): readonly TextColumn[] => [
  { title: say({ zh: "代码", en: "Code" }), align: "left" },
  { title: say({ zh: "单位", en: "Department" }), align: "left" },
  { title: say({ zh: "上年总分", en: "Last total" }), align: "right" },
  { title: say({ zh: "试算总分", en: "Trial total" }), align: "right" },
  { title: say({ zh: "变化", en: "Change" }), align: "right" },
  { title: say({ zh: "上年名次", en: "Last place" }), align: "right" },
  { title: say({ zh: "试算名次", en: "Trial place" }), align: "right" },
  { title: say({ zh: "上年等次", en: "Last grade" }), align: "left" },
  { title: say({ zh: "试算等次", en: "Trial grade" }), align: "left" },
];

function trialText(trial: RuleTrial, say: Say): string {
  const { before, after, gone } = trial.correspondence;
  const { unanswered, decimals, departments } = trial;
  const isOpen = unanswered.length > 0;
  return [
    say({
      zh: `上年的填报和评定，按新指标体系试算：${before.title} → ${after.title}`,
      en: `Last year's answers and ratings by the new scheme: ${before.title} → ${after.title}`,
    }),
    say({
      zh: `新指标体系中上年没有答案的考核项 ${unanswered.length} 项${isOpen ? `：${unanswered.map(({ code, name }) => `${code} ${name}`).join("、")}` : ""}`,
      en: `Items of the new scheme without an answer last year: ${unanswered.length}${isOpen ? `: ${unanswered.map(({ code, name }) => `${code} ${name}`).join(", ")}` : ""}`,
    }),
    ...(isOpen
      ? [
          say({
            zh: "这些考核项对各单位一律先按全部做到、再按全部没有做到试算；总分和名次写作“做到/没有做到”，变化按做到计。",
            en: "These are tried for all departments as wholly met and as not met at all; totals and places stand as “met/not met”, changes are for met.",
          }),
        ]
      : []),
    ...(gone.length > 0
      ? [
          say({
            zh: `上年有而新指标体系没有的考核项 ${gone.length} 项，不再计分`,
            en: `Items of last year that the new scheme does not have: ${gone.length}; they no longer count`,
          }),
        ]
      : []),
    say({
      zh: "上年已定的口径和参数，新指标体系仍有的沿用。",
      en: "Readings and parameters that were decided last year are kept where the new scheme has them.",
    }),
    "",
    ...textTable(
      columns(say),
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
