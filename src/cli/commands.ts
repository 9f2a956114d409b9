import type { Words } from "../words/words.js";
import type { Command } from "./terminal/command.js";

interface Listed {
  /** One line for the list of commands. */
  readonly about: Words;
  /** Each command is loaded when it is asked for: together they are most of the program. */
  readonly load: () => Promise<Command>;
}

/** All commands by name, in the order of the help. */
export const commands: ReadonlyMap<string, Listed> = new Map(
  Object.entries<Listed>({
    score: {
      about: { zh: "计算得分和名次", en: "scores and places" },
      load: async () => (await import("./commands/scoreCommand.js")).scoreCommand,
    },
    partition: {
      about: {
        zh: "分布式计算中的一批：计分的三遍",
        en: "a partition of a distributed run: the three passes of scoring",
      },
      load: async () => (await import("./commands/partition/partitionCommand.js")).partitionCommand,
    },
    sample: {
      about: { zh: "生成一套虚构的考核数据", en: "a fictional assessment" },
      load: async () => (await import("./commands/sampleCommand.js")).sampleCommand,
    },
    template: {
      about: { zh: "生成填报表或汇总簿", en: "a form or an office workbook" },
      load: async () => (await import("./commands/templateCommand.js")).templateCommand,
    },
    forms: {
      about: {
        zh: "按单位名单生成填报表（不登记；发放用 issue）",
        en: "forms for a list of departments (not registered; issue registers)",
      },
      load: async () => (await import("./commands/formsCommand.js")).formsCommand,
    },
    share: {
      about: { zh: "生成可分发的副本", en: "a copy to give out" },
      load: async () => (await import("./commands/shareCommand.js")).shareCommand,
    },
    card: {
      about: { zh: "生成单位成绩单", en: "report cards of departments" },
      load: async () => (await import("./commands/cardCommand.js")).cardCommand,
    },
    bulletin: {
      about: { zh: "生成考核结果通报", en: "the bulletin of results" },
      load: async () => (await import("./commands/bulletinCommand.js")).bulletinCommand,
    },
    export: {
      about: { zh: "导出平面表（CSV），供其他程序使用", en: "flat tables (CSV) for other programs" },
      load: async () => (await import("./commands/exportCommand.js")).exportCommand,
    },
    readings: {
      about: { zh: "生成口径确认表，供签字", en: "the readings, to be signed" },
      load: async () => (await import("./commands/readingsCommand.js")).readingsCommand,
    },
    compare: {
      about: { zh: "两年结果的变化从何而来", en: "what the changes since last year come from" },
      load: async () => (await import("./commands/compareCommand.js")).compareCommand,
    },
    certainty: {
      about: { zh: "口径未明确时名次有多稳", en: "how far places hang on open readings" },
      load: async () => (await import("./commands/certaintyCommand.js")).certaintyCommand,
    },
    examples: {
      about: { zh: "生成函数示例工作簿", en: "a workbook of examples of the functions" },
      load: async () => (await import("./commands/examplesCommand.js")).examplesCommand,
    },
    department: {
      about: {
        zh: "在使用中的汇总簿里增加单位，或使单位不参加考核",
        en: "adds a department to an office workbook in use, or leaves one out",
      },
      load: async () => (await import("./commands/departmentCommand.js")).departmentCommand,
    },
    "last-year": {
      about: {
        zh: "在使用中的汇总簿里列出上年总分和名次",
        en: "last year's totals and places in an office workbook in use",
      },
      load: async () => (await import("./commands/lastYearCommand.js")).lastYearCommand,
    },
    "ledger-rows": {
      about: { zh: "在使用中的汇总簿里增加台账行", en: "more rows of 台账 in an office workbook in use" },
      load: async () => (await import("./commands/ledgerRowsCommand.js")).ledgerRowsCommand,
    },
    convert: {
      about: { zh: "在普通公式与考核簿函数之间转换", en: "between plain formulas and Scorebook's functions" },
      load: async () => (await import("./commands/convertCommand.js")).convertCommand,
    },
    key: {
      about: { zh: "生成签名密钥", en: "a signing key" },
      load: async () => (await import("./commands/keyCommand.js")).keyCommand,
    },
    issue: {
      about: { zh: "发放填报表并登记", en: "issues forms and registers them" },
      load: async () => (await import("./commands/issueCommand.js")).issueCommand,
    },
    collect: {
      about: { zh: "收回填报表：核对、列出查询、汇入汇总簿", en: "takes returned forms: checks, asks, merges" },
      load: async () => (await import("./commands/collectCommand.js")).collectCommand,
    },
    remind: {
      about: { zh: "收报进度，给未报单位的催报文字", en: "who has handed in; reminders to those that have not" },
      load: async () => (await import("./commands/remindCommand.js")).remindCommand,
    },
    verify: {
      about: {
        zh: "核验结果回执，或填报表的发放凭证",
        en: "verifies a receipt of results, or a form's proof of issue",
      },
      load: async () => (await import("./commands/verifyCommand.js")).verifyCommand,
    },
    scheme: {
      about: { zh: "检查、转换、新建指标体系文件", en: "checks, converts and begins schemes" },
      load: async () => (await import("./commands/schemeCommand.js")).schemeCommand,
    },
    selfcheck: {
      about: { zh: "生成自检表，查看自检结果", en: "makes self-checks, and reads their results" },
      load: async () => (await import("./commands/selfcheckCommand.js")).selfcheckCommand,
    },
  }),
);
