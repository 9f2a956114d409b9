import { foldedText } from "../departments/foldedText.js";

/** Something that people choose by typing its code or its name. */
export interface Choosable {
  readonly code: string;
  readonly name: string;
}

/** What typed words mean among some options. Only `taken` may be acted upon without asking. */
export type ChoiceMatch<Option extends Choosable> =
  /** They are the code, the name, or both of one option and of no other. */
  | { readonly kind: "taken"; readonly option: Option }
  /** They are part of something, or all of several: even a single hit is a guess, and the program's, not the user's. */
  | { readonly kind: "offered"; readonly options: readonly Option[] }
  | { readonly kind: "none" };

/**
 * The one rule by which typed words choose: whole code, whole name, or code and name, folded as everywhere, are
 * taken; a code's beginning up to a dot and a part of a name are offered. What stands within a code never counts:
 * "1.3.2.1" is no part of "1.1.3.2.1".
 */
export function matchChoice<Option extends Choosable>(options: readonly Option[], typed: string): ChoiceMatch<Option> {
  if (foldedText(typed) === "") return { kind: "none" };
  const [first, ...more] = options.filter((option) => isExactly(option, typed));
  if (first && more.length === 0) return { kind: "taken", option: first };
  const offered = first ? [first, ...more] : options.filter((option) => isPart(option, typed));
  return offered.length === 0 ? { kind: "none" } : { kind: "offered", options: offered };
}

/** What a list shows while words are being typed: what they are comes before what they are part of. */
export function narrowedChoices<Option extends Choosable>(
  options: readonly Option[],
  typed: string,
): readonly Option[] {
  if (foldedText(typed) === "") return options;
  const exact = options.filter((option) => isExactly(option, typed));
  return [...exact, ...options.filter((option) => !exact.includes(option) && isPart(option, typed))];
}

function isExactly({ code, name }: Choosable, typed: string): boolean {
  const wanted = foldedText(typed);
  return [code, name, code + name].some((text) => foldedText(text) === wanted);
}

function isPart({ code, name }: Choosable, typed: string): boolean {
  const wanted = foldedText(typed);
  const [ownCode, ownName] = [foldedText(code), foldedText(name)];
  if (ownName.includes(wanted) || isAncestor(wanted, ownCode)) return true;
  // code and the beginning of the name
  return wanted.length > ownCode.length && (ownCode + ownName).startsWith(wanted);
}

/** "1.1" of "1.1.3", "1.1." too; not of "1.10". */
function isAncestor(above: string, code: string): boolean {
  const beginning = above.endsWith(".") ? above : `${above}.`;
  return code === above || code.startsWith(beginning);
}
