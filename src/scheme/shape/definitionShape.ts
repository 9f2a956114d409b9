import type { Words } from "../../words/words.js";
import type {
  LevelDefinition,
  ParameterDefinition,
  ParameterKind,
  Reading,
  SchemeDefinition,
  SchemeWords,
  SectionDefinition,
} from "../definition.js";
import { itemShape, mostReadings } from "./itemShape.js";
import { anyText, list, mark, maybe, needed, points, record, said, whole, word, type Shape } from "./shape.js";
import { totalShape } from "./totalShape.js";

/** A file of this many characters is of another kind. */
export const mostText = 2_000_000;
/** More items than any system has: a carried scheme is a stranger's file. */
export const mostItems = 1000;

const kinds = [
  "choice",
  "truth",
  "share",
  "whole",
  "amounts",
  "bands",
  "grades",
] as const satisfies readonly ParameterKind[];

const parameterShape = record<ParameterDefinition>({
  name: needed("参数名", anyText(60)),
  kind: needed("类型", word(...kinds)),
  meaning: needed(
    "含义",
    record<Words>({
      zh: needed("中文", said(1000)),
      en: needed("英文", said(1000)),
    }),
  ),
  default: needed("缺省值", { kind: "value" }),
  choices: maybe(
    "选项",
    list(
      record<NonNullable<ParameterDefinition["choices"]>[number]>({
        value: needed("值", said(60)),
        label: needed("含义", said(500)),
      }),
      50,
    ),
  ),
  labels: maybe("各分值名称", list(said(100), 30)),
  range: maybe("范围", list(whole(-1_000_000_000, 1_000_000_000), 2)),
  notInDocument: maybe("文件未规定", mark),
});

const readingShape = record<Reading>({
  number: needed("序号", whole(1, 9999)),
  question: needed("问题", said(1000)),
  clause: needed("条款", anyText(1000)),
  reading: needed("口径", said(4000)),
  alternatives: needed("其他口径", anyText(4000)),
  parameters: needed("参数", list(said(60), 100)),
  settles: maybe("代文件规定", word("cap")),
});

const levelShape = record<LevelDefinition>({
  code: needed("代码", anyText(40)),
  name: needed("名称", said(200)),
  full: needed("满分", points),
  extra: maybe("加分", mark),
  group: maybe("合并扣分", mark),
  subtracts: maybe("减分", mark),
});

const sectionShape = record<SectionDefinition>({
  code: needed("代码", anyText(40)),
  name: needed("名称", said(200)),
  full: needed("满分", points),
  clause: needed("条款", anyText(1000)),
  indicatorDepth: maybe("指标的代码段数", whole(-1000, 1000)),
  optional: maybe("可以不适用", mark),
  levels: needed("级次", list(levelShape, mostItems)),
  items: needed("项目", list(itemShape, mostItems)),
});

/** A whole scheme. */
export const definitionShape: Shape = record<SchemeDefinition>({
  id: needed("代号", said(60)),
  title: needed("名称", said(200)),
  version: maybe("版本", said(60)),
  incomplete: maybe("不完整之处", said(4000)),
  parameters: needed("参数", list(parameterShape, 200)),
  readings: needed("口径", list(readingShape, mostReadings)),
  sections: needed("部分", list(sectionShape, 50)),
  final: needed("总分", totalShape),
  words: maybe(
    "用语",
    record<SchemeWords>({
      among: maybe("排名范围", said(60)),
      assessor: maybe("评定单位", said(60)),
      withoutSection: maybe("部分不适用的单位", said(100)),
      sectionReading: maybe("部分不适用的口径", whole(1, 9999)),
    }),
  ),
});
