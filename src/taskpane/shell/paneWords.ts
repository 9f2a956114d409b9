import type { Features, Screen } from "./features.js";
import type { Busy } from "./paneState.js";
import type { zh as ownZh } from "./zh.js";

type Own = typeof ownZh;

/** What the features say in one language, by their names. */
export type FeatureWords = { readonly [Name in keyof Features]: Features[Name]["words"] };

/** Every sentence of the pane: the shell's, and each feature's under its name. */
export interface PaneWords extends Own, FeatureWords {
  readonly screens: Readonly<Record<Screen, { readonly name: string; readonly about: string }>>;
  readonly busy: Readonly<Record<Busy, string>>;
}

export function joined(own: Own, features: FeatureWords): PaneWords {
  const parts = Object.entries(features);
  const screens = parts.flatMap(([name, said]) => ("screen" in said ? [[name, said.screen]] : []));
  const busy = parts.map(([, said]) => ("busy" in said ? said.busy : {}));
  return {
    ...own,
    ...features,
    screens: Object.fromEntries(screens) as unknown,
    busy: Object.assign({}, own.busy, ...busy) as unknown,
  } as unknown as PaneWords;
}
