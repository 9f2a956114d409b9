import type { Words } from "../words/words.js";
import type { bookFaultTexts } from "./english/bookFaultTexts.js";
import type { faultTexts } from "./english/faultTexts.js";

/** What the check of a scheme, and reading its workbook, can say, with places for what it quotes. One without English does not compile. */
export type FaultText = keyof (typeof faultTexts & typeof bookFaultTexts);

export interface FaultEnglish {
  readonly texts: Readonly<Record<FaultText, string>>;
  /** What people call a place of a scheme. */
  readonly place: (place: string) => string;
}

let english: FaultEnglish | null = null;

/**
 * From now on faults have their English. It is given, and not imported here: the check stands in scripts that every
 * opening of the pane loads, and who works in Chinese does not load sentences that nobody reads.
 */
export const speakOfFaults = (spoken: FaultEnglish): void => void (english = spoken);

/** What is quoted within a fault: the same in both languages, or in words of each. */
type Quoted = string | number | Words;

/** What is wrong, in words: Chinese, and English where that is there, which is Chinese otherwise. */
export function fault(text: FaultText, ...given: readonly Quoted[]): Words {
  const filled = (pattern: string, language: keyof Words): string =>
    pattern.replace(/\{(\d)\}/g, (_, at: number) => {
      const quoted = given[at] ?? "";
      return typeof quoted === "object" ? quoted[language] : String(quoted);
    });
  return { zh: filled(text, "zh"), en: filled(english?.texts[text] ?? text, "en") };
}

/** A place of a scheme in words, such as 参数 rounding. */
export const placeWords = (place: string): Words => ({ zh: place, en: english?.place(place) ?? place });
