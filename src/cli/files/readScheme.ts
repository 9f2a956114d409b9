import { existsSync } from "node:fs";
import { isSameScheme, refusalWords, takenScheme, withScheme, type SchemeCatalogue } from "../../scheme/catalogue.js";
import { schemeText } from "../../scheme/schemeText.js";
import type { Scheme } from "../../scheme/scheme.js";
import { newestScheme, schemes } from "../../scheme/schemes.js";
import { Failure } from "../terminal/failure.js";
import type { Arguments } from "../terminal/readArguments.js";
import { linesOf, mendFirst, toldLines } from "../terminal/toldLines.js";
import { problemLine, readSchemeOf } from "./scheme/schemeFile.js";
import type { Words } from "../../words/words.js";
import { sameWords } from "../../words/joinedWords.js";

/** What --scheme takes, for the help of each command that has it. */
export const schemeOption = {
  zh: "指标体系：代号，或指标体系文件（.json、.xlsx）",
  en: "scheme: its id, or its file (.json, .xlsx)",
};

/** @throws Failure when no scheme has the id */
export function schemeNamed(id: unknown, place: string | Words, known: SchemeCatalogue = schemes): Scheme {
  const scheme = typeof id === "string" ? known.get(id) : undefined;
  if (scheme) return scheme;
  const ids = [...known.keys()].map((key) => `"${key}"`);
  const { zh, en } = placeWords(place);
  throw new Failure({
    zh:
      `${zh}：没有指标体系 ${id === undefined ? "（未写明）" : JSON.stringify(id)}；可用的有：${ids.join("、")}；` +
      "不是随程序提供的，请用 --scheme 给出指标体系文件",
    en:
      `${en}: there is no scheme ${id === undefined ? "(none is named)" : JSON.stringify(id)}; there are: ${ids.join(", ")}; ` +
      "give the file of any other by --scheme",
  });
}

const inWords = ({ path, scheme }: SchemeOfFile) => ({ path: placeWords(path), scheme });

const placeWords = (place: string | Words): Words => (typeof place === "string" ? sameWords(place) : place);

export interface SchemeOfFile {
  /** A file, or the option that names the scheme. */
  readonly path: string | Words;
  readonly scheme: Scheme;
}

/** What --scheme says: what is known to the command, and the scheme that was asked for, if any. */
export interface GivenScheme {
  readonly known: SchemeCatalogue;
  readonly asked?: SchemeOfFile;
}

/**
 * Option --scheme, or another that says the same of another file: the id of a scheme that comes with the program, or a file of one.
 * @throws Failure when there is neither, or when the file cannot be used
 */
export function givenScheme({ text }: Arguments, option = "scheme"): GivenScheme {
  const value = text(option);
  if (value === undefined) return { known: schemes };
  const path = { zh: `选项 --${option}`, en: `option --${option}` };
  if (schemes.has(value) || !isFileName(value))
    return { known: schemes, asked: { path, scheme: schemeNamed(value, path) } };
  const scheme = readSchemeFile(value);
  return { known: withScheme(schemes, scheme), asked: { path: value, scheme } };
}

/** Whether a scheme is given as a file and not by its id. */
export const isFileName = (value: string): boolean => existsSync(value) || /[\\/]|\.(json|xlsx)$/i.test(value);

/** @throws Failure with the file, when it is no scheme that can be used */
function readSchemeFile(path: string): Scheme {
  const { definition, problems } = readSchemeOf(path);
  if (definition) return schemeOrFailure(path, schemeText(definition));
  const wrong = problems.filter(({ severity }) => severity !== "warning");
  const lines = wrong.map((problem) => problemLine(path, problem));
  throw new Failure(
    linesOf([{ zh: "指标体系不能使用：", en: "The scheme cannot be used:" }, ...toldLines(lines, mendFirst(path))]),
  );
}

/** A scheme from its text. @throws Failure with the place */
export function schemeOrFailure(place: string, text: string, known: SchemeCatalogue = schemes): Scheme {
  const taken = takenScheme(text, known);
  if (taken.ok) return taken.scheme;
  const { zh, en } = refusalWords(taken.refusal);
  throw new Failure({ zh: `${place}：${zh}`, en: `${place}: ${en}` });
}

/**
 * The scheme that was asked for, or that the files at hand are of; the newest where nothing says which.
 * @throws Failure when they are of different ones
 */
export function chosenScheme({ asked }: GivenScheme, files: readonly (SchemeOfFile | undefined)[]): Scheme {
  const said = [asked, ...files].filter((file) => file !== undefined);
  const [first, ...others] = said;
  const other = first && others.find(({ scheme }) => !isSameScheme(scheme, first.scheme));
  if (first && other) {
    const [one, two] = [inWords(first), inWords(other)];
    const isSameId = first.scheme.id === other.scheme.id;
    throw new Failure({
      zh:
        `不是同一个指标体系：${one.path.zh} 的是“${one.scheme.id}”（${one.scheme.title}），` +
        `${two.path.zh} 的是“${two.scheme.id}”（${two.scheme.title}）` +
        (isSameId ? "，代号相同而内容不同" : ""),
      en:
        `Not the same scheme: that of ${one.path.en} is “${one.scheme.id}” (${one.scheme.title}), ` +
        `that of ${two.path.en} is “${two.scheme.id}” (${two.scheme.title})` +
        (isSameId ? "; the id is the same, the contents differ" : ""),
    });
  }
  return first?.scheme ?? newestScheme();
}
