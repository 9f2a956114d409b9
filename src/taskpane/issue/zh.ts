export const zh = {
  about: "给名单上的每个单位生成一份填报表。填报表用普通公式，收到的人不需要加载项。",
  round: "考核年度或批次",
  roundAbout: "用作压缩包的文件名",
  zip: "全部生成（压缩包）",
  oneByOne: "逐个生成",
  noDownloads: "此版本的 Excel 不能从窗格下载：填报表逐个在新窗口打开，请分别保存。",
  officeAbout: "还没有汇总簿时，按同一名单新建一个。",
  office: "新建汇总簿",
  done: (count: number, file: string) => `已生成 ${count} 份填报表：${file}，见浏览器的下载。`,
};
