export const zh = {
  progress: (done: number, of: number) => `已完成 ${done} 个，共 ${of} 个`,
  next: (name: string) => `下一个：${name}`,
  stop: "停止",
  close: "关闭",
  finished: (of: number) => `${of} 个已全部完成。`,
  opened: (name: string) => `“${name}”已在新窗口打开，请保存后回到这里。`,
  downloaded: (name: string) => `“${name}”已下载。`,
};
