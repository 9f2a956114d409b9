import type {
  AbsentPoints,
  AddedSection,
  FinalScore,
  PoolPart,
  SubtractedSection,
  VetoEffect,
  WeightedSection,
} from "../definition.js";
import { referenceOr } from "./itemShape.js";
import { anyText, list, maybe, needed, points, record, said, word } from "./shape.js";

const absent = ["inProportion", "equally", "full", "nothing"] as const satisfies readonly AbsentPoints[];
const effects = ["section", "total", "grade"] as const satisfies readonly VetoEffect["effect"][];

const code = said(40);
const mostParts = 50;

/** How sections make the total. */
export const totalShape = record<FinalScore>({
  full: maybe("满分", points),
  standing: needed("按原分计入的部分", list(code, mostParts)),
  pool: maybe(
    "合并计分",
    record<NonNullable<FinalScore["pool"]>>({
      points: needed("分值", points),
      name: needed("名称", anyText(200)),
      parts: needed(
        "各部分",
        list(
          record<PoolPart>({
            section: needed("部分", code),
            share: needed("所占比例", referenceOr(anyText(30))),
          }),
          mostParts,
        ),
      ),
    }),
  ),
  weighted: maybe(
    "折合计入的部分",
    list(
      record<WeightedSection>({
        section: needed("部分", code),
        points: needed("折合分值", points),
      }),
      mostParts,
    ),
  ),
  absent: maybe("不适用部分的分值", word(...absent)),
  additions: maybe(
    "加分",
    list(
      record<AddedSection>({
        section: needed("部分", code),
        above: maybe("超过多少分才计入", points),
        limit: maybe("最多计", points),
      }),
      mostParts,
    ),
  ),
  subtractions: maybe(
    "减分",
    list(
      record<SubtractedSection>({
        section: needed("部分", code),
        limit: maybe("最多计", points),
      }),
      mostParts,
    ),
  ),
  most: maybe("总分上限", points),
  failBelow: maybe("不合格分数线", points),
  veto: maybe(
    "否决的效力",
    record<VetoEffect>({
      effect: needed("效力", word(...effects)),
      mark: maybe("否决后计的分", points),
    }),
  ),
});
