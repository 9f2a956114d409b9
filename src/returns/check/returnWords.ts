import { identityWords } from "../../departments/identityWords.js";
import { proofDetail } from "../../evidence/issue/proofDetail.js";
import type { Words } from "../../words/words.js";
import { refusalWords } from "../../xlsx/refusalWords.js";
import type { RefusedBecause } from "./checkedReturn.js";
import type { DifferenceKind, FormDifference } from "../compare/difference.js";
import { notIssued } from "../../workbook/sheetNames.js";

const differenceWords: Readonly<Record<DifferenceKind, Words>> = {
  sheetMissing: { zh: "缺少工作表", en: "a sheet is missing" },
  proofMissing: { zh: "缺少发放凭证工作表", en: "the sheet with the proof of issue is missing" },
  sheetCopied: { zh: "工作表被复制，不能确定以哪张为准", en: "a sheet was copied: which one counts is not certain" },
  sheetAdded: { zh: "增加了工作表", en: "a sheet was added" },
  sheetRenamed: { zh: "工作表改名", en: "a sheet was renamed" },
  sheetMoved: { zh: "工作表次序改变", en: "the order of sheets changed" },
  sheetVisibility: { zh: "工作表的隐藏状态改变", en: "a sheet was hidden or shown" },
  protection: { zh: "工作表保护改变", en: "the protection of a sheet changed" },
  rowMissing: { zh: "缺少行", en: "a row is missing" },
  rowAdded: { zh: "插入了行，已按标识对应", en: "a row was inserted; cells were found by their keys" },
  rowMoved: { zh: "行被移动，已按标识对应", en: "a row was moved; cells were found by their keys" },
  rowVisibility: { zh: "行的隐藏状态改变", en: "a row was hidden or shown" },
  columnMissing: { zh: "缺少列", en: "a column is missing" },
  columnAdded: { zh: "插入了列，已按标识对应", en: "a column was inserted; cells were found by their keys" },
  columnMoved: { zh: "列被移动，已按标识对应", en: "a column was moved; cells were found by their keys" },
  columnVisibility: { zh: "列的隐藏状态改变", en: "a column was hidden or shown" },
  key: { zh: "标识被改动", en: "a key was changed" },
  text: { zh: "固定文字被改动", en: "a fixed text was changed" },
  labelOfAnother: {
    zh: "固定文字成了另一行的文字，不能确定所填属于哪一项",
    en: "a fixed text became that of another row: it is not certain which item the figures belong to",
  },
  parameter: {
    zh: "参数被改动（计分不采用表中参数）",
    en: "a parameter was changed (scores never use those of the form)",
  },
  identity: { zh: "文件标识被改动", en: "what identifies the form was changed" },
  formulaChanged: { zh: "公式被改动", en: "a formula was changed" },
  scoreFormulaChanged: { zh: "计分公式被改动", en: "a formula of a score was changed" },
  formulaOverwritten: {
    zh: "公式被覆盖（得分已重新计算）",
    en: "a formula was written over (the score was computed afresh)",
  },
  formulaAdded: { zh: "固定内容被改为公式", en: "a formula stands where something fixed was" },
  contentAdded: { zh: "增加了内容", en: "something was added" },
  lock: { zh: "单元格锁定状态改变", en: "a cell was locked or unlocked" },
  numberFormat: { zh: "数字格式改变", en: "a number format changed" },
  cachedValue: {
    zh: "公式所存结果与重新计算不符（采用重新计算的结果）",
    en: "the stored result of a formula is not what it yields (computed afresh)",
  },
  merge: { zh: "单元格合并改变", en: "merged cells changed" },
  mergeOverInput: { zh: "填报单元格被合并，可能丢失数据", en: "an input cell was merged; figures may be lost" },
  validation: { zh: "数据有效性改变", en: "a data validation changed" },
  conditionalFormat: { zh: "条件格式改变", en: "a conditional format changed" },
  name: { zh: "定义名称改变", en: "a defined name changed" },
  nameAdded: { zh: "增加了定义名称", en: "a defined name was added" },
  dateSystem: { zh: "日期系统改变（已换算）", en: "days are counted from another year (converted)" },
};

/** One sentence: what, where, what was issued and what came back. */
export const differenceText = (difference: FormDifference): string => differenceSentence(difference).zh;

export function differenceSentence({ kind, sheet, cell, name, expected, found }: FormDifference): Words {
  const place = name ?? [sheet, cell].filter((part) => part !== undefined && part !== "").join("!");
  const shown = (blank: string) => (value: string | undefined) =>
    value === undefined || value === "" ? blank : `“${clipped(value)}”`;
  const [zh, en] = [shown("空白"), shown("blank")];
  const isPlain = expected === undefined && found === undefined;
  return {
    zh: `${place === "" ? "工作簿" : place}：${differenceWords[kind].zh}${isPlain ? "" : `：应为 ${zh(expected)}，实为 ${zh(found)}`}`,
    en: `${place === "" ? "workbook" : place}: ${differenceWords[kind].en}${isPlain ? "" : `: ${en(expected)} was issued, ${en(found)} came back`}`,
  };
}

/**
 * A sentence each, but one alone for all stored results that are stale: a form that was saved by a program that does not
 * calculate has dozens of them, and they all say the same.
 */
export function differenceLines(
  differences: readonly FormDifference[],
): readonly { readonly kind: DifferenceKind; readonly words: Words }[] {
  const stale = differences.filter(({ kind }) => kind === "cachedValue");
  const [first] = stale;
  return differences.flatMap((difference) => {
    const { kind } = difference;
    if (kind !== "cachedValue" || stale.length === 1) return [{ kind, words: differenceSentence(difference) }];
    if (difference !== first) return [];
    const { zh, en } = differenceSentence(difference);
    return [
      {
        kind,
        words: {
          zh: `${stale.length} 格公式所存的结果与重新计算不符，都采用重新计算的结果；如 ${zh.replace(differenceWords.cachedValue.zh + "：", "")}`,
          en: `${stale.length} stored results of formulas are not what they yield; all were computed afresh. One of them: ${en.replace(`${differenceWords.cachedValue.en}: `, "")}`,
        },
      },
    ];
  });
}

const clipped = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** Why a file is not taken, and what to do. */
export const refusalText = (because: RefusedBecause): string => refusalSentence(because).zh;

const useIssued: Words = { zh: "请使用本轮下发的原表", en: "Please use the form as issued for this round." };
const fillIssued: Words = { zh: "请使用下发的原表填报", en: "Please fill in the form as it was issued." };

export function refusalSentence(because: RefusedBecause): Words {
  switch (because.code) {
    case "file":
      return refusalWords(because.refusal);
    case "notXlsx":
      return {
        zh: "不是 .xlsx 文件，未读取；请用 Excel 或 WPS 另存为 .xlsx 后再报",
        en: "No .xlsx file: not read. Please save it as .xlsx and send it again.",
      };
    case "timeLimit":
      return {
        zh: "读取超时，已停止；请把数据填入下发的原表后再报",
        en: "Reading took too long and was stopped. Please fill the figures into the form as it was issued.",
      };
    case "notForm": {
      const { made } = because;
      if (made)
        return { zh: `这是${made.zh}，不是填报表；${fillIssued.zh}`, en: `This is ${made.en}. ${fillIssued.en}` };
      return {
        zh: "不是考核簿发放的填报表；请使用下发的原表填报",
        en: `No form that Scorebook issued. ${fillIssued.en}`,
      };
    }
    case "officeBook":
      return { zh: "这是汇总簿，不是填报表", en: "This is an office workbook, not a form." };
    case "unknownIssue":
      if (because.found === notIssued)
        return {
          zh: `这份填报表没有登记发放（编号“${notIssued}”），不能核对是谁的；${useIssued.zh}`,
          en: `This form was never issued: its cover has no number, so that nobody can say whose it is. ${useIssued.en}`,
        };
      return {
        zh: `发放登记中没有编号“${because.found}”；请使用本轮下发的原表填报`,
        en: `The ledger knows no issue “${because.found}”. ${useIssued.en}`,
      };
    case "notRebuilt":
      return {
        zh: `编号“${because.found}”在发放登记中，但不能重建当时的表：指标或模板已变，或表上列有上年数而表内的发放凭证已丢失；请用发放时的版本处理，或请单位用下发的原表重报，或重新发放`,
        en: `The ledger knows issue “${because.found}”, but the form cannot be built again: indicators or template changed since, or it shows last year's figures and its proof of issue is gone. Use the version that issued it, ask for the form as it was issued, or issue it anew.`,
      };
    case "paperLost":
      return {
        zh: `编号“${because.found}”是第 ${because.version} 版的表，凭表内的发放凭证核对，而凭证已丢失（多为另存为其他格式，或把内容复制到别的文件所致）；请单位用下发的原表填写后重报，或用本版重新发放`,
        en: `Issue “${because.found}” is a form of version ${because.version}, which is checked by the proof of issue in it; the proof is gone. Ask for the form as it was issued, filled in, or issue it anew.`,
      };
    case "notInOffice":
      return {
        zh: `汇总簿中没有单位“${because.found}”；请核对汇总簿`,
        en: `The office workbook has no department “${because.found}”. Please check the workbook.`,
      };
    case "whoIsIt": {
      const { zh, en } = identityWords(because.open);
      return {
        zh: `单位与汇总簿对不上，没有汇入。${zh}；请经办人认定`,
        en: `The department is not that of the office workbook; nothing was merged. ${en}. Say who it is.`,
      };
    }
    case "notOurs": {
      const { code, name, reason } = because.decision;
      return {
        zh: `经办人认定 ${code}“${name}”不是汇总簿中的单位：${reason}`,
        en: `${code} “${name}” was said to be none of the office workbook: ${reason}`,
      };
    }
    case "wrongRound":
      return {
        zh: `不是本轮的填报表（实为“${because.found}”，应为“${because.expected}”）；${useIssued.zh}`,
        en: `A form of another round (${because.found}, not ${because.expected}). ${useIssued.en}`,
      };
    case "otherScheme":
      return {
        zh: `是指标体系“${because.found}”的填报表，未汇入；本汇总簿是“${because.expected}”的，请用“${because.found}”的汇总簿收回`,
        en: `A form of the scheme “${because.found}”: not taken. This office workbook is of “${because.expected}”; collect it with the one of “${because.found}”.`,
      };
    case "wrongScheme":
      return {
        zh: `指标体系不符（实为“${because.found}”，应为“${because.expected}”）；${useIssued.zh}`,
        en: `Another scheme (${because.found}, not ${because.expected}). ${useIssued.en}`,
      };
    case "wrongVersion":
      return {
        zh: `模板版本不符（实为“${because.found}”）；请使用第 ${because.expected} 版`,
        en: `Another version of the template (“${because.found}”). Please use version ${because.expected}.`,
      };
    case "wrongRules":
      return {
        zh: `计分规则与本轮不同；${useIssued.zh}`,
        en: `The rules are not those of this round. ${useIssued.en}`,
      };
    case "wrongDepartment":
      return {
        zh: `单位不符：表中为“${because.found}”，发放时为“${because.expected}”；请用本单位的原表填报`,
        en: `Another department: the form says “${because.found}” and was issued to “${because.expected}”. Each department uses its own form.`,
      };
    case "signatureWrong":
      return {
        zh: `签名不符：发放凭证被改动；${fillIssued.zh}`,
        en: `The signature does not match: the proof of issue was changed. ${fillIssued.en}`,
      };
    case "unknownKey":
      return {
        zh: `签名所用的密钥不是本办的；${fillIssued.zh}`,
        en: `Signed with a key that is not this office's. ${fillIssued.en}`,
      };
    case "copiesDisagree":
      return {
        zh: `文件中的几处发放标识互相矛盾（${proofDetail(because.found).zh}）；${fillIssued.zh}`,
        en: `What identifies the form contradicts itself (${proofDetail(because.found).en}). ${fillIssued.en}`,
      };
    case "proofDamaged":
      return {
        zh: `发放凭证已损坏（${proofDetail(because.found).zh}）；${fillIssued.zh}`,
        en: `The proof of issue is damaged (${proofDetail(because.found).en}). ${fillIssued.en}`,
      };
    case "proofDiffers":
      return {
        zh: `发放凭证与台账登记的不同；${fillIssued.zh}`,
        en: `The proof of issue is not the one that the ledger registered. ${fillIssued.en}`,
      };
    case "structure":
      return structureSentence(because.differences.map(differenceSentence));
  }
}

const mostNamed = 5;

function structureSentence(differences: readonly Words[]): Words {
  const named = differences.slice(0, mostNamed);
  const isMore = differences.length > mostNamed;
  return {
    zh: `表格结构或公式被改动，不能确定数据的含义；${fillIssued.zh}。${named.map(({ zh }) => zh).join("；")}${isMore ? `等 ${differences.length} 处` : ""}`,
    en: `The structure or a formula was changed, so that it is not certain what the figures mean. ${fillIssued.en} ${named.map(({ en }) => en).join("; ")}${isMore ? `, ${differences.length} in all` : ""}`,
  };
}
