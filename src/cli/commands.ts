import type { Command } from "./terminal/command.js";

interface Listed {
  /** One line for the list of commands. */
  readonly about: string;
  /** Each command is loaded when it is asked for: together they are most of the program. */
  readonly load: () => Promise<Command>;
}

/** All commands by name, in the order of the help. */
export const commands: ReadonlyMap<string, Listed> = new Map(
  Object.entries<Listed>({
    score: { about: "计算得分和名次", load: async () => (await import("./commands/scoreCommand.js")).scoreCommand },
    partition: {
      about: "分布式计算中的一批：计分的三遍",
      load: async () => (await import("./commands/partition/partitionCommand.js")).partitionCommand,
    },
    sample: {
      about: "生成一套虚构的考核数据",
      load: async () => (await import("./commands/sampleCommand.js")).sampleCommand,
    },
    template: {
      about: "生成填报表或汇总簿",
      load: async () => (await import("./commands/templateCommand.js")).templateCommand,
    },
    forms: {
      about: "按单位名单生成填报表（不登记；发放用 issue）",
      load: async () => (await import("./commands/formsCommand.js")).formsCommand,
    },
    share: { about: "生成可分发的副本", load: async () => (await import("./commands/shareCommand.js")).shareCommand },
    card: { about: "生成单位成绩单", load: async () => (await import("./commands/cardCommand.js")).cardCommand },
    bulletin: {
      about: "生成考核结果通报",
      load: async () => (await import("./commands/bulletinCommand.js")).bulletinCommand,
    },
    export: {
      about: "导出平面表（CSV），供其他程序使用",
      load: async () => (await import("./commands/exportCommand.js")).exportCommand,
    },
    readings: {
      about: "生成口径确认表，供签字",
      load: async () => (await import("./commands/readingsCommand.js")).readingsCommand,
    },
    compare: {
      about: "两年结果的变化从何而来",
      load: async () => (await import("./commands/compareCommand.js")).compareCommand,
    },
    certainty: {
      about: "口径未明确时名次有多稳",
      load: async () => (await import("./commands/certaintyCommand.js")).certaintyCommand,
    },
    examples: {
      about: "生成函数示例工作簿",
      load: async () => (await import("./commands/examplesCommand.js")).examplesCommand,
    },
    department: {
      about: "在使用中的汇总簿里增加单位，或使单位不参加考核",
      load: async () => (await import("./commands/departmentCommand.js")).departmentCommand,
    },
    "last-year": {
      about: "在使用中的汇总簿里列出上年总分和名次",
      load: async () => (await import("./commands/lastYearCommand.js")).lastYearCommand,
    },
    "ledger-rows": {
      about: "在使用中的汇总簿里增加台账行",
      load: async () => (await import("./commands/ledgerRowsCommand.js")).ledgerRowsCommand,
    },
    convert: {
      about: "在普通公式与考核簿函数之间转换",
      load: async () => (await import("./commands/convertCommand.js")).convertCommand,
    },
    key: { about: "生成签名密钥", load: async () => (await import("./commands/keyCommand.js")).keyCommand },
    issue: { about: "发放填报表并登记", load: async () => (await import("./commands/issueCommand.js")).issueCommand },
    collect: {
      about: "收回填报表：核对、列出查询、汇入汇总簿",
      load: async () => (await import("./commands/collectCommand.js")).collectCommand,
    },
    remind: {
      about: "收报进度，给未报单位的催报文字",
      load: async () => (await import("./commands/remindCommand.js")).remindCommand,
    },
    verify: {
      about: "核验结果回执，或填报表的发放凭证",
      load: async () => (await import("./commands/verifyCommand.js")).verifyCommand,
    },
    scheme: {
      about: "检查、转换、新建指标体系文件",
      load: async () => (await import("./commands/schemeCommand.js")).schemeCommand,
    },
    selfcheck: {
      about: "生成自检表，查看自检结果",
      load: async () => (await import("./commands/selfcheckCommand.js")).selfcheckCommand,
    },
  }),
);
