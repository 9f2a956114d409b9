import { parameter } from "../../scheme/support/parameter.js";
import { scheme2020 } from "../../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../../src/scheme/buildScheme.js";
import { type InputDefinition, type ItemDefinition, type SchemeDefinition } from "../../../src/scheme/definition.js";

/** A scheme of rankings only: every ranking rule, with more being better and with less being better. */
const input = (name: string): InputDefinition => ({ name, label: name, unit: "个" });
const ranking = { method: parameter("rankMethod"), ties: parameter("ties"), bands: parameter("rankBands") };

const itemsIn = (order: "descending" | "ascending", prefix: number): ItemDefinition[] => {
  const basics = { by: "department", clause: "条", about: "看位次。", evidence: "统计。" } as const;
  return [
    {
      ...basics,
      code: `1.${prefix}`,
      name: "按数值",
      full: "20",
      rule: "rankValue",
      params: { ...ranking, order },
      inputs: { value: input("value") },
    },
    {
      ...basics,
      code: `1.${prefix + 1}`,
      name: "按占比",
      full: "15",
      rule: "rankRatio",
      params: { ...ranking, order },
      inputs: { part: input("part"), whole: input("whole") },
    },
    {
      ...basics,
      code: `1.${prefix + 2}`,
      name: "按总量与增量",
      full: "15",
      rule: "rankSplit",
      params: { ...ranking, order, split: parameter("datasetSplit") },
      inputs: { total: input("total"), added: input("added") },
    },
  ];
};

const used = ["rankMethod", "rankBands", "ties", "datasetSplit"];

export const rankingScheme = buildScheme({
  id: "rankings",
  title: "排序",
  parameters: scheme2020.parameters.filter(({ name }) => used.includes(name)),
  readings: [],
  sections: [
    {
      code: "1",
      name: "排序",
      full: "100",
      clause: "一",
      levels: [],
      items: [...itemsIn("descending", 1), ...itemsIn("ascending", 4)],
    },
  ],
  final: { standing: ["1"] },
} satisfies SchemeDefinition);
