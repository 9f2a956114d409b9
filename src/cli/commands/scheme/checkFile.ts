import { dryRun, type DryRun } from "../../../analysis/dryRun/dryRun.js";
import { isSoundTrial, trialWords } from "../../../analysis/dryRun/trialWords.js";
import { shortDigest } from "../../../evidence/canonical/shortDigest.js";
import { ruleHash } from "../../../evidence/issue/ruleHash.js";
import { unreadParameters } from "../../../scheme/check/unread.js";
import { takenId } from "../../../scheme/catalogue.js";
import type { Scheme } from "../../../scheme/scheme.js";
import type { SchemeProblem } from "../../../scheme/schemeError.js";
import { schemeTree } from "../../../scheme/schemeTree.js";
import { problemLine, readSchemeOf } from "../../files/scheme/schemeFile.js";
import { Failure } from "../../terminal/failure.js";
import type { Arguments } from "../../terminal/readArguments.js";
import { exit, type Terminal } from "../../terminal/terminal.js";
import { linesOf, mendFirst, toldLines } from "../../terminal/toldLines.js";
import type { Words } from "../../../words/words.js";
import { noWords } from "../../../words/joinedWords.js";

/** scorebook scheme check FILE */
export async function checkFile({ positionals, text }: Arguments, terminal: Terminal): Promise<number> {
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0 || text("out") !== undefined)
    throw new Failure({ zh: "应为：scorebook scheme check 文件", en: "Should be: scorebook scheme check FILE" });
  const { definition, problems } = readSchemeOf(path);
  const lines = (told: readonly SchemeProblem[]) => told.map((problem) => problemLine(path, problem));
  if (!definition) {
    const wrong = problems.filter(({ severity }) => severity !== "warning");
    throw new Failure(linesOf(toldLines(lines(wrong), mendFirst(path))));
  }
  const taken = takenId(definition);
  if (taken) throw new Failure(linesOf(toldLines(lines([taken]), mendFirst(path))));
  const hints = lines([...problems, ...unreadParameters(definition)]);
  for (const line of toldLines(hints, (more) => ({
    zh: `${path}：另有 ${more} 处提示`,
    en: `${path}: ${more} more hints`,
  })))
    terminal.err(line);
  const scheme = schemeTree(definition);
  const trial = dryRun(scheme);
  terminal.out(linesOf([...summary(scheme, await ruleHash(scheme)), ...trialLines(scheme, trial)]));
  return isSoundTrial(scheme, trial) ? exit.done : exit.failed;
}

function summary(scheme: Scheme, hash: string): readonly Words[] {
  const { id, title, definition, sections, items, full } = scheme;
  const version =
    definition.version === undefined
      ? noWords
      : { zh: `，版本 ${definition.version}`, en: `, version ${definition.version}` };
  const vetoes = items.filter((item) => item.full === null && item.rule.vetoes !== undefined).length;
  const counted = {
    zh: `${items.length - vetoes} 项${vetoes > 0 ? `，另有单项否决 ${vetoes} 项` : ""}`,
    en: `${items.length - vetoes} items${vetoes > 0 ? ` and ${vetoes} vetoes` : ""}`,
  };
  return [
    {
      zh: `${title}（代号 ${id}${version.zh}）：${sections.length} 个部分、${counted.zh}，总分满分 ${full.toString()} 分`,
      en: `${title} (id ${id}${version.en}): ${sections.length} sections, ${counted.en}, full mark of the total ${full.toString()}`,
    },
    {
      zh: `规则摘要：${hash}（审签稿上印的是 ${shortDigest(hash)}）`,
      en: `Digest of the rules: ${hash} (the paper to be signed has ${shortDigest(hash)})`,
    },
    ...(definition.incomplete === undefined
      ? []
      : [
          {
            zh: `不完整，只能试用，不能发放：${definition.incomplete}`,
            en: `Incomplete, for trials only, cannot be issued: ${definition.incomplete}`,
          },
        ]),
  ];
}

function trialLines(scheme: Scheme, trial: DryRun): readonly Words[] {
  const { summary: told, remarks } = trialWords(scheme, trial);
  return [
    { zh: `试算：${told.zh}`, en: `Trial: ${told.en}` },
    ...toldLines(remarks, (more) => ({ zh: `另有 ${more} 处`, en: `${more} more` })),
  ];
}
