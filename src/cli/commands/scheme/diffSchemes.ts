import { correspondenceOf, type Correspondence } from "../../../analysis/years/correspondence.js";
import { changeSentence } from "../../../workbook/scheme/diff/changeSentence.js";
import { schemeDiff, type SchemeChange } from "../../../workbook/scheme/diff/schemeDiff.js";
import { schemeSheets, tableIds } from "../../../workbook/scheme/tables/schemeSheets.js";
import { schemeIn } from "../../files/scheme/schemeIn.js";
import { Failure } from "../../terminal/failure.js";
import type { Arguments } from "../../terminal/readArguments.js";
import { exit, type Terminal } from "../../terminal/terminal.js";

/** scorebook scheme diff LAST THIS [--json] */
export function diffSchemes(args: Arguments, terminal: Terminal): number {
  const [lastPath, path, ...more] = args.positionals;
  if (lastPath === undefined || path === undefined || more.length > 0)
    throw new Failure("应为：scorebook scheme diff 上年指标体系 本年指标体系");
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
): string {
  const part = (title: string, changes: readonly SchemeChange[]): readonly string[] => [
    "",
    `${title}（${changes.length} 处）`,
    ...tableIds.flatMap((table) => {
      const own = changes.filter((change) => change.table === table);
      return own.length === 0
        ? []
        : [`  ${schemeSheets[table]}`, ...own.map((change) => `    ${changeSentence(change).zh}`)];
    }),
  ];
  const named = ({ code, name }: { readonly code: string; readonly name: string }) => `${code} ${name}`;
  return [
    `${before.title}（${before.id}） → ${after.title}（${after.id}）`,
    `考核项：对应 ${pairs.length} 项，本年新增 ${added.length} 项，上年取消 ${gone.length} 项`,
    ...unknown.map(({ item, lastYear }) => `错误：${named(item)} 的上年代码 ${lastYear} 在上年没有`),
    ...splits.map((each) => `上年 ${named(each.before)} 在本年分为：${each.after.map(named).join("、")}；不作为对应`),
    ...guesses.map((pair) => `名称相同而没有写上年代码：${named(pair.after)}，是否即上年 ${named(pair.before)}？`),
    ...part(
      "影响得分",
      all.filter(({ scores }) => scores),
    ),
    ...part(
      "不影响得分",
      all.filter(({ scores }) => !scores),
    ),
    "",
  ].join("\n");
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
