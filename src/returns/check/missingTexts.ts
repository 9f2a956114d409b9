import { cellWords } from "../../rules/contract/cellWords.js";
import type { ReturnedInput, ReturnNote } from "./checkedReturn.js";

/** What the cover demands beside the figures, by the keys of its lines. */
const demanded: Readonly<Record<string, string>> = { filledBy: "填报人", phone: "联系电话", approvedBy: "审核负责人" };

/**
 * Tells what a form demands in words and has not: who filled it in and answers for it, and why an item is said not to
 * apply. Its figures are taken all the same.
 */
export function missingTexts(
  inputs: readonly ReturnedInput[],
  remarks: ReadonlyMap<string, string>,
): readonly ReturnNote[] {
  const names = Object.entries(demanded).flatMap(([key, name]) => (remarks.has(key) ? [] : [name]));
  const items = new Map(inputs.filter(saysNotApplicable).map(({ item, name }) => [item, name.item]));
  const unproven = [...items].flatMap(([code, name]) => (remarks.has(`${code}.evidence`) ? [] : [name]));
  if (names.length + unproven.length === 0) return [];
  const zh = [
    ...(names.length > 0 ? [`封面没有填写${names.join("、")}`] : []),
    ...(unproven.length > 0 ? [`填“${cellWords.notApplicable}”而没有写明佐证：${unproven.join("、")}`] : []),
  ];
  const en = [
    ...(names.length > 0 ? [`blank on the cover: ${names.join(", ")}`] : []),
    ...(unproven.length > 0 ? [`said not to apply, without evidence: ${unproven.join(", ")}`] : []),
  ];
  return [{ code: "textMissing", message: zh.join("；"), english: en.join("; ") }];
}

const saysNotApplicable = ({ reading }: ReturnedInput): boolean =>
  reading.verdict === "accepted" && reading.value === cellWords.notApplicable;
