import { existsSync } from "node:fs";
import { join } from "node:path";
import { foldedText } from "../../departments/foldedText.js";
import { daySerial } from "../../exact/daySerial.js";
import { issueObjection, otherYearWords } from "../../evidence/issue/schemeAtIssue.js";
import type { IssueEntry, IssueLedger } from "../../evidence/issue/issueLedger.js";
import { leftOutWord } from "../../engine/answers/leftOut.js";
import { emptyLedger, ledgerText } from "../../evidence/issue/ledgerFile.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { SigningKey } from "../../evidence/keys/signingKey.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { formsInThreads } from "../threads/formsInThreads.js";
import { givenLastYear, lastYearOptions, lastYearUsage, withLastYear } from "./givenLastYear.js";
import { givenTerms, termsOptions, termsUsage } from "./givenTerms.js";
import { requiredText } from "../terminal/readArguments.js";
import { chosenScheme, givenScheme, schemeOption } from "../files/readScheme.js";
import { readKey } from "../files/readKey.js";
import { readLedger } from "../files/readLedger.js";
import { refuseOtherSpelling } from "../files/rounds.js";
import { readRecord } from "../files/readRecord.js";
import { settledList } from "../files/lists/settledList.js";
import { exit } from "../terminal/terminal.js";
import { makeFolder, writeFiles, type NewFile } from "../files/writeFiles.js";

export const issueCommand: Command = {
  usage: `scorebook issue --departments 文件 --round 轮次 [--key 文件] [--office 文件] [--scheme 代号或文件] [--decisions 文件] [--on 日期] [--left-out] [--again] [--due 日期] [--contact 文字] [--hand-in 文字] [--last-year 文件] --out 文件夹 --ledger 文件

  --departments 文件    单位名单，格式同 template
  --round 轮次          考核轮次，如 2027年度
  --key 文件            签名密钥（scorebook key new）；没有则不签名，表上注明
  --office 文件         汇总簿，取其中的指标体系和参数；没有则用默认参数
  --scheme              ${schemeOption}；没有则为汇总簿的，没有汇总簿则为最新的
  --decisions 文件      名单与汇总簿、发放登记的代码和名称对不上时，经办人的决定（JSON）：{"identities": [{"code","name","is","reason"}]}
  --on 日期             发放日期，如 2021-01-05；没有则为今天
${termsUsage}
${lastYearUsage}
  --left-out            也发给汇总簿中不参加考核的单位；没有则不发，逐一说明
  --again               给本轮已发过的单位再发一份；没有则拒绝
  --out 文件夹          填报表写入哪里
  --ledger 文件         发放登记；已有则续记

没有代码的名单按名称取汇总簿和发放登记中的代码，新单位用没有用过的代码。代码和名称在名单、汇总簿和发放登记中
指的不是同一个单位的，全部列出，不发放。`,
  options: {
    departments: "string",
    round: "string",
    key: "string",
    office: "string",
    scheme: "string",
    decisions: "string",
    on: "string",
    ...termsOptions,
    ...lastYearOptions,
    again: "boolean",
    "left-out": "boolean",
    out: "string",
    ledger: "string",
  },
  run: async (args, terminal) => {
    if (args.positionals.length > 0) throw new Failure(`多出了参数：${args.positionals.join(" ")}`);
    const listPath = requiredText(args, "departments", "单位名单");
    const round = requiredText(args, "round", "考核轮次，如 2027年度");
    const out = requiredText(args, "out", "填报表写入哪个文件夹");
    const ledgerPath = requiredText(args, "ledger", "发放登记文件");
    const issuedOn = args.text("on") ?? today();
    if (daySerial(issuedOn) === null)
      throw new Failure(`选项 --on 应为 2021-01-05 这样的日期，实为 ${JSON.stringify(issuedOn)}`);
    const ledger = existsSync(ledgerPath) ? readLedger(ledgerPath) : emptyLedger;
    refuseOtherSpelling(ledger, round);
    const given = givenScheme(args);
    const officePath = args.text("office");
    const office =
      officePath === undefined ? undefined : { path: officePath, ...readRecord(officePath, undefined, given.known) };
    const scheme = chosenScheme(given, [office]);
    const objection = await issueObjection(scheme, ledger, round);
    if (objection) throw new Failure(`${ledgerPath}：${objection.zh}`);
    const skipped = args.flag("left-out") ? [] : (office?.record.departments.filter(({ leftOut }) => leftOut) ?? []);
    const beside = {
      ledger: { path: ledgerPath, ledger },
      ...(office && { office }),
      decisions: args.text("decisions"),
    };
    const list = settledList(scheme, listPath, beside, out);
    // the list has the office workbook's codes by now
    const listed = list.departments.map(({ sectionsNotApplicable = [], ...each }) => ({
      ...each,
      sectionsNotApplicable,
    }));
    const chosen = listed.filter(({ code }) => !skipped.some((each) => each.code === code));
    const thisYear = { path: listPath, scheme, departments: listed };
    const { departments, told } = withLastYear(chosen, await givenLastYear(args, terminal, thisYear));
    if (departments.length === 0) throw new Failure(`${listPath}：所列单位都${leftOutWord}；确要发放，请加 --left-out`);
    if (!args.flag("again"))
      refuseIssued(
        ledger,
        scheme,
        round,
        departments.map(({ code }) => code),
      );
    const parameters = office?.record.parameters;
    const terms = givenTerms(args, office?.record.terms);
    const keyPath = args.text("key");
    const key = keyPath === undefined ? undefined : await readKey(keyPath);

    const forms: NewFile[] = [];
    const entries: IssueEntry[] = [];
    const register = { round, issuedOn, issued: ledger.entries, ...(key && { key }) };
    for await (const { fileName, bytes, entry } of formsInThreads(scheme, departments, {
      register,
      terms,
      ...(parameters && { parameters }),
    })) {
      forms.push({ path: join(out, fileName), bytes });
      if (entry) entries.push(entry);
    }
    refuseFormsThere(forms);
    makeFolder(out);
    // forms and ledger together: a form that is not registered could not be accepted on return
    writeFiles(
      [
        ...forms,
        ...list.files,
        { path: ledgerPath, bytes: new TextEncoder().encode(ledgerText(continued(ledger, entries, key))) },
      ],
      terminal,
      ledgerPath,
    );
    for (const line of [...list.told, ...told]) terminal.out(`${line}\n`);
    terminal.out(`已发放 ${forms.length} 份填报表到 ${out}（${key ? "已签名" : "未签名"}），登记在 ${ledgerPath}\n`);
    const otherYear = otherYearWords(scheme, round);
    if (otherYear) terminal.out(`${otherYear.zh}\n`);
    for (const { code, name } of skipped)
      if (listed.some((each) => each.code === code))
        terminal.out(`没有发给 ${name}（${code}）：${leftOutWord}；确要发放，请加 --left-out\n`);
    return exit.done;
  },
};

/** A form in that place may have been filled in. */
function refuseFormsThere(forms: readonly NewFile[]): void {
  const there = forms.filter(({ path }) => existsSync(path));
  const [first] = there;
  if (first)
    throw new Failure(
      `${first.path}${there.length > 1 ? ` 等 ${there.length} 份` : ""}：已有同名的填报表，可能已经填写，不覆盖；请换一个文件夹`,
    );
}

/** The day on this computer's own clock: the only clock there is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function refuseIssued({ entries }: IssueLedger, { id }: Scheme, round: string, codes: readonly string[]): void {
  const wanted = new Set(codes.map(foldedText));
  const issued = entries
    .filter((entry) => entry.round === round && entry.schemeId === id && wanted.has(foldedText(entry.department.code)))
    .map(({ department }) => department.code);
  if (issued.length > 0)
    throw new Failure(
      `${round}已向 ${issued.length} 个单位发放：${issued.slice(0, 10).join("、")}；确要再发一份，请加 --again`,
    );
}

const continued = (ledger: IssueLedger, entries: readonly IssueEntry[], key: SigningKey | undefined): IssueLedger => ({
  ...ledger,
  keys:
    key && !ledger.keys.some(({ x, y }) => x === key.publicKey.x && y === key.publicKey.y)
      ? [...ledger.keys, key.publicKey]
      : ledger.keys,
  entries: [...ledger.entries, ...entries],
});
