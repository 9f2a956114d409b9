import { usualAssessor } from "./ruleText.js";
import type { Scheme } from "./scheme.js";

/** Who rates. */
export const assessorOf = ({ words }: Pick<Scheme, "words">): string => words.assessor ?? usualAssessor;

/** The readings that a parameter changes. */
export const readingsSetBy = ({ readings }: Scheme, parameter: string): readonly number[] =>
  readings.filter(({ parameters }) => parameters.includes(parameter)).map(({ number }) => number);

/** The reading on departments to which a section does not apply, if there is one. */
export const readingsOfSections = ({ words }: Scheme): readonly number[] =>
  words.sectionReading === undefined ? [] : [words.sectionReading];

/** "口径 6、7"; null where there is none. */
export const readingText = (numbers: readonly number[]): string | null =>
  numbers.length === 0 ? null : `口径 ${numbers.join("、")}`;

/** The departments to which a section does not apply; null where every section always applies. */
export const withoutSection = ({ sections, words }: Scheme): string | null =>
  sections.some(({ optional }) => optional) ? (words.withoutSection ?? "有部分不适用的单位") : null;

/** The year whose figures are assessed, as the scheme is called: "2020"; null where its id and title name none. */
export function assessedYear({ id, title }: Pick<Scheme, "id" | "title">): string | null {
  const [year] = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(`${id} ${title}`) ?? [];
  return year ?? null;
}
