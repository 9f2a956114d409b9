import type { Words } from "../words/words.js";
import type { Refusal, RefusalCode } from "./refusal.js";
import type { OtherKind } from "./zip/otherKind.js";

/** In both languages: what is wrong, where, and what to do. */
type Sentence = (refusal: Refusal) => Words;

const resend = {
  zh: "请重新打开原文件另存为 .xlsx 后再发一次。",
  en: "Please open the original, save it as .xlsx and send it again.",
};
const saveAs = {
  zh: "请用 Excel 或 WPS 另存为“Excel 工作簿 (*.xlsx)”后再发。",
  en: 'Please save it as "Excel Workbook (*.xlsx)" and send that.',
};
const saveAnew = {
  zh: "请用 Excel 或 WPS 打开，核对内容，另存为“Excel 工作簿 (*.xlsx)”后再发。",
  en: 'Please open it in Excel or WPS, look it over, save it as "Excel Workbook (*.xlsx)" and send that.',
};
const unpack = { zh: "请解压后再收。", en: "Please unpack it first." };
const cleanForm = {
  zh: "请把数据填入下发的原表后再发。",
  en: "Please fill the figures into the form as it was issued.",
};

/** The table of all refusals: a code without a line here does not compile. */
const sentences: Record<RefusalCode, Sentence> = {
  empty: say("文件是空的（0 字节）", "The file is empty (0 bytes)", resend),
  notZip: (refusal) => (others.get(refusal.found) ?? noXlsx)(refusal),
  oldXls: say("这是旧版 .xls 文件", "This is a workbook of the old .xls kind", saveAs),
  encrypted: say("文件有打开密码或已加密", "The file is encrypted or needs a password to open", {
    zh: "请取消密码后再发。",
    en: "Please remove the password and send it again.",
  }),
  openDocument: say("这是 OpenDocument（.ods）文件", "This is an OpenDocument (.ods) file", saveAs),
  binaryWorkbook: say("这是二进制工作簿（.xlsb）", "This is a binary workbook (.xlsb)", saveAs),
  notWorkbook: (refusal) => (inside.find(([part]) => part.test(refusal.part ?? ""))?.[1] ?? noWorkbook)(refusal),

  tooLarge: limited("文件太大", "The file is too large", cleanForm),
  tooManyEntries: limited("文件内部的部件太多", "The file has too many parts", cleanForm),
  ratio: limited("文件解压后异常膨胀，像压缩炸弹", "The file swells like a zip bomb when unpacked", cleanForm),
  overlap: say("压缩包内的部件互相重叠", "Parts of the archive overlap", resend),
  zipAmbiguous: say(
    "压缩包前后说法不一，可能被改动过",
    "The archive contradicts itself and may have been tampered with",
    resend,
  ),
  unsupportedZip: say("压缩方式不被支持", "The archive uses a method that is not supported", saveAs),
  badName: (refusal) => (/^customUI\//i.test(refusal.part ?? "") ? ribbon : badName)(refusal),
  sizeMismatch: say(
    "部件的大小与记录不符，文件已损坏",
    "A part is not as long as recorded: the file is damaged",
    resend,
  ),
  crcMismatch: say("部件的校验码不符，文件已损坏", "A checksum does not match: the file is damaged", resend),

  docType: say(
    "文件含有文档类型声明（DTD），可能有害",
    "The file declares a document type, which may be harmful",
    cleanForm,
  ),
  macro: (refusal) => (/macroenabled/i.test(String(refusal.found ?? "")) ? macroKind : macros)(refusal),
  externalLink: say("文件引用了其他文件", "The file refers to other files", {
    zh: "请断开链接（数据→编辑链接→断开链接）后再发。",
    en: "Please break the links (Data, Edit Links, Break Link) and send it again.",
  }),
  dde: say(
    "文件含有 DDE 链接，可能启动其他程序",
    "The file contains a DDE link, which can start other programs",
    cleanForm,
  ),
  embeddedObject: say("文件含有嵌入对象或控件", "The file contains embedded objects or controls", cleanForm),
  dataConnection: say("文件含有外部数据连接", "The file contains connections to external data", cleanForm),
  hyperlink: say("文件含有超链接", "The file contains hyperlinks", {
    zh: "请删除超链接后再发。",
    en: "Please remove the hyperlinks and send it again.",
  }),

  damaged: say("文件已损坏，或写法与通常的不同", "The file is damaged, or written in an unusual way", saveAnew),
  missingPart: (refusal) => (refusal.found === "chartsheet" ? chartsOnly : missingPart)(refusal),
  cellOrder: say(
    "单元格重复或次序颠倒，不同软件会读出不同的数",
    "Cells repeat or run backwards, so that programs would read different figures",
    resend,
  ),
  tooComplex: limited("内容超出限度", "The contents exceed a limit", cleanForm),

  outOfTime: say("文件太复杂，规定时间内读不完", "The file takes longer to read than is allowed", cleanForm),
  outOfMemory: say("文件太大，读取所需内存超出限度", "The file takes more memory to read than is allowed", cleanForm),

  internal: say("程序读不了这个文件", "The program failed on this file", {
    zh: "请把文件交给系统维护人员。",
    en: "Please give the file to whoever maintains the program.",
  }),
};

const noXlsx = say("这不是 .xlsx 文件", "This is not an .xlsx file", saveAs);
const noWorkbook = say("文件里没有工作簿", "There is no workbook in the file", saveAs);
const badName = say("有不允许的名称", "A name in the file is not allowed", cleanForm);
const macros = say("文件含有宏", "The file contains macros", saveAs);
const macroKind = say("这是启用宏的工作簿（.xlsm）", "This is a macro-enabled workbook (.xlsm)", saveAs);
const missingPart = say("文件缺少部件", "A part of the file is missing", resend);
const chartsOnly = say("工作簿里只有图表，没有工作表", "The workbook has charts and no worksheet", cleanForm);
const ribbon = say(
  "文件带有自定义功能区，其中的按钮可以启动宏",
  "The file brings a ribbon of its own, whose buttons can start macros",
  cleanForm,
);
const archive = say("这是压缩包，里面另有文件", "This is an archive with other files in it", unpack);
const word = say("这是 Word 文档，不是工作簿", "This is a Word document, not a workbook", cleanForm);

/** What is no archive at all, by its kind. */
const others = new Map<Refusal["found"], Sentence>(
  Object.entries({
    webPage: say("这是网页文件，不是工作簿", "This is a web page, not a workbook", saveAs),
    xmlSpreadsheet: say("这是 XML 表格，不是 .xlsx 文件", "This is an XML spreadsheet, not an .xlsx file", saveAs),
    text: say("这是文本文件（如 CSV），不是工作簿", "This is a text file, such as CSV, not a workbook", saveAs),
    pdf: say("这是 PDF 文件，不是工作簿", "This is a PDF file, not a workbook", cleanForm),
    richText: word,
    picture: say("这是图片，不是工作簿", "This is a picture, not a workbook", cleanForm),
    archive: say("这是压缩包", "This is an archive", unpack),
  } satisfies Record<OtherKind, Sentence>),
);

/** What is an archive of something else, by the part that has no place in a workbook. */
const inside: readonly (readonly [RegExp, Sentence])[] = [
  [/\.xls[xmb]?$/i, archive],
  [/^word\//i, word],
  [/^ppt\//i, say("这是演示文稿，不是工作簿", "These are slides, not a workbook", cleanForm)],
  [
    /^(workbook\.xml|worksheets\/)/i,
    say("工作簿的部件不在通常的位置", "The parts of the workbook are not where they usually are", saveAnew),
  ],
];

/** What each limit counts. */
const limitNames: ReadonlyMap<string, Words> = new Map([
  ["fileBytes", { zh: "文件字节数", en: "bytes of the file" }],
  ["inflatedBytes", { zh: "解压后总字节数", en: "bytes unpacked" }],
  ["entryBytes", { zh: "单个部件解压后字节数", en: "bytes of one part" }],
  ["entries", { zh: "部件数", en: "parts" }],
  ["ratio", { zh: "压缩倍数", en: "times its packed size" }],
  ["xmlDepth", { zh: "嵌套层数", en: "levels of nesting" }],
  ["xmlRun", { zh: "一段文字的长度", en: "characters in one piece" }],
  ["sheets", { zh: "工作表数", en: "sheets" }],
  ["cells", { zh: "单元格数", en: "cells" }],
  ["strings", { zh: "字符串数", en: "texts" }],
  ["cellText", { zh: "一个单元格的字数", en: "characters in a cell" }],
  ["formulaText", { zh: "一个公式的字数", en: "characters in a formula" }],
  ["allFormulaText", { zh: "全部公式的字数", en: "characters in all formulas" }],
  ["styles", { zh: "单元格格式数", en: "cell formats" }],
  ["items", { zh: "名称、合并、校验等项数", en: "names, merges, validations and the like" }],
]);

/**
 * The sentence for a refusal.
 *
 * @returns without the file's name, which only the caller knows
 */
export function refusalWords(refusal: Refusal): Words {
  return sentences[refusal.code](refusal);
}

function say(zh: string, en: string, cure: Words): Sentence {
  return (refusal) => {
    const place = where(refusal);
    return { zh: `${zh}${place.zh}。${cure.zh}`, en: `${en}${place.en}. ${cure.en}` };
  };
}

/** As `say`, with what is limited, to what, and what was found. */
function limited(zh: string, en: string, cure: Words): Sentence {
  return (refusal) => {
    const name = limitNames.get(refusal.limited ?? "");
    if (!name) return say(zh, en, cure)(refusal);
    const limit = String(refusal.limit ?? "");
    const found =
      refusal.found === undefined
        ? { zh: "", en: "" }
        : { zh: `，实为 ${refusal.found}`, en: `, found ${refusal.found}` };
    return say(
      `${zh}：${name.zh}最多 ${limit}${found.zh}`,
      `${en}: at most ${limit} ${name.en}${found.en}`,
      cure,
    )(refusal);
  };
}

/** The place as a reader of the sheet knows it; the part of the archive only where there is no sheet. */
function where({ part, sheet, cell }: Refusal): Words {
  if (sheet !== undefined && cell !== undefined)
    return { zh: `（工作表“${sheet}”的 ${cell}）`, en: ` (sheet "${sheet}", ${cell})` };
  if (sheet !== undefined) return { zh: `（工作表“${sheet}”）`, en: ` (sheet "${sheet}")` };
  return part === undefined ? { zh: "", en: "" } : { zh: `（部件 ${part}）`, en: ` (part ${part})` };
}
