import { dirname, join } from "node:path";
import type { Answers } from "../../engine/answers/answers.js";
import type { OfficeDepartment, OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { FormulaMode } from "../../formula/print.js";
import type { Scheme } from "../../scheme/scheme.js";
import { buildForm } from "../../workbook/form/buildForm.js";
import { buildOffice } from "../../workbook/office/buildOffice.js";
import { recordOf } from "../../workbook/office/recordOf.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { chosenScheme, givenScheme, schemeOption } from "../files/readScheme.js";
import { listBeside } from "../files/lists/listBeside.js";
import { requiredText, type Arguments } from "../terminal/readArguments.js";
import { readAnswers } from "../files/readAnswers.js";
import { modeUsage, readMode } from "../files/readMode.js";
import { refuseNameClashes, type ListedDepartment } from "../files/lists/readDepartments.js";
import { readBytes } from "../files/readText.js";
import { settledList, type ListSettled } from "../files/lists/settledList.js";
import { exit, type Terminal } from "../terminal/terminal.js";
import { makeFolder, writeFiles } from "../files/writeFiles.js";
import { sameWords } from "../../words/joinedWords.js";
import { linesOf } from "../terminal/toldLines.js";

const placeholders = 60;

export const templateCommand: Command = {
  usage: {
    zh: `scorebook template --kind department|office [--departments 文件] [--answers 文件] [--office 文件] [--scheme 代号或文件] [--ledger 文件] [--decisions 文件] [--mode native|live|both] --out 文件

  --kind department     单位填报表；有几个单位就生成几份，多于一份时 --out 是文件夹
  --kind office         汇总簿
  --departments 文件    单位名单：JSON 列表 [{"code","name","sectionsNotApplicable"}]，或每行“代码,名称”的文本（CSV）
  --answers 文件        答案 JSON，用来预先填写；填报表只取单位填报的项目
  --office、--ledger    已有的汇总簿、发放登记：没有代码的名单按名称取其中的代码，有代码的与之核对
  --scheme              ${schemeOption.zh}；没有则为答案、汇总簿的，都没有则为最新的
  --decisions 文件      代码与名称对不上时经办人的决定（JSON）：{"identities": [{"code","name","is","reason"}]}
  --mode                ${modeUsage.zh}；缺省为 native
  --out 文件            写入哪个文件

没有 --departments 时用答案中的单位；两者都没有时，填报表为一份空白表，汇总簿有 ${placeholders} 个待改名的单位（D01 单位01……）。`,
    en: `scorebook template --kind department|office [--departments FILE] [--answers FILE] [--office FILE] [--scheme ID|FILE] [--ledger FILE] [--decisions FILE] [--mode native|live|both] --out FILE

  --kind department     a department's form; one for each department, with more than one --out is a folder
  --kind office         the office workbook
  --departments FILE    list of departments: JSON [{"code","name","sectionsNotApplicable"}], or a text with “code,name” on each line (CSV)
  --answers FILE        answers as JSON, filled in already; in forms only what departments report
  --office, --ledger    office workbook and issue ledger at hand: a list without codes takes theirs by name, one with codes is compared with them
  --scheme              ${schemeOption.en}; otherwise that of the answers or the office workbook, without them the newest
  --decisions FILE      the officer's decisions where code and name do not agree (JSON): {"identities": [{"code","name","is","reason"}]}
  --mode                ${modeUsage.en}; otherwise native
  --out FILE            where to write

Without --departments the departments of the answers; without both a form is blank, and an office workbook has ${placeholders}
departments to be renamed (D01 单位01 and so on). Forms and office workbooks are in Chinese.`,
  },
  options: {
    kind: "string",
    departments: "string",
    answers: "string",
    office: "string",
    scheme: "string",
    ledger: "string",
    decisions: "string",
    mode: "string",
    out: "string",
  },
  run: async (args, terminal) => {
    if (args.positionals.length > 0)
      throw new Failure({
        zh: `多出了参数：${args.positionals.join(" ")}`,
        en: `Too many arguments: ${args.positionals.join(" ")}`,
      });
    const kind = requiredText(args, "kind", { zh: "department 或 office", en: "department or office" });
    if (kind !== "department" && kind !== "office")
      throw new Failure({
        zh: `选项 --kind 应为 department 或 office，实为 ${JSON.stringify(kind)}`,
        en: `Option --kind should be department or office, not ${JSON.stringify(kind)}`,
      });
    const mode = readMode(args, "native");
    const out = requiredText(
      args,
      "out",
      kind === "office"
        ? { zh: "写入哪个文件", en: "where to write" }
        : { zh: "写入哪个文件或文件夹", en: "the file or folder to write" },
    );
    const { scheme, record, answers, list } = recordFrom(args, kind, out);
    const tell = () => (list?.told ?? []).forEach((line) => terminal.out(line));
    if (kind === "office") {
      if (answers) tellAbsentFindings(scheme, answers, args.text("answers") ?? "", terminal);
      writeFiles([{ path: out, bytes: await buildOffice(scheme, record, { mode }) }, ...(list?.files ?? [])], terminal);
      tell();
      terminal.out({
        zh: `已写入 ${out}（汇总簿，${record.departments.length} 个单位）`,
        en: `Wrote ${out} (office workbook, ${record.departments.length} departments)`,
      });
      return exit.done;
    }
    const forms = await formsOf(scheme, record, out, mode);
    writeFiles([...forms, ...(list?.files ?? [])], terminal);
    tell();
    for (const { path, about } of forms)
      terminal.out({ zh: `已写入 ${path}（填报表，${about.zh}）`, en: `Wrote ${path} (form, ${about.en})` });
    return exit.done;
  },
};

interface Prepared {
  readonly scheme: Scheme;
  readonly record: OfficeRecord;
  readonly answers: Answers | null;
  /** Null where the departments are not those of a list. */
  readonly list: ListSettled | null;
}

function recordFrom(args: Arguments, kind: "department" | "office", out: string): Prepared {
  const [departmentsPath, answersPath] = [args.text("departments"), args.text("answers")];
  const given = givenScheme(args);
  const read = answersPath === undefined ? null : readAnswers(answersPath, readBytes(answersPath), given.known);
  if (read && answersPath !== undefined) refuseMalformed(answersPath, read.answers);
  const beside = departmentsPath === undefined ? undefined : listBeside(args, given.known);
  const scheme = chosenScheme(given, [
    read && answersPath !== undefined ? { path: answersPath, scheme: read.scheme } : undefined,
    beside?.office,
  ]);
  const filled = read ? recordOf(scheme, read.answers) : blankRecord(scheme);
  const answers = read?.answers ?? null;
  if (departmentsPath === undefined || beside === undefined) {
    const only = ["office", "ledger", "decisions"].find((name) => args.text(name) !== undefined);
    if (only !== undefined)
      throw new Failure({
        zh: `选项 --${only} 只与单位名单一起使用；请加 --departments`,
        en: `Option --${only} goes with a list of departments only; add --departments`,
      });
    // a workbook in which one name means two departments could not be read again
    if (answersPath !== undefined && kind === "office") refuseNameClashes(answersPath, filled.departments);
    const departments = read ? filled.departments : kind === "office" ? inventedDepartments() : [blank("", "", [])];
    return { scheme, record: { ...filled, departments }, answers, list: null };
  }
  const answered =
    read && answersPath !== undefined ? { answers: { path: answersPath, departments: filled.departments } } : {};
  const list = settledList(
    scheme,
    departmentsPath,
    { ...beside, ...answered },
    kind === "office" || /\.xlsx$/i.test(out) ? dirname(out) : out,
  );
  const listed = list.departments;
  const unlisted = filled.departments.filter(({ code }) => !listed.some((entry) => entry.code === code));
  if (unlisted.length > 0)
    throw new Failure({
      zh: `${answersPath ?? ""}：有 ${unlisted.length} 个单位不在名单 ${departmentsPath} 中：${unlisted
        .slice(0, 10)
        .map(({ code }) => code)
        .join("、")}`,
      en: `${answersPath ?? ""}: ${unlisted.length} departments are not in the list ${departmentsPath}: ${unlisted
        .slice(0, 10)
        .map(({ code }) => code)
        .join(", ")}`,
    });
  return {
    scheme,
    record: { ...filled, departments: listed.map((entry) => merged(entry, filled.departments)) },
    answers,
    list,
  };
}

/** A workbook cannot hold an answer that cannot be read; leaving it out would change it in silence. */
function refuseMalformed(path: string, { departments }: Answers): void {
  const told = departments.flatMap(({ malformed }) =>
    [...malformed.values()].map(({ place, message, english }) => ({
      zh: `${path}：${place}：${message}`,
      en: `${path}: ${place}: ${english}`,
    })),
  );
  if (told.length > 0) throw new Failure(linesOf(told));
}

const blankRecord = (scheme: Scheme): OfficeRecord => ({
  parameters: new Map([...scheme.parameters.values()].map((parameter) => [parameter.name, parameter.default])),
  confirmedReadings: new Set(),
  departments: [],
  ledger: [],
});

const blank = (code: string, name: string, sectionsNotApplicable: readonly string[]): OfficeDepartment => ({
  code,
  name,
  sectionsNotApplicable,
  reported: new Map(),
  overrides: new Map(),
  rated: new Map(),
});

const inventedDepartments = (): readonly OfficeDepartment[] =>
  Array.from({ length: placeholders }, (_, at) => String(at + 1).padStart(2, "0")).map((number) =>
    blank(`D${number}`, `单位${number}`, []),
  );

function merged(
  { code, name, sectionsNotApplicable }: ListedDepartment,
  filled: readonly OfficeDepartment[],
): OfficeDepartment {
  const known = filled.find((department) => department.code === code) ?? blank(code, name, []);
  return { ...known, name, sectionsNotApplicable: sectionsNotApplicable ?? known.sectionsNotApplicable };
}

/** In answers, findings that were not counted are missing; in the office workbook, no row is no finding. */
function tellAbsentFindings(scheme: Scheme, { departments }: Answers, path: string, terminal: Terminal): void {
  const keys = scheme.items
    .filter(({ definition }) => definition.by === "ledger")
    .flatMap(({ inputs }) => inputs.flatMap((input) => input.keys));
  const absent = departments
    .map(({ cells }) => keys.filter((key) => !cells.has(key)).length)
    .filter((count) => count > 0);
  const all = absent.reduce((sum, count) => sum + count, 0);
  if (all > 0)
    terminal.err({
      zh: `${path}：${absent.length} 个单位共 ${all} 个台账项目没有填报；汇总簿里没有台账行就是 0 次，这些项目将按 0 次计分，而不是“未填”`,
      en: `${path}: ${all} findings of ${absent.length} departments are not in the answers; in the office workbook no row of 台账 is 0 findings, so these items are scored as 0 and not as “not filled in”`,
    });
}

async function formsOf(scheme: Scheme, { departments, parameters }: OfficeRecord, out: string, mode: FormulaMode) {
  const isFolder = departments.length > 1;
  if (isFolder && /\.xlsx$/i.test(out))
    throw new Failure({
      zh: `${out}：有 ${departments.length} 个单位，--out 应为文件夹`,
      en: `${out}: there are ${departments.length} departments; --out should be a folder`,
    });
  const forms = [];
  for (const department of departments) {
    const path = isFolder ? join(out, fileName(department)) : out;
    forms.push({
      path,
      about: department.name === "" ? { zh: "空白", en: "blank" } : sameWords(department.name),
      bytes: await buildForm(scheme, department, parameters, { mode }),
    });
  }
  const names = forms.map(({ path }) => path.toLowerCase());
  const twice = forms.find(({ path }, at) => names.indexOf(path.toLowerCase()) !== at);
  if (twice)
    throw new Failure({
      zh: `${twice.path}：有两个单位会写入同一文件，请修改单位代码`,
      en: `${twice.path}: two departments would be written to one file; change a department's code`,
    });
  if (isFolder) makeFolder(out);
  return forms;
}

/** Without what no file system takes. */
const fileName = ({ code, name }: OfficeDepartment): string =>
  `${`填报表 ${code} ${name}`
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")
    .slice(0, 80)
    .trimEnd()}.xlsx`;
