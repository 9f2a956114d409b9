import { dayOfSerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import type { Figures } from "./rule.js";
import type { Say } from "../../words/say.js";

/** "2021年1月8日" for Excel's serial number of that day. */
export function dayText(figure: Figures[string] | undefined, say: Say): string {
  if (!(figure instanceof Fraction)) throw new TypeError("the figure is not a day");
  const told = dayOfSerial(Number(figure.floor().numerator));
  const [year, month, day] = told.split("-").map(Number);
  return say({ zh: `${year}年${month}月${day}日`, en: told });
}
