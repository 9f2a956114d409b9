import { choiceWords } from "../../rules/contract/choiceWords.js";
import type { Words } from "../../words/words.js";
import { parameters2020 } from "../../scheme/shipped/2020.parameters.js";
import type { ParameterDefinition } from "../../scheme/definition.js";

const words: Readonly<Record<string, Words>> = choiceWords;
const parameters: readonly ParameterDefinition[] = parameters2020;

/**
 * The value that a word chooses: the value's own word in any case, its Chinese name, or the line that people
 * choose in the workbook's sheet of parameters.
 */
export function chosen(values: readonly string[], text: string): string | undefined {
  const lines =
    parameters.find(({ choices = [] }) =>
      sameWords(
        choices.map(({ value }) => value),
        values,
      ),
    )?.choices ?? [];
  return (
    values.find((value) => value.toLowerCase() === text.toLowerCase() || words[value]?.zh === text) ??
    lines.find(({ label }) => label === text)?.value
  );
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word) => b.includes(word));

/** “线性递减”（linear）、“线性递减至零”（toZero）…: the words that the workbook has, before those of formulas. */
export const choicesTold = (values: readonly string[]): Words => ({
  zh: values.map((value) => (words[value] ? `“${words[value].zh}”（${value}）` : `“${value}”`)).join("、"),
  en: values.map((value) => `${value} (${words[value]?.en ?? value})`).join(", "),
});
