export const zh = {
  busy: { readFile: "正在读取文件…" },
  label: "单位名单",
  hint: "每行一个单位：名称，或“代码、名称”两列。可粘贴，可把文件拖到这里。",
  count: (count: number, source: string) => `${count} 个单位${source && `，取自${source}`}`,
  problems: (count: number) => `名单有 ${count} 处问题，更正后才能使用：`,
  problemsOf: (count: number, file: string) =>
    `“${file}”有 ${count} 处问题（行号为文件中的行），请在文件或上面的名单中更正：`,
  moreProblems: (count: number) => `另有 ${count} 处。`,
  file: "选文件…",
  selection: "取所选单元格",
  office: "取“单位”表",
  fromSelection: "所选单元格",
  ofBook: (count: number, leftOut: number) =>
    `取自本工作簿“单位”表，${count} 个单位${leftOut > 0 ? `（不含不参加考核的 ${leftOut} 个）` : ""}`,
  nothingSelected: "所选单元格是空的，或多于一万个。请选中单位名单所在的单元格，再试一次。",
  coded: "按名称取的代码",
  fresh: (which: string) => `名单没有代码，新编 ${which}。`,
  strangers: (which: string) => `汇总簿中没有 ${which}，收回其填报表之前请先加入。`,
  noOffice: "当前打开的不是汇总簿，没有“单位”表，或表中没有参加考核的单位。",
  refused: (file: string, why: string) => `“${file}”不能读取：${why}`,
  notText: "既不是 .xlsx 工作簿，也不是 UTF-8、UTF-16 或 GB 18030 编码的文本。请另存为 .xlsx 或 CSV。",
};
