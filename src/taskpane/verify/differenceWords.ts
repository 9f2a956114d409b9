import type { Language } from "../../functions/language.js";
import type { ReceiptDifference } from "../../evidence/receipt.js";

/** One sentence for something that is not as the receipt says, with both values. */
export const differenceWords: Readonly<Record<Language, (difference: ReceiptDifference) => string>> = { zh: inChinese, en: inEnglish };

function inChinese(difference: ReceiptDifference): string {
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
      return `参数 ${difference.name}：汇总时为 ${shownOr("空白", difference.receipt)}，现为 ${shownOr("空白", difference.found)}`;
    case "confirmedReadings":
      return `已确认的口径：汇总时为 ${shownOr("空白", difference.receipt)}，现为 ${shownOr("空白", difference.found)}`;
    case "input":
      return difference.key === null
        ? `${difference.department} 的数据与汇总时不同`
        : `${difference.department} ${inputInChinese(difference.key)}：汇总时为 ${shownOr("空白", difference.receipt)}，现为 ${shownOr("空白", difference.found)}`;
    case "department":
      return `单位 ${difference.department} ${difference.change === "added" ? "是汇总后加入的" : "不见了"}`;
    case "ledger":
      return `台账与汇总时不同：少了 ${difference.receipt.length} 行，多了 ${difference.found.length} 行`;
    case "file":
      return `文件 ${difference.digest.slice(0, 12)}… ${difference.change === "added" ? "不在回执中" : "不见了"}`;
  }
}

function inEnglish(difference: ReceiptDifference): string {
  switch (difference.kind) {
    case "receipt":
      return "The receipt itself was changed";
    case "scheme":
      return `Scheme: ${difference.receipt} then, ${difference.found} now`;
    case "rules":
      return "The rules are not those of the merge";
    case "engine":
      return `Engine: version ${difference.receipt} then, ${difference.found} now`;
    case "calendar":
      return `Calendar: ${difference.receipt} then, ${difference.found} now`;
    case "results":
      return "The result computed afresh is another one";
    case "previous":
      return "Does not follow the receipt before";
    case "parameter":
      return `Parameter ${difference.name}: ${shownOr("blank", difference.receipt)} then, ${shownOr("blank", difference.found)} now`;
    case "confirmedReadings":
      return `Confirmed readings: ${shownOr("blank", difference.receipt)} then, ${shownOr("blank", difference.found)} now`;
    case "input":
      return difference.key === null
        ? `The inputs of ${difference.department} changed`
        : `${difference.department} ${inputInEnglish(difference.key)}: ${shownOr("blank", difference.receipt)} then, ${shownOr("blank", difference.found)} now`;
    case "department":
      return `Department ${difference.department} ${difference.change === "added" ? "was added since" : "is gone"}`;
    case "ledger":
      return `Ledger: ${difference.receipt.length} rows gone, ${difference.found.length} rows added`;
    case "file":
      return `File ${difference.digest.slice(0, 12)}… ${difference.change === "added" ? "is not in the receipt" : "is gone"}`;
  }
}

const kindsInChinese: Readonly<Record<string, string>> = { reported: "自报", rated: "评分", override: "核定", reason: "核定理由" };
const kindsInEnglish: Readonly<Record<string, string>> = { reported: "reported", rated: "rated", override: "override", reason: "reason of the override" };

function inputInChinese(key: string): string {
  const [kind = "", input] = key.split(" ");
  if (input !== undefined) return `${kindsInChinese[kind] ?? kind} ${input}`;
  return kind === "name" ? "名称" : "不适用的部分";
}

function inputInEnglish(key: string): string {
  const [kind = "", input] = key.split(" ");
  if (input !== undefined) return `${kindsInEnglish[kind] ?? kind} ${input}`;
  return kind === "name" ? "name" : "sections that do not apply";
}

/** A snapshot marks texts with an apostrophe. */
const shownOr = (blank: string, text: string | null): string => (text === null || text === "" ? blank : text.replace(/^'/, ""));
