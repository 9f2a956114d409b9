import { existsSync } from "node:fs";
import { join } from "node:path";
import { DepartmentDirectory, type DepartmentIdentity } from "../../../departments/departmentDirectory.js";
import { takenWords } from "../../../departments/identityWords.js";
import { nameClashes } from "../../../departments/nameClashes.js";
import type { OfficeRecord } from "../../../engine/answers/officeRecord.js";
import type { IssueLedger } from "../../../evidence/issue/issueLedger.js";
import { ledgerDepartments } from "../../../evidence/issue/ledgerDepartments.js";
import type { Scheme } from "../../../scheme/scheme.js";
import { settledByLineage } from "../../../workbook/office/settledByLineage.js";
import type { LineageRow } from "../../../workbook/office/sheets/lineageSheet.js";
import { codedList } from "../../../workbook/lists/codedList.js";
import { Failure } from "../../terminal/failure.js";
import { refuseOpenIdentities } from "../identityFailure.js";
import { readIdentities } from "../readDecisions.js";
import { listFileName } from "../returnedFiles.js";
import { readDepartments, type ListedDepartment } from "./readDepartments.js";
import { readBytes } from "../readText.js";
import type { NewFile } from "../writeFiles.js";
import type { Words } from "../../../words/words.js";
import { joinedWords } from "../../../words/joinedWords.js";
import { linesOf } from "../../terminal/toldLines.js";

/** The files by which a list is looked at. */
export interface ListBeside {
  readonly office?: {
    readonly path: string;
    readonly scheme: Scheme;
    readonly record: OfficeRecord;
    /** 单位沿革. */
    readonly lineage?: readonly LineageRow[];
  };
  readonly ledger?: { readonly path: string; readonly ledger: IssueLedger };
  /** Answers that are to go with the list. */
  readonly answers?: { readonly path: string; readonly departments: readonly DepartmentIdentity[] };
  /** The path of the officer's decisions. */
  readonly decisions?: string | undefined;
}

export interface ListSettled {
  readonly departments: readonly ListedDepartment[];
  /** The messages for the officer, a sentence each. */
  readonly told: readonly Words[];
  /** The list with its codes, where nothing at hand keeps them: written together with the result. */
  readonly files: readonly NewFile[];
}

/**
 * A list of departments with the codes of the files at hand.
 *
 * @param folder where the result will be
 * @throws Failure with each department whose code and name do not agree with those files
 */
export function settledList(
  scheme: Scheme,
  path: string,
  { office, ledger, answers, decisions }: ListBeside,
  folder: string,
): ListSettled {
  const { departments, isCoded } = readDepartments(scheme, path);
  const atHand = [
    ...(office
      ? [
          {
            what: { zh: `汇总簿 ${office.path}`, en: `office workbook ${office.path}` },
            directory: new DepartmentDirectory(office.record.departments),
          },
        ]
      : []),
    ...(ledger && ledger.ledger.entries.length > 0
      ? [
          {
            what: { zh: `发放登记 ${ledger.path}`, en: `issue ledger ${ledger.path}` },
            directory: ledgerDepartments(ledger.ledger),
          },
        ]
      : []),
    ...(answers
      ? [
          {
            what: { zh: `答案 ${answers.path}`, en: `answers ${answers.path}` },
            directory: namedByList(answers.departments, isCoded ? departments : []),
          },
        ]
      : []),
  ];
  const here = atHand.map(({ directory }) => directory);
  const settled = settledByLineage(departments, isCoded, here, readIdentities(decisions), office?.lineage ?? []);
  const about = joinedWords([{ zh: `名单 ${path}`, en: `list ${path}` }, ...atHand.map(({ what }) => what)], {
    zh: " 与",
    en: " and ",
  });
  refuseOpenIdentities(about, settled.identities, decisions);
  if (settled.taken.length > 0)
    throw new Failure(
      linesOf(
        settled.taken.map(takenWords).map(({ zh, en }) => ({ zh: `${about.zh}：${zh}`, en: `${about.en}: ${en}` })),
      ),
    );
  const coded = settled.departments.map((each, at) => ({
    ...each,
    sectionsNotApplicable: departments[at]?.sectionsNotApplicable,
  }));
  refuseNamesThatAreCodes(path, coded);
  const isNew = !isCoded && here.length === 0;
  const inOffice = office && new DepartmentDirectory(office.record.departments);
  const strangers = coded.filter(({ code }) => inOffice && !inOffice.ofCode(code));
  return {
    departments: coded,
    told: [
      ...(isNew
        ? [
            {
              zh: `名单没有代码，已依次编为 ${coded[0]?.code ?? ""} 至 ${coded.at(-1)?.code ?? ""}，写入 ${join(folder, listFileName)}；以后各步请用这份名单`,
              en: `The list has no codes; it was given ${coded[0]?.code ?? ""} to ${coded.at(-1)?.code ?? ""}, written to ${join(folder, listFileName)}; use that list from now on`,
            },
          ]
        : []),
      ...(!isNew && settled.fresh.length > 0
        ? [
            {
              zh: `名单没有代码：已有的按名称取自${atHand.map(({ what }) => what.zh).join("、")}，新单位编为 ${named(settled.fresh)}`,
              en: `The list has no codes: known departments have those of ${atHand.map(({ what }) => what.en).join(", ")} by name, new ones are ${named(settled.fresh)}`,
            },
          ]
        : []),
      ...(office && strangers.length > 0
        ? [
            {
              zh: `汇总簿 ${office.path} 中没有 ${named(strangers)}；收回其填报表之前，请先加入`,
              en: `Office workbook ${office.path} does not have ${named(strangers)}; add them before their forms come back`,
            },
          ]
        : []),
      ...settled.identities.decided.map(({ code, name, is, reason }) => ({
        zh: `按决定：${code}“${name}”是 ${is ?? "新单位"}（${reason}）`,
        en: `As decided: ${code}“${name}” is ${is ?? "a new department"} (${reason})`,
      })),
    ],
    files: isNew ? listFiles(folder, coded) : [],
  };
}

/** Answers need not say names; what says nothing but a code contradicts no name. */
function namedByList(
  answered: readonly DepartmentIdentity[],
  listed: readonly DepartmentIdentity[],
): DepartmentDirectory {
  const list = new DepartmentDirectory(listed);
  return new DepartmentDirectory(
    answered.map(({ code, name }) => ({ code, name: name === code ? (list.ofCode(code)?.name ?? name) : name })),
  );
}

const named = (departments: readonly DepartmentIdentity[]): string =>
  departments.map(({ code, name }) => `${code} ${name}`).join("、");

/** @throws Failure with each name that is another department's code */
function refuseNamesThatAreCodes(path: string, departments: readonly DepartmentIdentity[]): void {
  const told = nameClashes(departments).flatMap(({ kind, at, other }) => {
    const [mine, theirs] = [departments[at], departments[other]];
    if (kind !== "nameIsCode" || !mine || !theirs) return [];
    return [
      {
        zh: `${path}：单位名称“${mine.name}”是 ${theirs.code} ${theirs.name} 的代码；请改用其他名称`,
        en: `${path}: the name “${mine.name}” is the code of ${theirs.code} ${theirs.name}; use another name`,
      },
    ];
  });
  if (told.length > 0) throw new Failure(linesOf(told));
}

/** @throws Failure where another list stands there: codes that were given once stay */
function listFiles(folder: string, departments: readonly DepartmentIdentity[]): readonly NewFile[] {
  const file = { path: join(folder, listFileName), bytes: codedList(departments) };
  if (!existsSync(file.path)) return [file];
  if (Buffer.compare(readBytes(file.path), file.bytes) === 0) return [];
  throw new Failure({
    zh: `${file.path}：以前编的代码在这里，与这次的名单不同；请以它为名单（可在其中增减单位），或先移走`,
    en: `${file.path}: codes that were given before are here, and differ from this list; use that list (departments may be added and removed), or move it away`,
  });
}
