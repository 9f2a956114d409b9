import type { SchemeDefinition } from "../../../scheme/definition.js";
import { schemes } from "../../../scheme/schemes.js";
import { problemLine, readSchemeOf } from "../../files/scheme/schemeFile.js";
import { isFileName, schemeNamed } from "../../files/readScheme.js";
import { Failure } from "../../terminal/failure.js";
import { requiredText, type Arguments } from "../../terminal/readArguments.js";
import { exit, type Terminal } from "../../terminal/terminal.js";
import { linesOf, mendFirst, toldLines } from "../../terminal/toldLines.js";
import { writeScheme } from "./writeScheme.js";

/** scorebook scheme export ID|FILE --out FILE */
export async function exportScheme(args: Arguments, terminal: Terminal): Promise<number> {
  const [source, ...others] = args.positionals;
  if (source === undefined || others.length > 0)
    throw new Failure({
      zh: "应为：scorebook scheme export 指标体系 --out 文件",
      en: "Should be: scorebook scheme export SCHEME --out FILE",
    });
  const out = requiredText(args, "out", { zh: "写入哪个文件", en: "where to write" });
  const definition = definitionOf(source);
  await writeScheme(definition, out, terminal);
  terminal.out({ zh: `已写入 ${out}（${definition.title}）`, en: `Wrote ${out} (${definition.title})` });
  return exit.done;
}

function definitionOf(source: string): SchemeDefinition {
  if (schemes.has(source) || !isFileName(source))
    return schemeNamed(source, { zh: "指标体系", en: "scheme" }).definition;
  const { definition, problems } = readSchemeOf(source);
  if (definition) return definition;
  const told = problems.filter(({ severity }) => severity !== "warning");
  throw new Failure(
    linesOf(
      toldLines(
        told.map((problem) => problemLine(source, problem)),
        mendFirst(source),
      ),
    ),
  );
}
