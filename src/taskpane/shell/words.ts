import { languageOf, type Language } from "../../words/language.js";
import { en as ownEn } from "./en.js";
import { eachWith, type Features, type Screen } from "./features.js";
import type { Busy } from "./paneState.js";
import { zh as ownZh } from "./zh.js";

type Own = typeof ownZh;
type FeatureWords = { readonly [Name in keyof Features]: Features[Name]["words"]["zh"] };

/** Every sentence of the pane: the shell's, and each feature's under its name. */
export interface PaneWords extends Own, FeatureWords {
  readonly screens: Readonly<Record<Screen, { readonly name: string; readonly about: string }>>;
  readonly busy: Readonly<Record<Busy, string>>;
}

function joined(language: Language, own: Own): PaneWords {
  const parts = eachWith("words").map(([name, words]) => [name, words[language]] as const);
  const screens = parts.flatMap(([name, said]) => ("screen" in said ? [[name, said.screen]] : []));
  const busy = parts.map(([, said]) => ("busy" in said ? said.busy : {}));
  return {
    ...own,
    ...Object.fromEntries(parts),
    screens: Object.fromEntries(screens) as unknown,
    busy: Object.assign({}, own.busy, ...busy) as unknown,
  } as unknown as PaneWords;
}

export const zh = joined("zh", ownZh);
export const en = joined("en", ownEn);

export const wordsFor = (displayLanguage: string): PaneWords => (languageOf(displayLanguage) === "en" ? en : zh);
