import type { FaultEnglish } from "../fault.js";
import { bookFaultTexts } from "./bookFaultTexts.js";
import { faultTexts } from "./faultTexts.js";

const names: Readonly<Record<string, string>> = {
  总分: "total",
  用语: "words",
  文件: "file",
  工作簿: "workbook",
  代号: "id",
  参数: "parameters",
  口径: "readings",
  部分: "sections",
};
const kinds: Readonly<Record<string, string>> = { 参数: "parameter", 口径: "reading" };
const positioned: Readonly<Record<string, string>> = {
  参数: "parameter",
  口径: "reading",
  部分: "section",
  级次: "level",
  项目: "item",
};

/** A code, a cell or a sheet is called what it is called; what a scheme consists of has an English name. */
function place(zh: string): string {
  const whole = names[zh];
  if (whole !== undefined) return whole;
  const [, kind = "", name = ""] = /^(参数|口径) (.+)$/.exec(zh) ?? [];
  if (name !== "") return `${kinds[kind] ?? kind} ${name}`;
  const [, outer = "", number = "", what = ""] = /^(.*?)第 (\d+) 个(参数|口径|部分|级次|项目)$/.exec(zh) ?? [];
  if (number === "") return zh;
  return `${outer === "" ? "" : `${place(outer)}, `}${positioned[what] ?? what} no. ${number}`;
}

/** For `speakOfFaults`. */
export const faultEnglish: FaultEnglish = { texts: { ...faultTexts, ...bookFaultTexts }, place };
