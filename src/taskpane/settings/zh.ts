export const zh = {
  screen: { name: "设置", about: "发布单位、年度、登记人" },
  busy: { saveSettings: "正在保存设置…" },
  about: "这些内容随工作簿保存，以后自动填入。",
  office: "发布单位",
  officeAbout: "用作通报的落款",
  year: "考核年度",
  yearAbout: "四位数字，用于通报标题和文件名",
  recordedBy: "登记人",
  recordedByAbout: "登记问题时自动填入",
  save: "保存设置",
  saved: "已记入工作簿。请保存工作簿。",
};
