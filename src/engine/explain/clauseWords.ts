/**
 * A clause as people cite it: "一/信息化应用绩效/网上办事大厅应用情况/4" is "一、信息化应用绩效 › 网上办事大厅应用情况 › 第 4 项".
 * Schemes that write their clauses in words of their own ("第二章第三条") have them unchanged.
 */
export function clauseWords(clause: string): string {
  const steps = clause.split("/").filter((step) => step !== "");
  const [first = "", second, ...rest] = steps;
  const isNumeral = /^[一二三四五六七八九十]+$/.test(first) && second !== undefined;
  return (isNumeral ? [`${first}、${second}`, ...rest] : steps).map(numbered).join(" › ");
}

/** "3(2)" is the second part of what the document numbers 3. */
function numbered(step: string): string {
  const [, item, part] = /^(\d+)(?:\((\d+)\))?$/.exec(step) ?? [];
  if (item === undefined) return step.replace(/\(([^()]*)\)/g, "（$1）");
  return `第 ${item} 项${part === undefined ? "" : `（${part}）`}`;
}
