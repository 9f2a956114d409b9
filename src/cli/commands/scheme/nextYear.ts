import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { turnScheme, type TurnedScheme } from "../../../analysis/years/turnScheme.js";
import type { ParameterValue } from "../../../scheme/definition.js";
import { codedList } from "../../../workbook/lists/codedList.js";
import { readOffice } from "../../../workbook/office/readOffice.js";
import { withWorkbookWords } from "../../files/openWorkbook.js";
import { listFileName } from "../../files/returnedFiles.js";
import { schemeIn } from "../../files/scheme/schemeIn.js";
import { writeFiles } from "../../files/writeFiles.js";
import { Failure } from "../../terminal/failure.js";
import { requiredText, type Arguments } from "../../terminal/readArguments.js";
import { exit, type Terminal } from "../../terminal/terminal.js";
import { writeScheme } from "./writeScheme.js";
import type { Words } from "../../../words/words.js";
import { linesOf } from "../../terminal/toldLines.js";
import { problemWords } from "../../../scheme/schemeError.js";

/** scorebook scheme new --from LAST [--year YEAR] [--id ID] --out FILE */
export async function nextYear(from: string, args: Arguments, terminal: Terminal): Promise<number> {
  const out = requiredText(args, "out", { zh: "写入哪个文件", en: "where to write" });
  const { scheme: last, book } = schemeIn(from, args, terminal);
  const year = args.text("year");
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw new Failure({
      zh: `选项 --year 应为四位数字的年度，实为 ${JSON.stringify(year)}`,
      en: `Option --year should be a year of four digits, not ${JSON.stringify(year)}`,
    });
  const record = book && withWorkbookWords(from, () => readOffice(last, book).record);
  const inForce: ReadonlyMap<string, ParameterValue> = record?.parameters ?? new Map();
  const turned = turnScheme(last, { year, id: args.text("id"), inForce });
  if (turned.kind !== "turned") throw new Failure(faultText(from, turned));
  const { definition, toCheck, kept } = turned;
  const departments = record?.departments.filter(({ leftOut }) => leftOut === undefined) ?? [];
  const list = departments.length > 0 ? join(dirname(out), listFileName) : null;
  // it may be this year's already
  const isListNew = list !== null && !existsSync(list);
  await writeScheme(definition, out, terminal);
  if (list !== null && isListNew) writeFiles([{ path: list, bytes: codedList(departments) }], terminal);
  const leftOut = (record?.departments.length ?? 0) - departments.length;
  terminal.out(
    linesOf([
      {
        zh: `已写入 ${out}：${definition.title}（代号 ${definition.id}），${last.items.length} 个考核项都写明了上年代码`,
        en: `Wrote ${out}: ${definition.title} (id ${definition.id}); last year's code is written for all ${last.items.length} items`,
      },
      ...(kept.length > 0
        ? [
            {
              zh: `沿用上年汇总簿中改过的参数 ${kept.length} 个：${kept.join("、")}`,
              en: `Parameters that last year's office workbook changed are kept (${kept.length}): ${kept.join(", ")}`,
            },
          ]
        : []),
      ...(list === null
        ? []
        : isListNew
          ? [
              {
                zh:
                  `已写入 ${list}：上年参加考核的 ${departments.length} 个单位及其代码` +
                  `${leftOut > 0 ? `（未参加考核的 ${leftOut} 个不在其中）` : ""}；` +
                  "撤销、新设、合并和更名的请先改好，用过的代码不要给别的单位",
                en:
                  `Wrote ${list}: the ${departments.length} departments assessed last year, with their codes` +
                  `${leftOut > 0 ? ` (not the ${leftOut} that were not assessed)` : ""}; ` +
                  "mend it first for those that were closed, founded, merged or renamed; never give a code to another department",
              },
            ]
          : [
              {
                zh: `${list} 已在，没有改动；上年参加考核的有 ${departments.length} 个单位`,
                en: `${list} is there and was not changed; ${departments.length} departments were assessed last year`,
              },
            ]),
      ...(toCheck.length > 0 ? [{ zh: `请核对 ${toCheck.length} 处：`, en: `Check ${toCheck.length} places:` }] : []),
      ...toCheck.map(({ place, what }) => ({ zh: `  ${place}：${what.zh}`, en: `  ${place}: ${what.en}` })),
      {
        zh: `改好后用 scorebook scheme check ${out} 检查，用 scorebook scheme diff ${from} ${out} 与上年比较`,
        en: `When done, check it by scorebook scheme check ${out}, and compare it with last year's by scorebook scheme diff ${from} ${out}`,
      },
    ]),
  );
  return exit.done;
}

function faultText(from: string, fault: Exclude<TurnedScheme, { kind: "turned" }>): Words {
  switch (fault.kind) {
    case "noYear":
      return {
        zh: `${from}：代号和标题中没有年度，不知道日期应移几年；请不写 --year，写明 --id`,
        en: `${from}: neither id nor title names a year, so it is unknown by how many years dates move; leave out --year and give --id`,
      };
    case "idTaken":
      return {
        zh: `新指标体系的代号 ${fault.id} 已有指标体系使用；请用 --id 写明另一个代号`,
        en: `There is a scheme of the id ${fault.id} already; give another one by --id`,
      };
    case "unusable":
      return linesOf(
        fault.problems.map(problemWords).map(({ zh, en }) => ({ zh: `${from}：${zh}`, en: `${from}: ${en}` })),
      );
  }
}
