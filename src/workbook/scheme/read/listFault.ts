import type { Words } from "../../../words/words.js";
import { Fraction } from "../../../exact/fraction.js";
import { isFigure } from "../../../exact/isFigure.js";
import type { ParamType } from "../../../rules/contract/paramType.js";
import { shareText, shownText } from "./typedText.js";
import { fault } from "../../../scheme/fault.js";

/** What is wrong with a list or a table within one cell, by the piece that is not understood; null for anything else. */
export function listFault(text: string, type: ParamType): Words | null {
  switch (type.form?.kind) {
    case "amounts":
      return amountsFault(text);
    case "steps":
    case "bands":
      return /^参数[:：]/.test(text) ? null : pairsFault(text, type);
    default:
      return null;
  }
}

function amountsFault(text: string): Words | null {
  if (/^参数[:：]/.test(text)) return null;
  for (const piece of text.split(/[、，,；;]/).map((each) => each.trim())) {
    if (piece === "") return fault("有空的一个；各数之间用一个顿号隔开，如 0.5、0.3、0.2");
    if (!isFigure(piece)) return notAFigure(piece, fault("各数之间用顿号隔开，如 0.5、0.3、0.2"));
  }
  return null;
}

function pairsFault(text: string, type: ParamType): Words | null {
  let before: Fraction | null = null;
  for (const row of text.split(/[；;\n]/).map((each) => each.trim())) {
    if (row === "") return fault("有空的一档；请去掉多余的分号或换行");
    const pair = row.split("→").map((each) => each.trim());
    const [bound = "", earned = ""] = pair;
    if (pair.length !== 2 || bound === "" || earned === "")
      return fault("“{0}”不成一档；一档写成“界限→得分”，各档之间用分号，如 0.95→1；1→2", shownText(row));
    for (const figure of pair) if (!isFigure(figure)) return notAFigure(figure, fault("应为不小于 0 的数"));
    const limit = Fraction.parse(bound);
    if (before && limit.compare(before) <= 0)
      return fault("{0} 不大于上一档的 {1}；界限应从小到大，互不相同", bound, before.toString());
    if (type.form?.kind === "steps" && type.problem([[bound, "0"]]))
      return fault(
        "界限 {0} 不在规定的范围内{1}",
        bound,
        limit.compare(Fraction.one) > 0 ? fault("；比率写成 0 到 1 之间的数，95% 写 0.95") : "",
      );
    before = limit;
  }
  return null;
}

function notAFigure(piece: string, otherwise: Words): Words {
  const percent = /^(\d+(?:\.\d+)?)[%％]$/.exec(piece)?.[1];
  const instead = percent === undefined ? otherwise : fault("请写成 {0}", shareText(percent));
  return fault("“{0}”不是数字；{1}", shownText(piece), instead);
}
