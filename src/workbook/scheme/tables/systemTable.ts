import type { SchemeDefinition } from "../../../scheme/definition.js";
import { checkColumn, type Column, type ColumnKind, type Path, type TableSpec, type WordList } from "./schemeSheets.js";
import { absentList, vetoList, wordFor } from "./schemeWords.js";

/** A line of 体系: one thing that is said once in a scheme. */
export interface SystemLine {
  readonly key: string;
  readonly label: string;
  readonly about: string;
  readonly kind: ColumnKind;
  readonly words?: WordList;
  readonly path: Path;
  /** What a definition says, as it stands in the cell. */
  readonly said: (definition: SchemeDefinition) => string | undefined;
  /** The scheme cannot do without it. */
  readonly needed?: true;
}

export const systemLines: readonly SystemLine[] = [
  {
    key: "id",
    label: "代号",
    about: "程序用它称呼本体系，如 ZWGK-2027；发放以后不要再改。",
    kind: "code",
    path: ["id"],
    said: ({ id }) => id,
    needed: true,
  },
  {
    key: "title",
    label: "名称",
    about: "文件的正式名称，印在各表的标题里。",
    kind: "text",
    path: ["title"],
    said: ({ title }) => title,
    needed: true,
  },
  {
    key: "version",
    label: "版本",
    about: "由编写者自定，如 第二稿；可不填。",
    kind: "text",
    path: ["version"],
    said: ({ version }) => version,
  },
  {
    key: "incomplete",
    label: "不完整之处",
    about: "还缺什么、什么未定；填了就只能试算，不能发放。完整的留空。",
    kind: "text",
    path: ["incomplete"],
    said: ({ incomplete }) => incomplete,
  },
  {
    key: "among",
    label: "排名范围",
    about: "在哪些单位中排名，如“全县”；可不填。",
    kind: "text",
    path: ["words", "among"],
    said: ({ words }) => words?.among,
  },
  {
    key: "assessor",
    label: "由谁评定",
    about: "评分的人或机构怎样称呼，如“评议组”；可不填。",
    kind: "text",
    path: ["words", "assessor"],
    said: ({ words }) => words?.assessor,
  },
  {
    key: "withoutSection",
    label: "不适用单位的称呼",
    about: "有部分不适用的单位怎样称呼，如“没有窗口的单位”；可不填。",
    kind: "text",
    path: ["words", "withoutSection"],
    said: ({ words }) => words?.withoutSection,
  },
  {
    key: "sectionReading",
    label: "关于不适用部分的口径",
    about: "“口径”表中的序号；可不填。",
    kind: "whole",
    path: ["words", "sectionReading"],
    said: ({ words }) => words?.sectionReading?.toString(),
  },
  {
    key: "full",
    label: "总分满分",
    about: "不填为 100。按原分、合并计分、按比例计分的各部分加起来应等于它。",
    kind: "figure",
    path: ["final", "full"],
    said: ({ final }) => final.full,
  },
  {
    key: "absent",
    label: "部分不适用时",
    about: "某一部分（合并计分的，全部各部分）不适用于一个单位时，它的分值怎样处理；不填为其余部分折算到满分。",
    kind: "word",
    words: absentList,
    path: ["final", "absent"],
    said: ({ final }) => wordFor(absentList, final.absent),
  },
  {
    key: "poolName",
    label: "合并计分的名称",
    about: "“总分”表中有“合并计分”的部分时填写，如“现场评议”。",
    kind: "text",
    path: ["final", "pool", "name"],
    said: ({ final }) => final.pool?.name,
  },
  {
    key: "poolPoints",
    label: "合并计分的分值",
    about: "合并计分的各部分共占总分多少分。",
    kind: "figure",
    path: ["final", "pool", "points"],
    said: ({ final }) => final.pool?.points,
  },
  {
    key: "most",
    label: "总分最高",
    about: "加分以后也不超过多少分；不填则不限。",
    kind: "figure",
    path: ["final", "most"],
    said: ({ final }) => final.most,
  },
  {
    key: "failBelow",
    label: "不合格线",
    about: "总分低于它的为不合格；不填则没有这条线。",
    kind: "figure",
    path: ["final", "failBelow"],
    said: ({ final }) => final.failBelow,
  },
  {
    key: "vetoEffect",
    label: "单项否决的后果",
    about: "所在部分、总分改计下一行的分数，或分数不变、只定为不合格；不填为所在部分计 0 分。",
    kind: "word",
    words: vetoList,
    path: ["final", "veto", "effect"],
    said: ({ final }) => wordFor(vetoList, final.veto?.effect),
  },
  {
    key: "vetoMark",
    label: "单项否决后计",
    about: "被否决的所在部分或总分计多少分；不填为 0。",
    kind: "figure",
    path: ["final", "veto", "mark"],
    said: ({ final }) => final.veto?.mark,
  },
];

const columns: readonly Column[] = [
  checkColumn,
  { key: "label", heading: "事项", width: 24, kind: "text" },
  { key: "value", heading: "内容", width: 56, kind: "text" },
  { key: ".about", heading: "说明", width: 64, kind: "calculated" },
];

export const systemTable: TableSpec = {
  id: "system",
  columns,
  rows: (definition) => systemLines.map(({ label, said }) => ({ label, value: said(definition) })),
};
