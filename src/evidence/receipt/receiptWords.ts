import type { Words } from "../../words/words.js";
import type { NamedDifference } from "./namedDifference.js";
import type { ReceiptDifference } from "./receipt.js";

type Kind = ReceiptDifference["kind"];
type Sentences = { readonly [K in Kind]: (difference: Extract<NamedDifference, { readonly kind: K }>) => Words };

/** One sentence for something that is not as the receipt says, with both values. */
export const receiptWords = (difference: NamedDifference): Words =>
  (sentences[difference.kind] as (given: NamedDifference) => Words)(difference);

const plain = {
  receipt: { zh: "回执本身被改动", en: "The receipt itself was changed" },
  rules: { zh: "计分规则与汇总时不同", en: "The rules are not those of the merge" },
  results: { zh: "重新计算的结果与汇总时不同", en: "The result computed afresh is another one" },
  previous: { zh: "与上一条回执不衔接", en: "Does not follow the receipt before" },
} as const satisfies Partial<Record<Kind, Words>>;

const versions = {
  scheme: { zh: "指标体系不同", en: "Scheme" },
  engine: { zh: "计分程序版本不同", en: "Engine" },
  calendar: { zh: "工作日历不同", en: "Calendar" },
} as const satisfies Partial<Record<Kind, Words>>;

const inputs: Readonly<Record<string, Words>> = {
  reported: { zh: "自报", en: "reported" },
  rated: { zh: "评分", en: "rated" },
  override: { zh: "核定", en: "override" },
  reason: { zh: "核定理由", en: "reason of the override" },
  name: { zh: "名称", en: "name" },
  sectionsNotApplicable: { zh: "不适用的部分", en: "sections that do not apply" },
  leftOut: { zh: "是否参加考核", en: "whether it is assessed" },
};

const sentences: Sentences = {
  receipt: () => plain.receipt,
  rules: () => plain.rules,
  results: () => plain.results,
  previous: () => plain.previous,
  scheme: versionWords,
  engine: versionWords,
  calendar: versionWords,
  parameter: ({ name, named, receipt, found }) =>
    bothValues(
      named?.what
        ? { zh: `口径“${named.what.zh}”`, en: `Reading “${named.what.en}”` }
        : { zh: `参数 ${name}`, en: `Parameter ${name}` },
      receipt,
      found,
    ),
  confirmedReadings: ({ receipt, found }) =>
    bothValues({ zh: "已确认的口径", en: "Confirmed readings" }, receipt, found),
  input: ({ department, key, named, receipt, found }) => {
    const who = named?.department ?? department;
    if (key === null) return { zh: `${who} 的数据与汇总时不同`, en: `The inputs of ${who} changed` };
    const what = named?.what;
    return bothValues(
      { zh: `${who} ${inputName(key, what?.zh, "zh")}`, en: `${who} ${inputName(key, what?.en, "en")}` },
      receipt,
      found,
    );
  },
  department: ({ department, named, change }) => {
    const who = named?.department ?? department;
    return change === "added"
      ? { zh: `单位 ${who} 是汇总后加入的`, en: `Department ${who} was added since` }
      : { zh: `单位 ${who} 不见了`, en: `Department ${who} is gone` };
  },
  identity: ({ department, name, issuedTo, file }) => ({
    zh: `${department}“${name}”的数取自 ${file}，而这份填报表是发放给“${issuedTo}”的，没有经办人的认定；请核实`,
    en: `The figures of ${department} “${name}” come from ${file}, a form that was issued to “${issuedTo}”, and nobody said that they are the same`,
  }),
  ledger: ({ receipt, found }) => ({
    zh: `台账与汇总时不同：少了 ${receipt.length} 行，多了 ${found.length} 行`,
    en: `Ledger: ${receipt.length} rows gone, ${found.length} rows added`,
  }),
  file: ({ digest, change }) =>
    change === "added"
      ? {
          zh: `收报记录中汇入的文件 ${short(digest)} 不在回执中`,
          en: `File ${short(digest)}, merged by the record of returns, is not in the receipt`,
        }
      : {
          zh: `回执所列的文件 ${short(digest)} 不在收报记录中`,
          en: `File ${short(digest)} of the receipt is not in the record of returns`,
        },
};

function versionWords({
  kind,
  receipt,
  found,
}: Extract<ReceiptDifference, { readonly kind: keyof typeof versions }>): Words {
  const { zh, en } = versions[kind];
  return { zh: `${zh}：回执为 ${receipt}，现为 ${found}`, en: `${en}: ${receipt} then, ${found} now` };
}

const bothValues = (about: Words, then: string | null, now: string | null): Words => ({
  zh: `${about.zh}：汇总时为 ${shown(then) ?? "空白"}，现为 ${shown(now) ?? "空白"}`,
  en: `${about.en}: ${shown(then) ?? "blank"} then, ${shown(now) ?? "blank"} now`,
});

/** A snapshot marks texts with an apostrophe. */
const shown = (text: string | null): string | undefined =>
  text === null || text === "" ? undefined : text.replace(/^'/, "");

function inputName(key: string, named: string | undefined, language: keyof Words): string {
  const [kind = "", input] = key.split(" ");
  const name = inputs[kind]?.[language] ?? kind;
  return input === undefined ? name : `${name} ${named ?? input}`;
}

const short = (digest: string): string => `${digest.slice(0, 12)}…`;
