import { check, type NativeGroup } from "./nativeCheck.js";

/** How texts, blanks and numbers compare, and what is made of texts. */
export const texts: NativeGroup = {
  title: { zh: "文字与比较", en: "Texts and comparisons" },
  means: {
    zh: "“是”“否”“不适用”、单位和考核项的查找可能对不上。",
    en: "Answers such as 是 and 不适用, departments and items may not be recognized.",
  },
  checks: [
    check("case", "比较不分大小写", "capitals make no difference", "[words.4]=[words.5]", true),
    check("exact-case", "EXACT 区分大小写", "to EXACT they do", "EXACT([words.4],[words.5])", false),
    check("exact-same", "EXACT：相同的文字", "EXACT: the same text", 'EXACT([words.1],"是")', true),
    check("blank-behind", "末尾多一个空格就不同", "a blank behind makes another text", "[words.3]=[words.1]", false),
    check("number-text", "文本“12”不是数 12", "the text 12 is not the number", "[words.6]=12", false),
    check("blank-text", "空白单元格等于空文本", "a blank cell equals no text", '[blank]=""', true),
    check("blank-number", "空白单元格也等于 0", "a blank cell equals 0 as well", "[blank]=0", true),
    check("zero-text", "0 不等于空文本", "0 is not no text", '[mixed.6]=""', false),
    check("text-above", "文字大于任何数", "a text is above any number", "[words.6]>1E+300", true),
    check("length", "字数", "length", 'LEN("示例单位")', 4),
    check("length-blank", "空白单元格的字数为 0", "a blank cell has none", "LEN([blank])", 0),
    check("trim", "去掉首尾和多余的空格", "blanks are trimmed", "TRIM([words.7])", "多 个 空格"),
    check("trim-nothing", "只有空格的文字去掉后为空", "nothing is left of blanks", 'LEN(TRIM("  "))', 0),
    check("left", "左起的字", "the first signs", "LEFT([labels.1],3)", "D01"),
    check("find", "查找的位置", "where a text stands", 'FIND(" ",[labels.3])', 4),
    check("find-case", "FIND 区分大小写", "FIND knows capitals", 'FIND("b","Bb")', 2),
    check("find-nothing", "找不到是错误", "an error where it does not", 'ISERROR(FIND("x","abc"))', true),
    check("first-word", "空格之前", "the first word", 'LEFT([labels.3],FIND(" ",[labels.3]&" ")-1)', "D10"),
    check(
      "only-word",
      "没有空格时的全部",
      "all where there is one",
      'LEFT([labels.2],FIND(" ",[labels.2]&" ")-1)',
      "D02",
    ),
    check("joined", "连接文字", "texts joined", '"#"&[codes.1]&"#"&"1.1"', "#D01#1.1"),
    check("joined-number", "连接小数", "a decimal joined", '[weights.1]&""', "0.1"),
    check("joined-whole", "连接整数", "a whole number joined", '[numbers.1]&" 项"', "30 项"),
    check("joined-blank", "连接空白单元格", "a blank cell joined", '[blank]&"项"', "项"),
    check("is-text", "文本“12”是文字", "the text 12 is a text", "ISTEXT([words.6])", true),
    check("blank-no-text", "空白单元格不是文字", "a blank cell is no text", "ISTEXT([blank])", false),
    check("blank-no-number", "空白单元格不是数", "a blank cell is no number", "ISNUMBER([blank])", false),
  ],
};
