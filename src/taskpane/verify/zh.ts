import type { ReceiptDifference } from "../../evidence/receipt.js";

const kinds: Readonly<Record<string, string>> = { reported: "自报", rated: "评分", override: "核定", reason: "核定理由" };

function inputWords(key: string): string {
  const [kind = "", input] = key.split(" ");
  if (input !== undefined) return `${kinds[kind] ?? kind} ${input}`;
  return kind === "name" ? "名称" : "不适用的部分";
}

const shown = (text: string | null): string => (text === null || text === "" ? "空白" : text.replace(/^'/, ""));

export const zh = {
  holds: (digest: string, files: number) => `与回执 ${digest} 相符（汇入 ${files} 个文件）。`,
  inputsOnly: "本次只核验了数据，未核验公式。",
  differs: (digest: string, count: number) => `与回执 ${digest} 不符：${count} 处。分发前请逐处核对。`,
  list: "与回执不符之处",
  figure: (found: string, expected: string) => `现为 ${found}，应为 ${expected}`,
  goTo: (place: string) => `前往 ${place}`,
  goToCell: "前往单元格",
  again: "核验全部",
  more: (count: number) => `另有 ${count} 处。`,
  difference: (difference: ReceiptDifference): string => {
    switch (difference.kind) {
      case "receipt":
        return "回执本身被改动";
      case "scheme":
        return `指标体系不同：回执为 ${difference.receipt}，现为 ${difference.found}`;
      case "rules":
        return "计分规则与汇总时不同";
      case "engine":
        return `计分程序版本不同：回执为 ${difference.receipt}，现为 ${difference.found}`;
      case "calendar":
        return `工作日历不同：回执为 ${difference.receipt}，现为 ${difference.found}`;
      case "results":
        return "重新计算的结果与汇总时不同";
      case "previous":
        return "与上一条回执不衔接";
      case "parameter":
        return `参数 ${difference.name}：汇总时为 ${shown(difference.receipt)}，现为 ${shown(difference.found)}`;
      case "confirmedReadings":
        return `已确认的口径：汇总时为 ${shown(difference.receipt)}，现为 ${shown(difference.found)}`;
      case "input":
        return difference.key === null
          ? `${difference.department} 的数据与汇总时不同`
          : `${difference.department} ${inputWords(difference.key)}：汇总时为 ${shown(difference.receipt)}，现为 ${shown(difference.found)}`;
      case "department":
        return `单位 ${difference.department} ${difference.change === "added" ? "是汇总后加入的" : "不见了"}`;
      case "ledger":
        return `台账与汇总时不同：少了 ${difference.receipt.length} 行，多了 ${difference.found.length} 行`;
      case "file":
        return `文件 ${difference.digest.slice(0, 12)}… ${difference.change === "added" ? "不在回执中" : "不见了"}`;
    }
  },
};
