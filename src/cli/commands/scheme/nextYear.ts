import { movedYears, nextScheme } from "../../../analysis/years/nextScheme.js";
import { checkScheme } from "../../../scheme/checkScheme.js";
import type { ParameterValue } from "../../../scheme/definition.js";
import type { Scheme } from "../../../scheme/scheme.js";
import { schemes } from "../../../scheme/schemes.js";
import { assessedYear } from "../../../scheme/schemeWords.js";
import { readOffice } from "../../../workbook/office/readOffice.js";
import { withWorkbookWords } from "../../files/openWorkbook.js";
import { schemeIn } from "../../files/scheme/schemeIn.js";
import { Failure } from "../../terminal/failure.js";
import { requiredText, type Arguments } from "../../terminal/readArguments.js";
import { exit, type Terminal } from "../../terminal/terminal.js";
import { writeScheme } from "./writeScheme.js";

/** scorebook scheme new --from LAST [--year YEAR] [--id ID] --out FILE */
export async function nextYear(from: string, args: Arguments, terminal: Terminal): Promise<number> {
  const out = requiredText(args, "out", "写入哪个文件");
  const { scheme: last, book } = schemeIn(from, args, terminal);
  const asked = args.text("year");
  if (asked !== undefined && !/^\d{4}$/.test(asked))
    throw new Failure(`选项 --year 应为四位数字的年度，实为 ${JSON.stringify(asked)}`);
  const lastYear = assessedYear(last);
  if (lastYear === null && asked !== undefined)
    throw new Failure(`${from}：代号和标题中没有年度，不知道日期应移几年；请不写 --year，写明 --id`);
  const years = lastYear === null ? 0 : Number(asked ?? Number(lastYear) + 1) - Number(lastYear);
  const id = args.text("id") ?? movedYears(last.id, years, lastYear ?? undefined);
  if (id === last.id || schemes.has(id))
    throw new Failure(`新指标体系的代号 ${id} 已有指标体系使用；请用 --id 写明另一个代号`);
  const inForce: ReadonlyMap<string, ParameterValue> = book
    ? withWorkbookWords(from, () => readOffice(last, book).record.parameters)
    : new Map();
  const { definition, toCheck } = nextScheme(last.definition, {
    id,
    title: movedYears(last.title, years, lastYear ?? undefined),
    years,
    inForce,
  });
  const problems = checkScheme(definition).filter(({ severity }) => severity !== "warning");
  if (problems.length > 0)
    throw new Failure(problems.map(({ place, message }) => `${from}：${place}：${message}`).join("\n"));
  await writeScheme(definition, out, terminal);
  terminal.out(
    [
      `已写入 ${out}：${definition.title}（代号 ${id}），${last.items.length} 个考核项都写明了上年代码`,
      ...changedDefaults(last, inForce),
      ...(toCheck.length > 0 ? [`请核对 ${toCheck.length} 处：`] : []),
      ...toCheck.map(({ place, what }) => `  ${place}：${what.zh}`),
      `改好后用 scorebook scheme check ${out} 检查，用 scorebook scheme diff ${from} ${out} 与上年比较`,
      "",
    ].join("\n"),
  );
  return exit.done;
}

/** What was in force last year and not what the scheme says: the new scheme begins with it. */
function changedDefaults({ parameters }: Scheme, inForce: ReadonlyMap<string, ParameterValue>): readonly string[] {
  const other = [...inForce].filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(parameters.get(name)?.default),
  );
  return other.length === 0
    ? []
    : [`沿用上年汇总簿中改过的参数 ${other.length} 个：${other.map(([name]) => name).join("、")}`];
}
