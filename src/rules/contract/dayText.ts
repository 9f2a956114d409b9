import { dayOfSerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import type { Figures } from "./rule.js";

/** "2021年1月8日" for Excel's serial number of that day. */
export function dayText(figure: Figures[string] | undefined): string {
  if (!(figure instanceof Fraction)) throw new TypeError("the figure is not a day");
  const [year, month, day] = dayOfSerial(Number(figure.floor().numerator)).split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
