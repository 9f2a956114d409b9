import { correspondenceOf, type Correspondence } from "../../../analysis/years/correspondence.js";
import { changeSentence } from "../../../workbook/scheme/diff/changeSentence.js";
import { schemeDiff, type SchemeChange } from "../../../workbook/scheme/diff/schemeDiff.js";
import { schemeSheets, tableIds } from "../../../workbook/scheme/tables/schemeSheets.js";
import { schemeIn } from "../../files/scheme/schemeIn.js";
import { Failure } from "../../terminal/failure.js";
import type { Arguments } from "../../terminal/readArguments.js";
import { exit, type Terminal } from "../../terminal/terminal.js";
import type { Words } from "../../../words/words.js";
import { noWords, sameWords } from "../../../words/joinedWords.js";
import { linesOf } from "../../terminal/toldLines.js";

/** scorebook scheme diff LAST THIS [--json] */
export function diffSchemes(args: Arguments, terminal: Terminal): number {
  const [lastPath, path, ...more] = args.positionals;
  if (lastPath === undefined || path === undefined || more.length > 0)
    throw new Failure({
      zh: "应为：scorebook scheme diff 上年指标体系 本年指标体系",
      en: "Should be: scorebook scheme diff LAST THIS",
    });
  const correspondence = correspondenceOf(
    schemeIn(lastPath, args, terminal).scheme,
    schemeIn(path, args, terminal).scheme,
  );
  const changes = schemeDiff(correspondence);
  terminal.out(args.flag("json") ? json(correspondence, changes) : text(correspondence, changes));
  return correspondence.unknown.length > 0 ? exit.failed : exit.done;
}

function text(
  { before, after, pairs, added, gone, splits, unknown, guesses }: Correspondence,
  all: readonly SchemeChange[],
): Words {
  const part = (title: Words, changes: readonly SchemeChange[]): readonly Words[] => [
    noWords,
    { zh: `${title.zh}（${changes.length} 处）`, en: `${title.en} (${changes.length})` },
    ...tableIds.flatMap((table) => {
      const own = changes.filter((change) => change.table === table);
      return own.length === 0
        ? []
        : [
            sameWords(`  ${schemeSheets[table]}`),
            ...own.map(changeSentence).map(({ zh, en }) => ({ zh: `    ${zh}`, en: `    ${en}` })),
          ];
    }),
  ];
  const named = ({ code, name }: { readonly code: string; readonly name: string }) => `${code} ${name}`;
  return linesOf([
    {
      zh: `${before.title}（${before.id}） → ${after.title}（${after.id}）`,
      en: `${before.title} (${before.id}) → ${after.title} (${after.id})`,
    },
    {
      zh: `考核项：对应 ${pairs.length} 项，本年新增 ${added.length} 项，上年取消 ${gone.length} 项`,
      en: `Items: ${pairs.length} correspond, ${added.length} are new this year, ${gone.length} are gone`,
    },
    ...unknown.map(({ item, lastYear }) => ({
      zh: `错误：${named(item)} 的上年代码 ${lastYear} 在上年没有`,
      en: `Wrong: ${named(item)} names last year's code ${lastYear}, which last year does not have`,
    })),
    ...splits.map((each) => ({
      zh: `上年 ${named(each.before)} 在本年分为：${each.after.map(named).join("、")}；不作为对应`,
      en: `Last year's ${named(each.before)} is divided this year: ${each.after.map(named).join(", ")}; they do not count as corresponding`,
    })),
    ...guesses.map((pair) => ({
      zh: `名称相同而没有写上年代码：${named(pair.after)}，是否即上年 ${named(pair.before)}？`,
      en: `Same name without last year's code: is ${named(pair.after)} last year's ${named(pair.before)}?`,
    })),
    ...part(
      { zh: "影响得分", en: "Changes scores" },
      all.filter(({ scores }) => scores),
    ),
    ...part(
      { zh: "不影响得分", en: "Does not change scores" },
      all.filter(({ scores }) => !scores),
    ),
  ]);
}

/** Described in docs/command-line.md. */
function json(
  { before, after, pairs, unknown, splits, guesses }: Correspondence,
  changes: readonly SchemeChange[],
): string {
  const codes = (each: { readonly before: { readonly code: string }; readonly after: { readonly code: string } }) => ({
    before: each.before.code,
    after: each.after.code,
  });
  const told = {
    format: "scorebook.schemeDiff.1",
    before: before.id,
    after: after.id,
    pairs: pairs.map(codes),
    unknown: unknown.map(({ item, lastYear }) => ({ code: item.code, lastYear })),
    splits: splits.map((each) => ({ before: each.before.code, after: each.after.map(({ code }) => code) })),
    guesses: guesses.map(codes),
    changes,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
