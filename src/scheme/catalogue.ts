import { joinedWords } from "../words/joinedWords.js";
import type { Words } from "../words/words.js";
import type { SchemeDefinition } from "./definition.js";
import type { Scheme } from "./scheme.js";
import { problemAt } from "./check/problem.js";
import { problemWords, type SchemeProblem } from "./schemeError.js";
import { schemes } from "./schemes.js";
import { schemeTree } from "./schemeTree.js";
import { readSchemeText, schemeText } from "./schemeText.js";

/**
 * The schemes that are known where files are read: those that come with the program, and those that somebody gave or
 * that a file carries. A scheme is the same wherever it comes from when it says the same, whatever it is called.
 */
export type SchemeCatalogue = ReadonlyMap<string, Scheme>;

/** Why a scheme that a file gives is not used. */
export type SchemeRefusal =
  /** It says something that no scheme may say. */
  | { readonly kind: "problems"; readonly problems: readonly SchemeProblem[] }
  /** Another one is known under its id: which of the two is meant would be a guess. */
  | { readonly kind: "otherUnderId"; readonly id: string; readonly title: string; readonly isShipped: boolean };

export type TakenScheme =
  { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly refusal: SchemeRefusal };

/**
 * A scheme from the text of a file, for one use among those that are known.
 *
 * @param known with those of other files at hand, where they count; one of them that says the same is taken
 */
export function takenScheme(text: string, known: SchemeCatalogue = schemes): TakenScheme {
  const made = kept.get(text) ?? madeFrom(text);
  if (!made.ok) return made;
  const { id } = made.scheme;
  const other = schemes.get(id) ?? known.get(id);
  if (!other) return made;
  if (isSameScheme(other, made.scheme)) return { ok: true, scheme: other };
  return {
    ok: false,
    refusal: { kind: "otherUnderId", id, title: other.title, isShipped: schemes.get(id) === other },
  };
}

/** The scheme of a definition that was checked before: one of a thread's own program, or the shipped one itself. */
export const schemeFrom = (definition: SchemeDefinition): Scheme => {
  const taken = takenScheme(schemeText(definition));
  if (taken.ok) return taken.scheme;
  throw new TypeError(refusalWords(taken.refusal).zh);
};

export const withScheme = (known: SchemeCatalogue, scheme: Scheme): SchemeCatalogue =>
  new Map(known).set(scheme.id, scheme);

/** Whether two schemes say the same, in all of their words and figures. */
export const isSameScheme = (a: Scheme, b: Scheme): boolean => a === b || textOf(a) === textOf(b);

/** Whether a scheme comes with the program: files of others carry them whole. */
export function isShipped(scheme: Scheme): boolean {
  const shipped = schemes.get(scheme.id);
  return shipped !== undefined && isSameScheme(shipped, scheme);
}

/**
 * The text in which a file carries a scheme: without line ends, which programs change when they save a cell, and
 * without pairs of surrogates, which a cell's end must not part.
 */
export const carriedText = (scheme: Scheme): string => textOf(scheme);

const texts = new WeakMap<Scheme, string>();

function textOf(scheme: Scheme): string {
  const known = texts.get(scheme);
  if (known !== undefined) return known;
  const made = JSON.stringify(JSON.parse(schemeText(scheme.definition))).replace(
    /[\ud800-\udfff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16)}`,
  );
  texts.set(scheme, made);
  return made;
}

/** A workbook is read again at every change, and is of the same scheme each time. */
const kept = new Map<string, TakenScheme>();
const mostKept = 8;

function madeFrom(text: string): TakenScheme {
  const made = builtFrom(text);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(text, made);
  return made;
}

function builtFrom(text: string): TakenScheme {
  const read = readSchemeText(text);
  if ("problems" in read) return { ok: false, refusal: { kind: "problems", problems: read.problems } };
  // reading has checked it
  return { ok: true, scheme: schemeTree(read.definition) };
}

const mostTold = 20;

/** A scheme that bears the id of another that comes with the program: wherever it is given it would be refused. */
export function takenId(definition: SchemeDefinition): SchemeProblem | null {
  const shipped = schemes.get(definition.id);
  if (!shipped || isSameScheme(shipped, schemeTree(definition))) return null;
  const message = refusalWords({ kind: "otherUnderId", id: shipped.id, title: shipped.title, isShipped: true });
  return problemAt("代号", message, ["id"]);
}

/** A refusal as a sentence; its problems in lines below. */
export function refusalWords(refusal: SchemeRefusal): Words {
  if (refusal.kind === "otherUnderId") {
    const { id, title, isShipped: ships } = refusal;
    return {
      zh: `指标体系的代号 ${id} 已属于${ships ? "随程序提供的" : ""}“${title}”，内容不同；修改过的指标体系请另取代号`,
      en: `the id ${id} belongs to “${title}”${ships ? ", which comes with the program" : ""}, and the contents differ; give a changed scheme an id of its own`,
    };
  }
  const problems = refusal.problems.filter(({ severity }) => severity !== "warning");
  const more = Math.max(0, problems.length - mostTold);
  const { zh, en } = joinedWords(problems.slice(0, mostTold).map(problemWords), { zh: "；", en: "; " });
  return {
    zh: `指标体系不能使用：${zh}${more > 0 ? `；另有 ${more} 处` : ""}`,
    en: `the scheme cannot be used: ${en}${more > 0 ? `; ${more} more` : ""}`,
  };
}
