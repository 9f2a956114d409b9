import { jsonSchema } from "../../../scheme/file/jsonSchema.js";
import { writeFiles } from "../../files/writeFiles.js";
import { Failure } from "../../terminal/failure.js";
import { requiredText, type Arguments } from "../../terminal/readArguments.js";
import { exit, type Terminal } from "../../terminal/terminal.js";

/** scorebook scheme schema --out FILE */
export function writeSchema(args: Arguments, terminal: Terminal): number {
  if (args.positionals.length > 0)
    throw new Failure({
      zh: `多出了参数：${args.positionals.join(" ")}`,
      en: `Too many arguments: ${args.positionals.join(" ")}`,
    });
  const out = requiredText(args, "out", { zh: "写入哪个文件", en: "where to write" });
  const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`;
  writeFiles([{ path: out, bytes: new TextEncoder().encode(text) }], terminal);
  terminal.out({
    zh: `已写入 ${out}：在指标体系文件的开头写 "$schema": "./${out.replace(/^.*[/\\\\]/, "")}"，编辑器即可使用`,
    en: `Wrote ${out}: write "$schema": "./${out.replace(/^.*[/\\\\]/, "")}" at the top of a scheme's file, and editors use it`,
  });
  return exit.done;
}
