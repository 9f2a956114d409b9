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
  usage: {
    zh: `scorebook issue --departments 文件 --round 轮次 [--key 文件] [--office 文件] [--scheme 代号或文件] [--decisions 文件] [--on 日期] [--left-out] [--again] [--due 日期] [--contact 文字] [--hand-in 文字] [--last-year 文件] --out 文件夹 --ledger 文件

  --departments 文件    单位名单，格式同 template
  --round 轮次          考核轮次，如 2027年度
  --key 文件            签名密钥（scorebook key new）；没有则不签名，表上注明
  --office 文件         汇总簿，取其中的指标体系和参数；没有则用默认参数
  --scheme              ${schemeOption.zh}；没有则为汇总簿的，没有汇总簿则为最新的
  --decisions 文件      名单与汇总簿、发放登记的代码和名称对不上时，经办人的决定（JSON）：{"identities": [{"code","name","is","reason"}]}
  --on 日期             发放日期，如 2021-01-05；没有则为今天
${termsUsage.zh}
${lastYearUsage.zh}
  --left-out            也发给汇总簿中不参加考核的单位；没有则不发，逐一说明
  --again               给本轮已发过的单位再发一份；没有则拒绝
  --out 文件夹          填报表写入哪里
  --ledger 文件         发放登记；已有则续记

没有代码的名单按名称取汇总簿和发放登记中的代码，新单位用没有用过的代码。代码和名称在名单、汇总簿和发放登记中
指的不是同一个单位的，全部列出，不发放。`,
    en: `scorebook issue --departments FILE --round ROUND [--key FILE] [--office FILE] [--scheme ID|FILE] [--decisions FILE] [--on DATE] [--left-out] [--again] [--due DATE] [--contact TEXT] [--hand-in TEXT] [--last-year FILE] --out FOLDER --ledger FILE

  --departments FILE    list of departments, as for template
  --round ROUND         the round of assessment, such as 2027年度
  --key FILE            the signing key (scorebook key new); without one the forms are not signed, and say so
  --office FILE         the office workbook, for its scheme and parameters; otherwise the default parameters
  --scheme              ${schemeOption.en}; otherwise the office workbook's, without one the newest
  --decisions FILE      the officer's decisions where the list does not agree with office workbook and ledger (JSON): {"identities": [{"code","name","is","reason"}]}
  --on DATE             the day of issue, such as 2021-01-05; otherwise today
${termsUsage.en}
${lastYearUsage.en}
  --left-out            also to departments that the office workbook does not assess; otherwise they are named and get none
  --again               once more to departments that have a form of this round; otherwise refused
  --out FOLDER          where the forms go
  --ledger FILE         the issue ledger; continued where there is one

A list without codes takes those of office workbook and ledger by name; new departments get codes that were never used.
Departments whose code and name mean different ones in list, office workbook and ledger are all listed; nothing is issued
then. Forms are in Chinese.`,
  },
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
    if (args.positionals.length > 0)
      throw new Failure({
        zh: `多出了参数：${args.positionals.join(" ")}`,
        en: `Too many arguments: ${args.positionals.join(" ")}`,
      });
    const listPath = requiredText(args, "departments", { zh: "单位名单", en: "the list of departments" });
    const round = requiredText(args, "round", {
      zh: "考核轮次，如 2027年度",
      en: "the round of assessment, such as 2027年度",
    });
    const out = requiredText(args, "out", { zh: "填报表写入哪个文件夹", en: "the folder for the forms" });
    const ledgerPath = requiredText(args, "ledger", { zh: "发放登记文件", en: "the file of the issue ledger" });
    const issuedOn = args.text("on") ?? today();
    if (daySerial(issuedOn) === null)
      throw new Failure({
        zh: `选项 --on 应为 2021-01-05 这样的日期，实为 ${JSON.stringify(issuedOn)}`,
        en: `Option --on should be a day such as 2021-01-05, not ${JSON.stringify(issuedOn)}`,
      });
    const ledger = existsSync(ledgerPath) ? readLedger(ledgerPath) : emptyLedger;
    refuseOtherSpelling(ledger, round);
    const given = givenScheme(args);
    const officePath = args.text("office");
    const office =
      officePath === undefined ? undefined : { path: officePath, ...readRecord(officePath, undefined, given.known) };
    const scheme = chosenScheme(given, [office]);
    const objection = await issueObjection(scheme, ledger, round);
    if (objection) throw new Failure({ zh: `${ledgerPath}：${objection.zh}`, en: `${ledgerPath}: ${objection.en}` });
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
    if (departments.length === 0)
      throw new Failure({
        zh: `${listPath}：所列单位都${leftOutWord}；确要发放，请加 --left-out`,
        en: `${listPath}: none of the departments listed is assessed; to issue forms all the same, add --left-out`,
      });
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
    const key = keyPath === undefined ? undefined : await readKey(keyPath, terminal.say);

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
    for (const line of [...list.told, ...told]) terminal.out(line);
    terminal.out({
      zh: `已发放 ${forms.length} 份填报表到 ${out}（${key ? "已签名" : "未签名"}），登记在 ${ledgerPath}`,
      en: `Issued ${forms.length} forms to ${out} (${key ? "signed" : "not signed"}), registered in ${ledgerPath}`,
    });
    const otherYear = otherYearWords(scheme, round);
    if (otherYear) terminal.out(otherYear);
    for (const { code, name } of skipped)
      if (listed.some((each) => each.code === code))
        terminal.out({
          zh: `没有发给 ${name}（${code}）：${leftOutWord}；确要发放，请加 --left-out`,
          en: `No form for ${name} (${code}): not assessed; to issue one all the same, add --left-out`,
        });
    return exit.done;
  },
};

/** A form in that place may have been filled in. */
function refuseFormsThere(forms: readonly NewFile[]): void {
  const there = forms.filter(({ path }) => existsSync(path));
  const [first] = there;
  if (first)
    throw new Failure({
      zh: `${first.path}${there.length > 1 ? ` 等 ${there.length} 份` : ""}：已有同名的填报表，可能已经填写，不覆盖；请换一个文件夹`,
      en: `${first.path}${there.length > 1 ? ` and others (${there.length} in all)` : ""}: there is a form of this name, which may have been filled in; it is not written over. Use another folder`,
    });
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
    throw new Failure({
      zh: `${round}已向 ${issued.length} 个单位发放：${issued.slice(0, 10).join("、")}；确要再发一份，请加 --again`,
      en: `${issued.length} departments have forms of ${round} already: ${issued.slice(0, 10).join(", ")}; to issue them once more, add --again`,
    });
}

const continued = (ledger: IssueLedger, entries: readonly IssueEntry[], key: SigningKey | undefined): IssueLedger => ({
  ...ledger,
  keys:
    key && !ledger.keys.some(({ x, y }) => x === key.publicKey.x && y === key.publicKey.y)
      ? [...ledger.keys, key.publicKey]
      : ledger.keys,
  entries: [...ledger.entries, ...entries],
});
