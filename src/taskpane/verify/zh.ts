export const zh = {
  busy: { verify: "正在核验…" },
  holds: (digest: string, files: number) => `与回执 ${digest} 相符（汇入 ${files} 个文件）。`,
  holdsSince: (digest: string, files: number, counts: string) =>
    `汇入的自报与回执 ${digest} 相符（汇入 ${files} 个文件）；此后办理了：${counts}。`,
  since: (counts: string) => `汇入以后办理的：${counts}`,
  inputsOnly: "本次只核验了数据，未核验公式。",
  differs: (digest: string, counts: string) => `与回执 ${digest} 不符：${counts}。分发前请逐处核对。`,
  list: "与回执不符之处",
  goTo: (place: string) => `前往 ${place}`,
  goToCell: "前往单元格",
  again: "核验全部",
  more: (count: number) => `另有 ${count} 处。`,
};
