import { arrays } from "./arrays.js";
import { dates } from "./dates.js";
import { errors } from "./errors.js";
import { rounding } from "./rounding.js";
import { sums } from "./sums.js";
import { tables } from "./tables.js";
import { texts } from "./texts.js";
import { wildcards } from "./wildcards.js";

/** What formulas alone can check, by the name of its group in a result. */
export const nativeGroups = {
  rounding,
  dates,
  texts,
  wildcards,
  errors,
  arrays,
  sums,
};

/** What not every workbook needs: told apart from what every one does. */
export const tablesGroup = tables;
