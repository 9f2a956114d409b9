import { problemAt } from "./check/problem.js";
import { checkScheme } from "./checkScheme.js";
import type { SchemeDefinition } from "./definition.js";
import { canonicalDefinition } from "./file/canonical.js";
import { schemeFormat } from "./file/format.js";
import { linesOf, placeInText, readJson, type JsonFault } from "./file/jsonTree.js";
import type { SchemeProblem } from "./schemeError.js";
import { mostText } from "./shape/definitionShape.js";
import { isRecord } from "./shape/placeOf.js";
import { fault } from "./fault.js";

/** The one spelling of a definition: equal definitions have equal text. It is read without loss. */
export const schemeText = (definition: SchemeDefinition): string =>
  `${JSON.stringify({ format: schemeFormat, ...(canonicalDefinition(definition) as object) }, null, 2)}\n`;

export type ReadSchemeText =
  | { readonly definition: SchemeDefinition; readonly warnings: readonly SchemeProblem[] }
  | { readonly problems: readonly SchemeProblem[] };

/**
 * Reads a scheme strictly: what is not known, missing, twice, of another kind or does not hold together is a problem
 * with its line and column, all of them at once.
 */
export function readSchemeText(text: string): ReadSchemeText {
  if (text.length > mostText)
    return { problems: [problemAt("文件", fault("文件过大：最多 {0} 字，实有 {1} 字", mostText, text.length), [])] };
  // what Notepad puts before the text
  const own = text.replace(/^\ufeff/, "");
  const lineOf = linesOf(own);
  const ofFile = ({ from, message, path }: JsonFault): SchemeProblem => ({
    ...problemAt("文件", message, path),
    at: { path, where: lineOf(from) },
  });
  const read = readJson(own);
  if ("fault" in read)
    return { problems: [ofFile({ ...read.fault, message: fault("不是 JSON：{0}", read.fault.message) })] };
  const { tree, faults } = read;
  const placed = (problem: SchemeProblem): SchemeProblem => {
    const path = problem.at?.path ?? [];
    return { ...problem, at: { path, where: lineOf(placeInText(tree, path)) } };
  };
  const twice = faults.map(ofFile);
  const wrongFormat = formatProblem(tree.value);
  if (wrongFormat) return { problems: [placed(wrongFormat), ...twice] };
  // $schema is where an editor finds what may be written; it says nothing of the scheme
  const { format: _format, $schema: _schema, ...definition } = tree.value as Readonly<Record<string, unknown>>;
  const problems = [...twice, ...checkScheme(definition).map(placed)];
  return problems.every(({ severity }) => severity === "warning")
    ? { definition: definition as unknown as SchemeDefinition, warnings: problems }
    : { problems };
}

function formatProblem(value: unknown): SchemeProblem | null {
  const wanted = `"format": "${schemeFormat}"`;
  if (!isRecord(value)) return problemAt("文件", fault("应以 { {0} 开头", wanted), []);
  if (!Object.hasOwn(value, "format"))
    return problemAt("文件", fault("不是指标体系文件：缺少 {0}", wanted), ["format"]);
  if (value["format"] === schemeFormat) return null;
  const isLater = typeof value["format"] === "string" && /^scorebook\.scheme\.\d{1,4}$/.test(value["format"]);
  const message = isLater
    ? fault("文件的格式是 {0}，本程序只认得 {1}；请用更新的程序打开", String(value["format"]), schemeFormat)
    : fault("不是指标体系文件：应为 {0}", wanted);
  return problemAt("文件", message, ["format"]);
}
