export const zh = {
  fault: (fault: string) => `${fault}。`,
  optional: "可不填",
  none: "—",
  to: "变为",
  total: "总分",
  place: "名次",
  placeOf: (place: number, placed: number) => `${place} / ${placed}`,
  overtaken: (count: number, names: string) =>
    count > 5 ? `被 ${names} 等 ${count} 个单位超过。` : `被 ${names} 超过。`,
  overtakes: (count: number, names: string) => (count > 5 ? `超过 ${names} 等 ${count} 个单位。` : `超过 ${names}。`),
  noneOvertaken: "不影响其他单位的先后。",
  same: "得分不变。",
  between: "、",
  changedSince: (place: string) => `没有写入：“${place}”刚被改过，现已重新读取。请核对后再写。`,
  unclear: (typed: string, matches: number) =>
    matches === 0
      ? `没有与“${typed}”相符的，请重新输入代码或名称。`
      : matches === 1
        ? `“${typed}”不是完整的代码或名称，没有代为选择。如为下面这一个，请点选。`
        : `有 ${matches} 个与“${typed}”相符，请再输入几个字，或从列表中选择。`,
};
