import { settledLastYear } from "../../analysis/standing/lastYear.js";
import { correspondenceOf } from "../../analysis/years/correspondence.js";
import { lastYearFigures, type LastYearResults } from "../../analysis/years/lastYearFigures.js";
import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { LastYearFigures } from "../../engine/answers/lastYearFigure.js";
import { assess } from "../../engine/assess/assess.js";
import type { Scheme } from "../../scheme/scheme.js";
import { refuseOpenIdentities } from "../files/identityFailure.js";
import { readAssessment } from "../files/readAssessment.js";
import { readIdentities } from "../files/readDecisions.js";
import { givenScheme } from "../files/readScheme.js";
import { refuseWithoutPairs } from "../files/scheme/refuseWithoutPairs.js";
import { Failure } from "../terminal/failure.js";
import type { Arguments } from "../terminal/readArguments.js";
import type { Terminal } from "../terminal/terminal.js";
import type { Words } from "../../words/words.js";

export const lastYearOptions = {
  "last-year": "string",
  "last-scheme": "string",
  "last-decisions": "string",
} as const;

export const lastYearUsage = {
  zh: `  --last-year 文件      上年的汇总簿或答案 JSON：按上年代码对应的各项，旁边列出上年数和上年得分（只供对照）
  --last-decisions 文件 上年与本年的代码和名称指的不是同一个单位时，经办人的决定（JSON），格式同 compare
  --last-scheme         上年答案只写了代号时：代号或指标体系文件`,
  en: `  --last-year FILE      last year's office workbook or answers as JSON: its answers and scores stand beside the items that
                        correspond by last year's codes (for comparison only)
  --last-decisions FILE the officer's decisions where code and name of the two years mean different departments (JSON), as for compare
  --last-scheme         where last year's answers name an id alone: the id, or the scheme's file`,
};

/** This year's side of the comparison. */
interface ThisYear {
  /** The file that has them, for messages. */
  readonly path: string;
  readonly scheme: Scheme;
  readonly departments: readonly DepartmentIdentity[];
}

/**
 * Last year's results as --last-year gives them; undefined without it.
 *
 * @throws Failure where items do not correspond, and with every department of which it is open who it was
 */
export async function givenLastYear(
  args: Arguments,
  terminal: Terminal,
  { path, scheme, departments }: ThisYear,
): Promise<LastYearResults | undefined> {
  const lastPath = args.text("last-year");
  const decisions = args.text("last-decisions");
  if (lastPath === undefined) {
    const alone = ["last-scheme", "last-decisions"].find((name) => args.text(name) !== undefined);
    if (alone !== undefined)
      throw new Failure({
        zh: `选项 --${alone} 只与 --last-year 一起使用`,
        en: `Option --${alone} goes with --last-year only`,
      });
    return undefined;
  }
  const before = await readAssessment(lastPath, terminal, givenScheme(args, "last-scheme"));
  refuseWithoutPairs(before.scheme, scheme, path);
  const settled = settledLastYear(
    departments,
    before.answers.departments.map(({ code, name }) => ({ code, name, total: null, place: null })),
    readIdentities(decisions),
  );
  refuseOpenIdentities(
    { zh: `上年 ${lastPath} 与 ${path}`, en: `last year's ${lastPath} and ${path}` },
    settled.identities,
    decisions,
  );
  return {
    assessment: assess(before.scheme, before.answers),
    correspondence: correspondenceOf(before.scheme, scheme),
    lastCodeOf: new Map([...settled.rowOf].map(([code, row]) => [code, row.code ?? ""])),
  };
}

/** The departments with last year's figures for their forms, and the names of those that were not there. */
export function withLastYear<Department extends DepartmentIdentity>(
  departments: readonly Department[],
  results: LastYearResults | undefined,
): {
  readonly departments: readonly (Department & { readonly lastYear?: LastYearFigures })[];
  readonly told: readonly Words[];
} {
  if (!results) return { departments, told: [] };
  const found = departments.map((department) => {
    const lastYear = lastYearFigures(results, department.code);
    return lastYear ? { ...department, lastYear } : department;
  });
  const absent = found.filter((department) => !("lastYear" in department));
  const names = absent.map(({ code, name }) => `${name}（${code}）`);
  return {
    departments: found,
    told:
      names.length === 0
        ? []
        : [
            {
              zh: `上年没有考核 ${names.join("、")}，其填报表没有上年两栏`,
              en: `Not assessed last year: ${names.join(", ")}; their forms have no columns of last year`,
            },
          ],
  };
}
