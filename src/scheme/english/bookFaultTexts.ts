/**
 * The English of what reading a 指标体系工作簿 says: by the Chinese, whose places have the same numbers. Sheets,
 * headings and what is chosen from lists stay as the workbook has them.
 */
export const bookFaultTexts = {
  "在工作簿中没有写处，或写了读不回来；请先改正":
    "the workbook has no place for it, or it could not be read back; mend it first",

  // sheets, headings, rows
  "与工作表“{0}”内容相同；请只留一张": "the same contents as the sheet “{0}”; keep one of them",
  "缺少工作表“{0}”{1}": "the sheet “{0}” is missing{1}",
  "工作表“{0}”不属于指标体系，没有读入": "the sheet “{0}” is no part of a scheme and was not read",
  "找不到标题行；应有“{0}”等列": "the row of headings was not found; there should be columns such as “{0}”",
  "标题“{0}”出现两次；请留一列": "the heading “{0}” is there twice; keep one column",
  "有 {0} 行，太多了；一张表最多 {1} 行": "there are {0} rows, which is too many; a table has {1} at most",
  "标题“{0}”不认识；是不是“{1}”？": "the heading “{0}” is not known; did you mean “{1}”?",
  "缺少“{0}”一列；请恢复，或加一列并写上这个标题":
    "the column “{0}” is missing; restore it, or add a column with this heading",
  "第 {0} 列没有标题，没有读入": "column {0} has no heading and was not read",
  "“{0}”一列不属于本表，没有读入": "the column “{0}” is no part of this table and was not read",
  标题行以上的内容不读入: "what stands above the headings is not read",
  "“{0}”一列由表格计算，所写的内容没有读入": "the column “{0}” is calculated; what was typed there was not read",
  "单元格 {0} 合并了；请取消合并，逐行填写": "the cells {0} are merged; unmerge them, and fill in row by row",
  "缺少事项“{0}”一行；请恢复": "the row “{0}” is missing; restore it",
  "“{0}”出现两次；请留一行": "“{0}” is there twice; keep one row",
  "同一行没有写明是什么事项；请恢复“事项”一格，或清除":
    "the row does not say what this is; restore the cell under “事项”, or clear this one",

  // any cell
  "是公式；请改为所要的内容本身": "this is a formula; put the contents themselves",
  "是错误值 {0}；请改为所要的内容": "this is the error {0}; put what is wanted",
  "是逻辑值；请写文字，如“是”，或清除": "this is TRUE or FALSE; write a word, such as “是”, or clear it",
  "只有空格，看上去是空的；请清除": "there are blanks only, which look like nothing; clear the cell",
  "被表格程序变成了日期；请先把单元格设为文本，再重新输入":
    "the spreadsheet made this a date; set the cell to text first, and type it again",
  "被表格程序变成了数字 {0}，1.10 与 1.1 已分不清；请先把单元格设为文本，再重新输入":
    "the spreadsheet made this the number {0}, in which 1.10 and 1.1 are the same; set the cell to text first, and type it again",
  "没有填写“{0}”": "“{0}” is not filled in",
  "“{0}”应以点分隔；请改为“{1}”": "“{0}” should have dots between its parts; change it to “{1}”",
  "“{0}”中有{1}；请改为“{2}”": "there are {1} in “{0}”; change it to “{2}”",
  空格或换行: "blanks or line breaks",
  全角字符: "full-width characters",
  引号: "quotation marks",
  "“{0}”不是数字；{1}": "“{0}” is no number; {1}",
  "应为不小于 0 的数": "it should be a number of 0 or more",
  "应为不小于 0 的数，或“参数:参数名”": "it should be a number of 0 or more, or “参数:NAME” for a parameter",
  "请写成 {0}": "write {0}",
  "请只写 {0}": "write {0} only",
  "应为分值，不是比例": "it should be points, not a share",
  "这一格要的不是比例；请只写数": "this cell is for no share; write the number only",
  "显示为 {0}%，存的是 {1}；这一格要的不是比例，请改为常规格式，再写所要的数":
    "it shows {0} %, and holds {1}; this cell is for no share: set it to the General format, and write the number",
  "“{0}”不是整数": "“{0}” is no whole number",
  "“{0}”不是序号；应为整数，以顿号隔开": "“{0}” is no number of a reading; write whole numbers with commas between",
  "“{0}”不认识；应为“{1}”，或留空": "“{0}” is not known; write “{1}”, or leave the cell blank",
  "；应为“{0}”之一": "; it should be one of “{0}”",
  "“{0}”不认识{1}": "“{0}” is not known{1}",
  "“{0}”不认识；应为“是”或“否”": "“{0}” is not known; it should be “是” (yes) or “否” (no)",

  // sections, levels and the total
  "没有写类别；应为“{0}”": "the kind is missing; it should be “{0}”",
  "“{0}”不属于任何部分；代码应以一个部分的代码和点开头":
    "“{0}” belongs to no section; a code should begin with that of a section and a dot",
  缺少代码: "the code is missing",
  "“{0}”的行不用“{1}”；请清除": "a row of “{0}” has no use for “{1}”; clear it",
  缺少部分的代码: "the code of the section is missing",
  "没有写怎样计入；应为“{0}”之一": "how it counts is missing; it should be one of “{0}”",
  "{0}的部分不用“{1}”；请清除": "a section that counts as “{0}” has no use for “{1}”; clear it",
  "“{0}”不认识；应为 0 到 1 之间的数（如 0.6）、“{1}”或“参数:参数名”":
    "“{0}” is not known; it should be a number between 0 and 1 (such as 0.6), “{1}”, or “参数:NAME” for a parameter",
  "写了分数而没有写“单项否决的后果”；请补上，或清除":
    "there are points and no “单项否决的后果” (what a veto does); fill that in, or clear this",

  // items and their figures
  "没有写规则；请从列表中选择": "the rule is missing; choose it from the list",
  "代码重复：{0} 已在第 {1} 行": "the code is there twice: {0} is in row {1} already",
  "没有写由谁提供；应为“{0}”之一": "who supplies it is missing; it should be one of “{0}”",
  "“几日后算迟”与“日的算法”须同时填写，或同时留空":
    "“几日后算迟” (late after so many days) and “日的算法” (which days count) are filled in together, or both left blank",
  "规则“{0}”需要“{1}”；请填写": "the rule “{0}” needs “{1}”; fill it in",
  "此规则不用“{0}”；请清除，或改规则": "this rule has no use for “{0}”; clear it, or change the rule",
  "有空的一个；各数之间用一个顿号隔开，如 0.5、0.3、0.2":
    "one of them is empty; put one comma between numbers, such as 0.5,0.3,0.2",
  "各数之间用顿号隔开，如 0.5、0.3、0.2": "put commas between numbers, such as 0.5,0.3,0.2",
  "有空的一档；请去掉多余的分号或换行": "one of the bands is empty; take out the semicolon or line break too many",
  "“{0}”不成一档；一档写成“界限→得分”，各档之间用分号，如 0.95→1；1→2":
    "“{0}” is no band; write a band as bound→points, with semicolons between bands, such as 0.95→1; 1→2",
  "{0} 不大于上一档的 {1}；界限应从小到大，互不相同":
    "{0} is not above {1} of the band before; bounds go from low to high, and differ",
  "界限 {0} 不在规定的范围内{1}": "the bound {0} is out of range{1}",
  "；比率写成 0 到 1 之间的数，95% 写 0.95": "; write a rate as a number from 0 to 1, 0.95 for 95 %",

  // inputs
  "没有写是哪一考核项；请填它的代码": "which item it belongs to is missing; fill in its code",
  "没有考核项 {0}{1}": "there is no item {0}{1}",
  "没有写是规则所需的哪一个；请从列表中选择": "which input of the rule it is is missing; choose it from the list",
  "规则“{0}”需要“{1}”": "the rule “{0}” needs “{1}”",
  "考核项 {0} 的规则没有“{1}”；{2}": "the rule of item {0} has no “{1}”; {2}",
  "考核项 {0} 的“{1}”写了两次；请留一行": "“{1}” of item {0} is there twice; keep one row",
  "各格的名称应一行一个（按 Alt+Enter 换行），这里写在了一行；只有一格的，名称中请不用顿号、逗号、分号":
    "names of cells stand one to a line (Alt+Enter), and here they are in one line; for a single cell, use no comma or semicolon in its name",
  "规则“{0}”还需要输入项“{1}”；请在“输入项”表中各加一行":
    "the rule “{0}” also needs “{1}”; add a row for each in the sheet “输入项”",

  // parameters and readings
  缺少参数名: "the name of the parameter is missing",
  "没有写类型；应为“{0}”之一": "the kind is missing; it should be one of “{0}”",
  没有写是哪个参数: "which parameter it belongs to is missing",
  "没有参数 {0}{1}": "there is no parameter {0}{1}",
  "这一类型的缺省值写在“参数选项”中；请清除":
    "the default of this kind stands in the sheet “参数选项”; clear this cell",
  "“最小”与“最大”须同时填写，或同时留空":
    "“最小” (lowest) and “最大” (highest) are filled in together, or both left blank",
  缺少缺省值: "the default is missing",
  "只有名次分档的参数才有得分比例；请清除": "only parameters of bands have shares; clear it",
  "名次分档没有说明；请清除": "bands have no labels; clear it",
  缺少值: "the value is missing",
  "这个参数的类型没有选项；请清除这一行，或改类型":
    "a parameter of this kind has no choices; clear this row, or change the kind",
  "“{0}”大于 1；前 60% 写 0.6": "“{0}” is above 1; for the first 60 % write 0.6",
  "{0} 不大于上一档的 {1}；名次比例上限应逐档增大":
    "{0} is not above {1} of the band before; the bounds grow from band to band",
  "最后一档的名次比例上限应为 1，否则末尾的单位没有档次；写的是 {0}":
    "the last band should end at 1, or the last departments have no band; here it ends at {0}",
  "“{0}”大于 1；得分的 80% 写 0.8": "“{0}” is above 1; for 80 % of the points write 0.8",
  "{0} 不低于上一等次的 {1}；等次应由高到低写": "{0} is not below {1} of the grade before; grades go from high to low",
  "“{0}”由程序判定，不能作为等次的名称": "“{0}” is given by the program, and cannot be the name of a grade",
  "值“{0}”写了两次；请留一行": "the value “{0}” is there twice; keep one row",
  缺少序号: "the number is missing",
} as const;
