import { readFileSync } from "node:fs";
import type { ItemDefinition, LevelDefinition, SchemeDefinition } from "../../src/scheme/definition.js";
import { readSchemeText } from "../../src/scheme/schemeText.js";
import { newestScheme } from "../../src/scheme/schemes.js";

/** What other offices publish, as far as it was seen: what was not is said in `incomplete`. */
export const publishedSchemes = {
  gb2019: fromFile("schemes/gb2019.json"),
  WZ2021: fromFile("test/schemes/WZ2021.json"),
  FZ2018: fromFile("test/schemes/FZ2018.json"),
  LC2020: fromFile("test/schemes/LC2020.json"),
  ND2020: nd2020(),
} as const satisfies Record<string, SchemeDefinition>;

/** Nobody's: a full mark of 120, three parts of which one is a pool of three, and all that may be said of a total. */
export const inventedScheme = fromFile("test/schemes/W120.json");

function fromFile(path: string): SchemeDefinition {
  const read = readSchemeText(readFileSync(path, "utf8"));
  if ("problems" in read) throw new Error(read.problems.map(({ place, message }) => `${place}: ${message}`).join("\n"));
  return read.definition;
}

/** The system of 2020 without its first part, for counties: 政务公开 is 26 = 5 + 12 + 9 there. */
function nd2020(): SchemeDefinition {
  const { definition } = newestScheme();
  const otherFull: Readonly<Record<string, string>> = { "2.1": "26", "2.1.2": "21", "2.1.2.1": "12", "2.1.2.2": "9" };
  const withFull = <Node extends LevelDefinition | ItemDefinition>(node: Node): Node =>
    otherFull[node.code] === undefined ? node : { ...node, full: otherFull[node.code] };
  const isProvincial = ({ code }: { readonly code: string }): boolean => code === "2.7" || code.startsWith("2.7.");
  const unseen: ItemDefinition = {
    code: "2.8",
    name: "没有看到的其余项目",
    full: "7",
    rule: "rating",
    params: {},
    inputs: { rating: { name: "rating", label: "评定得分", unit: "分" } },
    by: "office",
    clause: "二(一)",
    about: "看没有读到的其余项目的得分。",
    evidence: "评定记录。",
  };
  const used = new Set([
    "notApplicable",
    "findingAmounts",
    "guideVeto",
    "reportDue",
    "rounding",
    "decimals",
    "grades",
    "bonusOver100",
  ]);
  return {
    ...definition,
    id: "ND2020",
    title: "示例市2020年度县级考核指标体系",
    incomplete: "政务公开以外各项的分值没有看到，沿用省级版本；省政府门户网站内容保障不列，余下 7 分按一项评定",
    parameters: definition.parameters.filter(({ name }) => used.has(name)),
    readings: definition.readings.map((reading) => ({
      ...reading,
      parameters: reading.parameters.filter((name) => used.has(name)),
    })),
    sections: definition.sections.slice(1).map((section) => ({
      ...section,
      levels: section.levels.filter((level) => !isProvincial(level)).map(withFull),
      items: [
        ...section.items.filter((item) => !isProvincial(item)).map(withFull),
        ...(section.code === "2" ? [unseen] : []),
      ],
    })),
    final: {
      full: "100",
      standing: [],
      pool: {
        points: "100",
        name: "政府网站与政务新媒体",
        parts: [
          { section: "2", share: "0.65" },
          { section: "3", share: "0.35" },
        ],
      },
    },
  };
}
