import { card } from "../card/feature.js";
import { certainty } from "../certainty/feature.js";
import { convert } from "../convert/feature.js";
import { departments } from "../departments/feature.js";
import { entry } from "../entry/feature.js";
import { explain } from "../explain/feature.js";
import { fill } from "../fill/feature.js";
import { findings } from "../findings/feature.js";
import { functions } from "../functions/feature.js";
import { handout } from "../handout/feature.js";
import { home } from "../home/feature.js";
import { identities } from "../identities/feature.js";
import { issue } from "../issue/feature.js";
import { migrate } from "../migrate/feature.js";
import { nextYear } from "../nextYear/feature.js";
import { overrides } from "../overrides/feature.js";
import { ranking } from "../ranking/feature.js";
import { ratings } from "../ratings/feature.js";
import { readings } from "../readings/feature.js";
import { returns } from "../returns/feature.js";
import { roster } from "../roster/feature.js";
import { schemeCheck } from "../schemeCheck/feature.js";
import { selfcheck } from "../selfcheck/feature.js";
import { settings } from "../settings/feature.js";
import { share } from "../share/feature.js";
import { start } from "../start/feature.js";
import { verify } from "../verify/feature.js";
import { years } from "../years/feature.js";

/** Everything that the pane can do. Screens are offered in this order, and styles follow one another in it. */
export const features = {
  home,
  ranking,
  certainty,
  returns,
  findings,
  ratings,
  overrides,
  explain,
  readings,
  card,
  share,
  years,
  issue,
  roster,
  start,
  nextYear,
  schemeCheck,
  convert,
  functions,
  settings,
  selfcheck,
  fill,
  departments,
  entry,
  identities,
  handout,
  migrate,
  verify,
};

export type Features = typeof features;

/** The names of the features that have such a property. */
export type NameWith<Key extends string> = {
  [Name in keyof Features]: Features[Name] extends Readonly<Record<Key, unknown>> ? Name : never;
}[keyof Features];

/** The property, whichever feature's it is. */
export type Each<Key extends string> = Extract<Features[keyof Features], Readonly<Record<Key, unknown>>>[Key];

/** A property of the features that have it, by their names. */
export const eachWith = <Key extends string>(key: Key) =>
  Object.entries(features).flatMap(([name, one]) =>
    key in one ? [[name, (one as Readonly<Record<string, unknown>>)[key]]] : [],
  ) as unknown as readonly (readonly [name: NameWith<Key>, property: Each<Key>])[];

/** Everything that the pane can show. */
export type Screen = "home" | NameWith<"screen">;
