import { parameter, type SchemeDefinition } from "../definition.js";
import { parameters2020 } from "./parameters.js";
import { readings2020 } from "./readings.js";
import { section1 } from "./section1.js";
import { section2 } from "./section2.js";
import { section3 } from "./section3.js";

export const scheme2020 = {
  id: "2020",
  title: "2020年度福建省电子政务绩效考核指标体系（省直部门）",
  parameters: parameters2020,
  readings: readings2020,
  sections: [section1, section2, section3],
  final: {
    standing: ["1"],
    pool: {
      points: "35",
      name: "政府网站与政务新媒体",
      parts: [
        { section: "2", share: parameter("siteShare") },
        { section: "3", share: "rest" },
      ],
    },
  },
  words: { among: "全省", withoutSection: "没有网站或政务新媒体的单位", sectionReading: 7 },
} satisfies SchemeDefinition;
