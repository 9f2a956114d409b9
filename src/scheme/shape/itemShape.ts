import type { InputDefinition, ItemDefinition, Method, ParameterReference, Supplier } from "../definition.js";
import { anyText, list, maybe, names, needed, points, record, recordOr, said, whole, word } from "./shape.js";

const suppliers = ["department", "office", "ledger"] as const satisfies readonly Supplier[];
const methods = ["日常监测", "年底综合考核"] as const satisfies readonly Method[];

/** More readings than any system has. */
export const mostReadings = 500;

/** A parameter of the assessment, or else a value. */
export const referenceOr = (otherwise: Parameters<typeof recordOr>[1]) =>
  recordOr<ParameterReference>(
    {
      parameter: needed("参数", said(60)),
      day: maybe("日期", word("firstOfYear")),
    },
    otherwise,
  );

const inputShape = record<InputDefinition>({
  name: needed("字段名", anyText(40)),
  label: needed("填报名称", said(200)),
  unit: needed("单位", anyText(20)),
  kinds: maybe("各格名称", list(said(100), 30)),
});

/** An item. What its rule wants of `params` and `inputs` is checked with the rule. */
export const itemShape = record<ItemDefinition>({
  code: needed("代码", anyText(40)),
  name: needed("名称", said(200)),
  nameIsOurs: maybe("名称为自拟", { kind: "mark" }),
  lastYear: maybe("上年代码", said(40)),
  full: maybe("满分", points),
  method: maybe("考核方式", word(...methods)),
  rule: needed("规则", anyText(60)),
  params: needed("规则参数", names(referenceOr({ kind: "value" }), 20)),
  inputs: needed("输入项", names(inputShape, 20)),
  by: needed("数据来源", word(...suppliers)),
  clause: needed("条款", anyText(1000)),
  about: needed("考核内容", said(4000)),
  evidence: needed("佐证材料", said(4000)),
  readings: maybe("口径", list(whole(1, 9999), mostReadings)),
  lateAfter: maybe(
    "逾期",
    record<NonNullable<ItemDefinition["lateAfter"]>>({
      days: needed("天数", whole(0, 3660)),
      kind: needed("日历", word("working", "calendar")),
    }),
  ),
});
