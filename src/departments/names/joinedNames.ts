import { leadingNumber } from "./leadingNumber.js";

/** What the names of offices, places and firms end with. */
const endings = "厅局委办部院室处会社署馆校所站队心司库台网团组科区县市省州旗盟乡镇街道行厂店";
const whole = new RegExp(`^.*\\p{Script=Han}.*[${endings}](?:[（(][^（）()]*[）)])?$`, "u");

/** It is the name of a department by itself. */
export const isWholeName = (text: string): boolean => [...text].length > 2 && whole.test(text);

/**
 * The names that stand in one line with 、 or a semicolon or comma between them, where each is a whole name by itself.
 *
 * @returns one where it is one name: 财政、审计局 and 党委办公室（政策研究室、督查室） are
 */
export function joinedNames(text: string): readonly string[] {
  const parts = text
    .split(/[、；;，,](?![^（(]*[）)])/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.length > 1 && parts.every((part) => isWholeName(leadingNumber(part)?.rest ?? part)) ? parts : [text];
}
