import { Fraction } from "../../exact/fraction.js";
import type { Argument, CustomFunction } from "../customFunction.js";
import { docStyle } from "./docStyle.js";
import { docWords } from "./docWords.js";
import { exampleFormula, type Example } from "../example.js";
import { helpPath } from "./helpPath.js";
import { escaped } from "./html.js";
import { languages, localeOf, type Language } from "../../words/language.js";
import { customFunctions } from "../register.js";

const stylePath = "functions/style.css";

/**
 * The documentation of the functions: a page for each, a list of all, in both languages, and their style. They
 * need no script and nothing from elsewhere, so any server, or none, shows them.
 * @returns what each file holds, by its path below the address of the add-in
 */
export function docPages(): Readonly<Record<string, string>> {
  const pages = languages.flatMap((language) => [
    [helpPath(null, language), listPage(language)] as const,
    ...customFunctions.map(
      (definition) => [helpPath(definition.name, language), functionPage(definition, language)] as const,
    ),
  ]);
  return Object.fromEntries([...pages, [stylePath, docStyle]]);
}

function functionPage(definition: CustomFunction, language: Language): string {
  const words = docWords[language];
  const { name, title, about, arguments: args, result, examples } = definition;
  return page(language, name, `${name} ${title[language]}`, [
    `<h1>${name}<small>${escaped(title[language])}</small></h1>`,
    `<p class="signature"><code>${escaped(signature(definition))}</code></p>`,
    `<p>${escaped(about[language])}</p>`,
    `<h2>${words.arguments}</h2>`,
    table(
      "arguments",
      [words.argument, words.meaning, words.expected],
      args.map((argument) => argumentRow(argument, language)),
    ),
    `<h2>${words.result}</h2>`,
    `<p>${escaped(result.about[language])}${result.dimensionality === "matrix" ? `<br>${words.spills}` : ""}</p>`,
    `<h2>${words.examples}</h2>`,
    table(
      "formulas",
      [words.formula, words.result],
      examples.map((example) => exampleRow(name, example)),
    ),
    `<h2>${words.rules}</h2>`,
    rulesList(language),
  ]);
}

function listPage(language: Language): string {
  const words = docWords[language];
  const rows = customFunctions.map(({ name, title, about }) => [
    `<a href="${name}.html"><code>${name}</code></a>`,
    `${escaped(title[language])}<br><span class="note">${escaped(about[language])}</span>`,
  ]);
  return page(language, null, words.list, [
    `<h1>${words.product}<small>${words.list}</small></h1>`,
    `<p>${words.listAbout}</p>`,
    table("functions", [words.formula, words.meaning], rows),
    `<h2>${words.rules}</h2>`,
    rulesList(language),
  ]);
}

/** DEDUCT(count, per, full, [cap]) */
export const signature = ({ name, arguments: args }: CustomFunction): string =>
  `${name}(${args.map((argument) => (argument.optional ? `[${argument.name}]` : argument.name)).join(", ")})`;

const argumentRow = ({ name, title, kind, optional }: Argument, language: Language): readonly string[] => [
  `<code>${name}</code>${optional ? `<br><span class="note">${docWords[language].optional}</span>` : ""}`,
  escaped(title[language]),
  escaped(kind.expected[language]),
];

const exampleRow = (name: string, example: Example): readonly string[] => [
  `<code>${escaped(exampleFormula(name, example))}</code>`,
  escaped(shownResult(example)),
];

/** "51/23 ≈ 2.2174"; the cells of a range one after the other. */
function shownResult({ result, isText }: Example): string {
  if (Array.isArray(result))
    return (result as readonly (readonly string[])[])
      .flat()
      .map((cell) => (cell === "" ? "（ ）" : cell))
      .join("，");
  const written = String(result);
  const [numerator = "", denominator] = isText ? [written] : written.split("/");
  return denominator === undefined
    ? written
    : `${written} ≈ ${Fraction.parse(numerator).over(Fraction.parse(denominator)).toFixed(4)}`;
}

const rulesList = (language: Language): string =>
  `<ul>${docWords[language].rulesList.map((rule) => `<li>${escaped(rule)}</li>`).join("")}</ul>`;

function table(kind: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: "th" | "td") =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<table class="${kind}"><thead>${row(heads, "th")}</thead><tbody>${rows.map((cells) => row(cells, "td")).join("\n")}</tbody></table>`;
}

function page(language: Language, name: string | null, title: string, body: readonly string[]): string {
  const words = docWords[language];
  const other: Language = language === "zh" ? "en" : "zh";
  const file = `${name ?? "index"}.html`;
  return `<!doctype html>
<html lang="${localeOf[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} - ${words.product}</title>
<link rel="stylesheet" href="${language === "zh" ? "" : "../"}style.css">
</head>
<body>
<nav><a href="index.html">${words.list}</a><a href="${other === "en" ? "en/" : "../"}${file}" lang="${localeOf[other]}">${words.otherLanguage}</a></nav>
<main>
${body.join("\n")}
</main>
</body>
</html>
`;
}
