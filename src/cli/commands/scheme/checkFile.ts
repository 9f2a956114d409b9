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
import { mendFirst, toldLines } from "../../terminal/toldLines.js";

/** scorebook scheme check FILE */
export async function checkFile({ positionals, text }: Arguments, terminal: Terminal): Promise<number> {
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0 || text("out") !== undefined)
    throw new Failure("应为：scorebook scheme check 文件");
  const { definition, problems } = readSchemeOf(path);
  const lines = (told: readonly SchemeProblem[]) => told.map((problem) => problemLine(path, problem));
  if (!definition) {
    const wrong = problems.filter(({ severity }) => severity !== "warning");
    throw new Failure(toldLines(lines(wrong), mendFirst(path)).join("\n"));
  }
  const taken = takenId(definition);
  if (taken) throw new Failure(toldLines(lines([taken]), mendFirst(path)).join("\n"));
  const hints = lines([...problems, ...unreadParameters(definition)]);
  for (const line of toldLines(hints, (more) => `${path}：另有 ${more} 处提示`)) terminal.err(`${line}\n`);
  const scheme = schemeTree(definition);
  const trial = dryRun(scheme);
  terminal.out(`${[...summary(scheme, await ruleHash(scheme)), ...trialLines(scheme, trial)].join("\n")}\n`);
  return isSoundTrial(scheme, trial) ? exit.done : exit.failed;
}

function summary(scheme: Scheme, hash: string): readonly string[] {
  const { id, title, definition, sections, items, full } = scheme;
  const version = definition.version === undefined ? "" : `，版本 ${definition.version}`;
  const vetoes = items.filter((item) => item.full === null && item.rule.vetoes !== undefined).length;
  const counted = `${items.length - vetoes} 项${vetoes > 0 ? `，另有单项否决 ${vetoes} 项` : ""}`;
  return [
    `${title}（代号 ${id}${version}）：${sections.length} 个部分、${counted}，总分满分 ${full.toString()} 分`,
    `规则摘要：${hash}（审签稿上印的是 ${shortDigest(hash)}）`,
    ...(definition.incomplete === undefined ? [] : [`不完整，只能试用，不能发放：${definition.incomplete}`]),
  ];
}

function trialLines(scheme: Scheme, trial: DryRun): readonly string[] {
  const { summary: told, remarks } = trialWords(scheme, trial);
  const lines = remarks.map(({ zh }) => zh);
  return [`试算：${told.zh}`, ...toldLines(lines, (more) => `另有 ${more} 处`)];
}
