import { matchChoice, type Choosable } from "../../../choice/matchChoice.js";
import { foldedText } from "../../../departments/foldedText.js";
import { Failure } from "../../terminal/failure.js";
import { meantWords } from "../../../choice/meantWords.js";
import { nearMisses } from "../../../choice/nearMisses.js";
import { noWords } from "../../../words/joinedWords.js";

/**
 * The departments that an argument names by whole codes or names with commas between them. What is only part of a
 * code or name is not taken: the error says whose it is.
 *
 * @param text of the option; undefined where it is not given
 * @param place that has the departments, for the error
 * @returns their codes, each once; undefined where the option is not given
 * @throws Failure
 */
export function chosenDepartments(
  text: string | undefined,
  departments: readonly Choosable[],
  place: string,
): readonly string[] | undefined {
  if (text === undefined) return undefined;
  // a name may have a comma of its own
  const whole = matchChoice(departments, text);
  if (whole.kind === "taken") return [whole.option.code];
  const named = text
    .split(/[,，]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  if (named.length === 0)
    throw new Failure({ zh: "--department 没有写明单位", en: "--department names no department" });
  return [...new Set(named.map((one) => chosen(one, departments, place)))];
}

const mostNamed = 5;

function chosen(typed: string, departments: readonly Choosable[], place: string): string {
  const match = matchChoice(departments, typed);
  if (match.kind === "taken") return match.option.code;
  if (match.kind === "none") {
    const near = nearMisses(
      typed,
      departments.map(({ name }) => name),
    );
    throw new Failure({
      zh: `${place}：没有代码为 ${typed} 的单位，名称也不符${meantWords(near).zh}`,
      en: `${place}: no department has the code ${typed}, or the name${meantWords(near).en}`,
    });
  }
  const named = match.options.slice(0, mostNamed).map(({ code, name }) => `${code} ${name}`);
  const more =
    match.options.length > mostNamed
      ? { zh: `等 ${match.options.length} 个`, en: ` and others (${match.options.length} in all)` }
      : noWords;
  // two names alike, or a name that is another's code
  if (match.options.some(({ code, name }) => [code, name].some((text) => foldedText(text) === foldedText(typed))))
    throw new Failure({
      zh: `${place}：“${typed}”可指 ${named.join("、")}${more.zh}；请先改正单位的代码或名称`,
      en: `${place}: “${typed}” may be ${named.join(", ")}${more.en}; correct the departments' codes or names first`,
    });
  throw new Failure({
    zh: `${place}：没有代码为 ${typed} 的单位；相近的有 ${named.join("、")}${more.zh}，请写完整的代码或名称`,
    en: `${place}: no department has the code ${typed}; near it are ${named.join(", ")}${more.en}; write the whole code or name`,
  });
}
