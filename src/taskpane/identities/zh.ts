export const zh = {
  ask: (count: number) => `有 ${count} 个单位的代码和名称指的不是同一个单位，请逐个认定：`,
  which: (code: string, name: string) => `${code === "" ? "" : `${code} `}${name}是这里的哪个单位`,
  none: "都不是",
  reason: "认定的书面理由",
  decide: "认定",
  decided: (who: string, is: string | null, reason: string) =>
    `${who}：${is === null ? "不是这里的单位" : `是 ${is}`}（${reason}）`,
  takeBack: "取消认定",
  open: "没有完成：有单位的代码和名称对不上，请先认定。",
};
