/**
 * The English of what the check of a scheme says: by the Chinese, whose places have the same numbers. Names of rules,
 * parameters, inputs and kinds stand behind these words, by which a workbook's check puts the officer's words for them.
 */
export const faultTexts = {
  // a scheme's file
  "文件过大：最多 {0} 字，实有 {1} 字": "the file is too large: at most {0} characters, there are {1}",
  "不是 JSON：{0}": "no JSON: {0}",
  "应以 { {0} 开头": "should begin with { {0}",
  "不是指标体系文件：缺少 {0}": "no file of a scheme: {0} is missing",
  "不是指标体系文件：应为 {0}": "no file of a scheme: should be {0}",
  "文件的格式是 {0}，本程序只认得 {1}；请用更新的程序打开":
    "the format of the file is {0}, and this program knows {1} only; open it with a newer program",
  '引号须是英文的 "，不能是 “ ”': 'quotation marks must be ", and not curly ones',
  '引号须是英文的 "': 'quotation marks must be "',
  '引号须是双引号 "': 'quotation marks must be double ones: "',
  "逗号须是英文的 ,": "the comma must be an English one: ,",
  "冒号须是英文的 :": "the colon must be an English one: :",
  "括号须是英文的 {0}": "the bracket must be an English one: {0}",
  "JSON 中不能写注释": "JSON has no comments",
  "有一个不间断空格，须改为普通空格": "there is a non-breaking space; put a plain one",
  "有一个全角空格，须改为普通空格": "there is a full-width space; put a plain one",
  "内容已经结束，其后还有文字": "there is text behind the end of the contents",
  "嵌套超过 {0} 层": "nested more than {0} deep",
  "这里应是写在双引号中的字段名，或 }": "here should be a field's name in double quotation marks, or }",
  "字段“{0}”之后应是冒号": "a colon should follow the field “{0}”",
  "字段“{0}”重复": "the field “{0}” is there twice",
  "这里应是逗号或 {0}": "here should be a comma or {0}",
  "{0} 之前多了一个逗号": "there is one comma too many before {0}",
  "文字没有结束的双引号（换行须写作 \\n）":
    "the text has no double quotation mark at its end (a line break is written \\n)",
  "文字中有控制字符（制表符须写作 \\t）": "there is a control character in the text (a tab is written \\t)",
  "\\u 之后应是四位十六进制数": "\\u should be followed by four hexadecimal digits",
  "反斜杠之后不能是“{0}”（反斜杠须写作 \\\\）":
    "a backslash cannot be followed by “{0}” (a backslash itself is written \\\\)",
  这里应有一个值: "here should be a value",
  "“{0}”不是 JSON 的值（文字须写在双引号中）": "“{0}” is no value of JSON (texts stand in double quotation marks)",

  // its shape
  指标体系: "the scheme",
  "共有 {0} 项，最多 {1} 项": "there are {0} items, at most {1} can be",
  列表: "a list",
  一组字段: "a group of fields",
  空值: "nothing",
  其他: "something else",
  "下列之一：{0}": "one of these: {0}",
  "true；不是的，不写这一项": "true; where it is not, leave the field out",
  "“{0}”应为{1}，实为{2}": "{0} should be {1}, and is {2}",
  文字: "a text",
  "“{0}”最多 {1} 字，实有 {2} 字": "{0} may have {1} characters at most, and has {2}",
  "“{0}”不能为空": "{0} cannot be blank",
  "“{0}”含有控制字符：{1}": "{0} contains control characters: “{1}”",
  '写成文本的分值，如 "{0}"': 'points written as a text, such as "{0}"',
  "{0} 到 {1} 的整数": "a whole number from {0} to {1}",
  "列表（写在 [ ] 中）": "a list (in [ ])",
  "“{0}”最多 {1} 个，实有 {2} 个": "{0} may have {1} entries at most, and has {2}",
  "一组字段（写在 { } 中）": "a group of fields (in { })",
  "“{0}”没有“{1}”这一项{2}": "{0} has no “{1}”{2}",
  "缺少“{0}”": "{0} is missing",
  "文字、数、true 或 false，或它们的列表": "a text, a number, true or false, or a list of these",

  // codes, structure and points
  代码重复: "the code is there twice",
  "代码应为以点分隔的数字，每段不以 0 开头": "a code should be numbers with dots between, none beginning with 0",
  "部分的代码应为一个整数，如 1": "the code of a section should be a whole number, such as 1",
  没有任何项目: "there is no item",
  "上级代码 {0} 是一项，不是一级": "the code above it, {0}, is that of an item, and not of a level",
  合并扣分的一级之下不能再分级: "below a level that is deducted together there can be no further levels",
  "不属于第 {0} 部分的任何一级": "belongs to no level of section {0}",
  没有注明条款: "no clause is named",
  满分不是分值: "the full mark is no figure of points",
  "缺少满分，或满分不是分值": "the full mark is missing, or is no figure of points",
  "满分须大于 0": "the full mark must be above 0",
  "下级分值合计为 {0}，与满分 {1} 不符": "the points below come to {0}, and not to the full mark of {1}",
  加分的一级须直接属于一个部分: "a level of bonus points must stand directly below a section",
  "加分的一级及其下级不能合并扣分：合并扣分从满分扣起，无事可扣反而加分":
    "a level of bonus points, or one below it, cannot be deducted together: that begins at the full mark, and would add where there is nothing to deduct",
  减分的一级须直接属于一个部分: "a level that subtracts must stand directly below a section",
  一级不能既加分又减分: "a level cannot both add and subtract",
  "减分的一级及其下级不能合并扣分：合并扣分从满分扣起，无事可扣反而减分":
    "a level that subtracts, or one below it, cannot be deducted together: that begins at the full mark, and would take points off where there is nothing to deduct",
  "整个部分加在总分上或从总分中扣，其中不能再有减分的一级":
    "the whole section is added to the total or taken off it: it can have no level that subtracts",
  "整个部分加在总分上或从总分中扣，其中不能再有加分的一级":
    "the whole section is added to the total or taken off it: it can have no level of bonus points",
  "整个部分加在总分上或从总分中扣，其中不能合并扣分：合并扣分从满分扣起":
    "the whole section is added to the total or taken off it: nothing in it can be deducted together, which begins at the full mark",
  "指标的代码段数应为不小于 1 的整数，实为 {0}":
    "the number of parts of an indicator's code should be a whole number from 1, and is {0}",
  "没有一项的代码多于 {0} 段，剔除折算永不生效；请改小，或不写":
    "no item has a code of more than {0} parts, so nothing would ever be left out and rescaled; make it smaller, or leave it out",

  // items and their rules
  "没有名为 {0} 的规则{1}": "there is no rule {0}{1}",
  "规则 {0} 的项没有自己的满分": "an item of rule {0} has no full mark of its own",
  "规则 {0} 只能用于合并扣分的组内": "rule {0} is for groups that are deducted together only",
  "合并扣分的组内不能使用规则 {0}": "in a group that is deducted together rule {0} cannot be used",
  "缺少参数 {0}，应为{1}": "parameter {0} is missing; it should be {1}",
  "参数 {0} 不合要求，应为{1}": "parameter {0} is not as required; it should be {1}",
  "合并扣分的组内，参数 {0} 须为定值": "in a group that is deducted together parameter {0} must be a fixed value",
  "参数 {0} 引用的 {1} 不存在": "parameter {0} refers to {1}, which does not exist",
  "参数 {0} 不能取 {1} 的值": "parameter {0} cannot have the values of {1}",
  "规则 {0} 没有参数 {1}": "rule {0} has no parameter {1}",
  "最多扣 {0} 分，高于满分 {1}": "at most {0} points are taken off, which is above the full mark of {1}",
  最后一天早于可计分的第一天: "the last day is before the first day that counts",
  "缺少输入项 {0}": "input {0} is missing",
  "规则 {0} 没有输入项 {1}": "rule {0} has no input {1}",
  "合并扣分的组内，输入项不能命名为“times”": "in a group that is deducted together no input can be called “times”",
  "输入项不能命名为“{0}”": "an input cannot be called “{0}”",
  输入项的名称重复: "the input's name is there twice",
  "输入项 {0} 须逐一写明各类的名称（kinds）": "input {0} must name each of its kinds (kinds)",
  "输入项 {0} 只有一格，不能写各类的名称（kinds）": "input {0} has one cell only, and cannot name kinds (kinds)",
  "输入项 {0} 的各类名称（kinds）应为 1 至 {1} 个": "input {0} should name 1 to {1} kinds (kinds)",
  "输入项 {0} 的各类名称（kinds）重复：{1}": "input {0} names a kind (kinds) twice: “{1}”",
  "规则 {0} 只能用于减分的一级，或从总分中扣的部分":
    "rule {0} is for levels that subtract, or sections that are taken off the total, only",
  "减分的项不能使用规则 {0}：它从满分扣起，无事可扣反而减分":
    "an item that is taken off cannot use rule {0}: that begins at the full mark, and would take points off where there is nothing to deduct",
  "规则 {0} 的一个输入项有几格，填报表中放不下；请改为评分一方填写（office）":
    "an input of rule {0} has several cells, which the form has no place for; let the office fill it in (office)",
  "规则 {0} 有 {1} 个输入项，填报表中最多 {2} 个；请改为评分一方填写（office）":
    "rule {0} has {1} inputs, and a form has {2} at most; let the office fill them in (office)",
  "台账只登记次数，规则 {0} 的输入项不是一个次数":
    "the ledger records numbers of times only, and what rule {0} wants is no such number",

  // parameters and readings
  "参数名应以英文字母开头，其余为字母、数字和下划线":
    "the name of a parameter should begin with a letter (A to Z), and have letters, digits and underscores otherwise",
  "缺省值不合要求，应为{0}": "the default is not as required; it should be {0}",
  "没有写明选项（choices）": "its choices are not named (choices)",
  "只有 choice 类的参数有选项": "only parameters of kind choice have choices",
  "选项“{0}”重复": "the choice “{0}” is there twice",
  "没有写明各分值的名称（labels）": "the names of its amounts are missing (labels)",
  "只有 amounts 类的参数有各分值的名称": "only parameters of kind amounts have names of amounts",
  "范围应为两个整数，从小到大，只用于 whole 类的参数":
    "a range should be two whole numbers, the lower first, and is for parameters of kind whole only",
  "选项“{0}”的说明“{1}”是另一个选项的值": "the label “{1}” of the choice “{0}” is the value of another choice",
  "选项“{0}”的说明“{1}”是另一个数；请改为文字说明":
    "the label “{1}” of the choice “{0}” is another number; say it in words",
  "选项“{0}”与“{1}”的说明同为“{2}”，分不清选的是哪一个":
    "the choices “{0}” and “{1}” have the same label “{2}”: which of them is chosen could not be told",
  "这个名称的参数由程序使用，种类应为 {0}，实为 {1}":
    "a parameter of this name is used by the program: it should be of kind {0}, and is of kind {1}",
  "程序不知道选项 {0}，只知道 {1}": "the program does not know the choice {0}, only {1}",
  序号重复: "the number is there twice",
  "没有名为 {0} 的参数": "there is no parameter {0}",
  "参数 {0} 已在口径 {1} 中": "the parameter {0} is in reading {1} already",
  "没有口径 {0}": "there is no reading {0}",
  "口径 {0} 写了两次": "reading {0} is there twice",

  // the total
  "没有第 {0} 部分": "there is no section {0}",
  没有计入总分: "does not count in the total",
  在总分中重复计入: "counts twice in the total",
  "按比例计入总分的部分，满分须大于 0": "a section that counts in proportion must have a full mark above 0",
  "折合的分值须大于 0": "the points to which it is scaled must be above 0",
  "合并计分的分值须大于 0": "the points of the sections that are pooled must be above 0",
  合并计分的部分没有名称: "the pooled sections have no name",
  "各部分合计为 {0}，应为 {1}": "the sections come to {0}, and should come to {1}",
  "最多计的分值须大于 0；不设上限的，不写":
    "the points that count at most must be above 0; where there is no limit, leave it out",
  计入加分的分数线不是分值: "the mark above which the bonus counts is no figure of points",
  "超过 {0} 分才计入的加分永不计入：满分为 {1} 分":
    "a bonus that counts above {0} points only would never count: the full mark is {1}",
  总分的上限不是分值: "the limit of the total is no figure of points",
  "总分的上限 {0} 低于满分 {1}": "the limit of the total, {0}, is below the full mark of {1}",
  "不合格的分数线须大于 0": "the mark below which one fails must be above 0",
  "不合格的分数线 {0} 高于满分 {1}，无人合格":
    "the mark below which one fails, {0}, is above the full mark of {1}: nobody could pass",
  "合并计分的应有两个以上部分，写了 {0} 个": "two or more sections should be pooled; there are {0}",
  "所占比例引用的参数 {0} 不存在": "the share refers to parameter {0}, which does not exist",
  "参数 {0} 不是比例": "parameter {0} is no share",
  "所占比例应为大于 0、小于 1 的小数，或参数，或其余（rest）":
    "a share should be a decimal above 0 and below 1, or a parameter, or the remainder (rest)",
  "合并计分只能有一个部分占其余（rest）": "only one of the pooled sections can have the remainder (rest)",
  "所占比例有参数的，须有一个部分占其余（rest）":
    "where a share is a parameter, one section must have the remainder (rest)",
  "所占比例合计为 {0}，应为 1": "the shares come to {0}, and should come to 1",
  "所占比例合计为 {0}，没有留下其余": "the shares come to {0}, and leave no remainder",
  "所占比例按参数的缺省值合计为 {0}，超过 1": "with the parameters' defaults the shares come to {0}, more than 1",
  加在总分上或从总分中扣的部分不能有只影响本部分的否决项:
    "a section that is added to the total or taken off it can have no veto of that section alone",
  只降等次的否决没有分值: "a veto that only lowers the grade has no points",
  否决后计的分不是分值: "what counts after a veto is no figure of points",
  "否决后计的 {0} 分高于{1}的满分 {2}": "the {0} points that count after a veto are above the full mark of {1}, {2}",
  总分: "the total",

  // what is odd, and can be used all the same
  条款: "The clause",
  考核内容: "What is assessed",
  "{0}中的 {1} 不在本项的满分和参数中，请核对":
    "{0} names “{1}”, which is neither in the full mark nor in the parameters of this item; please check",
  "基准 {0} 是 {1}%；基准为 {2}% 的应写 {3}": "a baseline of {0} is {1} %; for a baseline of {2} % write {3}",
  "等次“{0}”从 {1} 分起，而总分最高为 {2} 分，无人能得":
    "the grade “{0}” begins at {1} points, and a total is {2} at most: nobody can have it",
  "没有一条口径写到它，请说明为什么可以另行设定": "no reading names it; please say why it can be set otherwise",
} as const;
