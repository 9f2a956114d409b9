import { en as card } from "../card/en.js";
import { en as certainty } from "../certainty/en.js";
import { en as convert } from "../convert/en.js";
import { en as departments } from "../departments/en.js";
import { en as entry } from "../entry/en.js";
import { en as explain } from "../explain/en.js";
import { en as fill } from "../fill/en.js";
import { en as findings } from "../findings/en.js";
import { en as functions } from "../functions/en.js";
import { en as handout } from "../handout/en.js";
import { en as home } from "../home/en.js";
import { en as identities } from "../identities/en.js";
import { en as issue } from "../issue/en.js";
import { en as migrate } from "../migrate/en.js";
import { en as nextYear } from "../nextYear/en.js";
import { en as overrides } from "../overrides/en.js";
import { en as ranking } from "../ranking/en.js";
import { en as ratings } from "../ratings/en.js";
import { en as readings } from "../readings/en.js";
import { en as returns } from "../returns/en.js";
import { en as roster } from "../roster/en.js";
import { en as schemeCheck } from "../schemeCheck/en.js";
import { en as selfcheck } from "../selfcheck/en.js";
import { en as settings } from "../settings/en.js";
import { en as share } from "../share/en.js";
import { en as start } from "../start/en.js";
import { en as verify } from "../verify/en.js";
import { en as years } from "../years/en.js";
import { en as own } from "./en.js";
import { joined } from "./paneWords.js";

/** The pane's English, in a script of its own: whoever works in Chinese does not wait for it. */
export const en = joined(own, {
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
});
