import type { Refused } from "../book/userEdits.js";

/** Every sentence of the page around the workbook. */
export const words = {
  title: "内嵌工作簿",
  trial: "试用与测试环境，不是 Excel",
  open: "打开…",
  save: "保存为 .xlsx",
  undo: "撤销",
  redo: "恢复",
  pane: "窗格",
  windows: "已打开的工作簿",
  nameBox: "名称框",
  formulaBar: "编辑栏",
  grid: "工作表",
  tabs: "工作表标签",
  ready: "就绪",
  editing: "编辑",
  smaller: "缩小",
  larger: "放大",
  calculating: (count: number) => `正在计算，等待 ${count} 个函数结果…`,
  sum: (count: number, sum: string, average: string) => `平均值：${average}　计数：${count}　求和：${sum}`,
  count: (count: number) => `计数：${count}`,
  ok: "确定",
  refused: {
    locked: ({ cell, sheet }: { readonly cell: string; readonly sheet: string }) =>
      `单元格 ${cell} 已锁定：工作表“${sheet}”受保护，其中的公式和表头不能修改。请在浅黄色的单元格中填写。`,
    invalidTitle: "输入的值不符合限制",
    invalid: (cell: string) => `此值与单元格 ${cell} 的数据验证限制不匹配。`,
    outline: (sheet: string) =>
      `工作表“${sheet}”受保护，不能用分级显示的符号展开或折叠（Excel 也是如此）；先撤销工作表保护，或选中两侧的列后取消隐藏。`,
    filter: (sheet: string) => `工作表“${sheet}”受保护，不允许筛选。`,
    formula: (fault: string) => `公式有错误：${fault}`,
  },
  notOpened: "文件没有打开",
  notSaved: "文件没有保存",
  notReady: "加载项还没有就绪，请稍候再试。",
  sideloadFailed: "加载项没有装入",
  unsupported: (names: string) =>
    `此处模拟的 Excel 缺少加载项要求的功能：${names}。真正的 Excel 不会显示这个加载项；窗格仍然打开，以便试验。`,
  sheets: {
    menu: {
      rename: "重命名",
      left: "左移",
      right: "右移",
      hide: "隐藏",
      show: (name: string) => `取消隐藏：${name}`,
      protect: "保护工作表",
      unprotect: "撤销工作表保护",
      remove: "删除",
    },
    faults: {
      badName: "工作表名称无效：须有 1 至 31 个字符，不能含有 [ ] : * ? / \\，也不能以单引号开头或结尾。",
      nameTaken: "已有同名的工作表，请换一个名称。",
      lastVisible: "工作簿须至少有一个可见的工作表。",
      bookProtected: "工作簿结构受保护，不能增删、移动或重命名工作表。",
      password: "此工作表以密码保护，这里不能撤销。",
    },
  },
  filter: { all: "（全部）", blank: "（空白）" },
  chartInExcel: "图表在 Excel 中显示",
  menu: { copy: "复制", clear: "清除内容" },
} as const;

/** What is said when an entry is not taken. */
export function refusalText(refused: Refused): { readonly title: string; readonly text: string } {
  switch (refused.kind) {
    case "locked":
      return { title: words.title, text: words.refused.locked(refused) };
    case "invalid":
      return {
        title: refused.title || words.refused.invalidTitle,
        text: refused.text || words.refused.invalid(refused.cell),
      };
    case "outline":
      return { title: words.title, text: words.refused.outline(refused.sheet) };
    case "filter":
      return { title: words.title, text: words.refused.filter(refused.sheet) };
    case "formula":
      return { title: words.title, text: words.refused.formula(refused.fault) };
  }
}
