import type { Language } from "../../words/language.js";

/** What the pane says outside its features, in Chinese; the other languages have the same keys. */
export const zh = {
  /** What the scheme says, in the language of the pane if it can be said. */
  official: (text: string) => text,
  title: "考核簿",
  shell: {
    back: "返回",
    undo: (label: string) => `撤销：${label}`,
    undone: "已撤销。",
    redo: (label: string) => `重做：${label}`,
    redone: "已重做。",
    keep: "不撤销",
    undoAnyway: "仍要撤销",
    changedSinceUndo: (count: number, places: string) =>
      `没有重做：撤销以后有 ${count} 处又改过（${places}）。请直接在表中更正。`,
    changedSince: (count: number, places: string) =>
      `没有撤销：有 ${count} 处后来又改过（${places}）。请直接在表中更正。`,
    cancel: "取消",
    cancelled: "已取消，没有改动。",
    progress: (done: number, of: number) => `${done} / ${of}`,
  },
  language: "zh" as Language,
  modes: {
    label: "公式形式",
    chosen: (mode: string) => `公式形式：${mode}`,
    native: "普通公式",
    nativeAbout: "任何表格软件都能计算，适合发给他人",
    live: "考核簿函数",
    liveAbout: "公式简短易读，须装有本加载项",
    both: "函数，另备普通公式",
    bothAbout: "有加载项时用函数，没有时照样计算",
  },
  outcomes: { scored: "计分", notFilled: "未填", notApplicable: "不适用", invalid: "无效", vetoed: "否决" },
  busy: { undo: "正在撤销…" },
  trouble: {
    editing: "有单元格正在编辑。请按 Enter 或 Esc 结束编辑，再试一次。",
    protected: "工作表受保护，不能写入。请在“审阅”中撤销保护，或选择可填写的单元格。",
    noSuchCell: "找不到这个单元格，工作表可能已改名或删除。请重新读取。",
    tooLarge: "数据量超过 Excel 一次能传送的大小。请减少单位数，或使用命令行 scorebook。",
    notSupported: "此版本的 Excel 没有这项功能。请升级到 Excel 2021 或 Microsoft 365，或使用命令行 scorebook。",
    otherWorkbook: "这不是完整的自检工作簿，没有做任何检查。请新建一个自检工作簿，在那里再做。",
    failed: "Excel 没有完成这一步。请再试一次；仍不成功，请保存工作簿后重新打开。",
    unread: "Excel 没有答复，窗格显示的可能不是最新内容；工作簿没有因此改动。请稍候再看，或重新打开窗格。",
    unexpected: "出现意外错误，工作簿没有改动。请重新打开窗格再试；仍不成功，请把下面的内容告诉管理员。",
  },
  missing: {
    head: "此版本的 Excel 较旧，以下各项不能使用：",
    abilities: {
      ribbonCommands: "功能区和右键菜单的命令。请直接使用窗格。",
      functionMessages: "函数参数有误时单元格不说明原因，只显示错误值。",
      followSelection: "按所选单元格解释得分。",
      newWorkbooks: "在新窗口打开新建的工作簿。请用命令行（scorebook）生成。",
      followChanges: "改动单元格后自动更新窗格。请点“重新读取”。",
      spilledRanks: "RANKSCORE 一次填满一列。请逐行用 RANKSCOREOF。",
      mergedCells: "检查打开的指标体系工作簿。请在“检查体系”中选择文件来检查。",
      followProtection: "保护或取消保护工作表后自动更新窗格。请点“重新读取”。",
    },
  },
  detail: "详细信息",
  dismiss: "关闭提示",
  outside: {
    head: "请在 Excel 中打开",
    about: "考核簿是 Excel 的加载项，网页本身不能处理工作簿。",
    where: "可以使用的版本",
    versions: ["Windows：Excel 2021 或 Microsoft 365", "Mac：Microsoft 365", "网页版 Excel"],
    otherwise: "Excel 2016/2019 和 WPS 不能运行加载项，但可以打开并计算“普通公式”的工作簿。",
    docs: "函数说明",
  },
};
