import { emptyScheme } from "../../../scheme/emptyScheme.js";
import { Failure } from "../../terminal/failure.js";
import { requiredText, type Arguments } from "../../terminal/readArguments.js";
import { exit, type Terminal } from "../../terminal/terminal.js";
import { nextYear } from "./nextYear.js";
import { writeScheme } from "./writeScheme.js";

/** scorebook scheme new [--from LAST …] --out FILE */
export async function newScheme(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.positionals.length > 0)
    throw new Failure({
      zh: `多出了参数：${args.positionals.join(" ")}`,
      en: `Too many arguments: ${args.positionals.join(" ")}`,
    });
  const from = args.text("from");
  if (from !== undefined) return nextYear(from, args, terminal);
  for (const option of ["year", "id"])
    if (args.text(option) !== undefined)
      throw new Failure({
        zh: `选项 --${option} 只与 --from 一起使用`,
        en: `Option --${option} goes with --from only`,
      });
  const out = requiredText(args, "out", { zh: "写入哪个文件", en: "where to write" });
  await writeScheme(emptyScheme, out, terminal);
  terminal.out({
    zh: `已写入 ${out}：示例的部分和考核项请改成自己的；改好后用 scorebook scheme check ${out} 检查`,
    en: `Wrote ${out}: put your own sections and items in place of the examples, then check it by scorebook scheme check ${out}`,
  });
  return exit.done;
}
