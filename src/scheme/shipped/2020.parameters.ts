// From schemes/2020.json by npm run schemes.
import type { ParameterDefinition } from "../definition.js";

export const parameters2020: readonly ParameterDefinition[] = [
  {
    "name": "rankMethod",
    "kind": "choice",
    "meaning": {
      "zh": "排序计分项目的名次怎样化为得分（n 为参加排序的单位数，p 为名次）",
      "en": "How a place in a ranking becomes points (n departments ranked, place p)"
    },
    "default": "linear",
    "choices": [
      {
        "value": "linear",
        "label": "线性递减：满分×(n−p+1)/n"
      },
      {
        "value": "toZero",
        "label": "线性递减至零：满分×(n−p)/(n−1)，仅一个单位时得满分"
      },
      {
        "value": "bands",
        "label": "分档：按名次比例 p/n 所在档次得分"
      },
      {
        "value": "relative",
        "label": "与最优值之比：满分×本单位数值/最优数值"
      }
    ]
  },
  {
    "name": "rankBands",
    "kind": "bands",
    "meaning": {
      "zh": "分档计分的档次：名次比例上限与得分比例，上限递增，末档上限为 1",
      "en": "The bands of the ranking by bands: upper bound of the share of places and share of the points, bounds ascending to 1"
    },
    "default": [
      [
        "0.25",
        "1"
      ],
      [
        "0.5",
        "0.8"
      ],
      [
        "0.75",
        "0.6"
      ],
      [
        "1",
        "0.4"
      ]
    ]
  },
  {
    "name": "ties",
    "kind": "choice",
    "meaning": {
      "zh": "排序项目中数值相同的单位怎样排名次（总排名始终取最优名次）",
      "en": "How equal values are placed in ranked items (in the final ranking they always share the best place)"
    },
    "default": "best",
    "choices": [
      {
        "value": "best",
        "label": "取最优名次，其后跳号（1、2、2、4）"
      },
      {
        "value": "mean",
        "label": "取平均名次（1、2.5、2.5、4）"
      },
      {
        "value": "dense",
        "label": "取最优名次，其后不跳号（1、2、2、3）"
      }
    ]
  },
  {
    "name": "datasetSplit",
    "kind": "share",
    "meaning": {
      "zh": "开放数据集数量情况中按总量排序所占的分值比例，其余按增量排序",
      "en": "Share of the points for the number of open datasets that is ranked by total; the rest is ranked by increment"
    },
    "default": "0.5"
  },
  {
    "name": "rateSteps",
    "kind": "choice",
    "meaning": {
      "zh": "及时率下降不足一个百分点的部分是否扣分",
      "en": "Whether a part of a percentage point below the baseline costs points"
    },
    "default": "whole",
    "choices": [
      {
        "value": "whole",
        "label": "只计整百分点"
      },
      {
        "value": "proRata",
        "label": "按实际百分点"
      }
    ]
  },
  {
    "name": "siteShare",
    "kind": "share",
    "meaning": {
      "zh": "政府网站在 35 分中所占比例，其余归政务新媒体",
      "en": "Share of the government website within the 35 points; the rest belongs to new media"
    },
    "default": "0.65",
    "notInDocument": true
  },
  {
    "name": "bonusOver100",
    "kind": "truth",
    "meaning": {
      "zh": "加分后政务新媒体部分可否超过 100 分（最高 110 分）",
      "en": "Whether the bonus may lift the new-media section above 100 (to at most 110)"
    },
    "default": true
  },
  {
    "name": "notApplicable",
    "kind": "choice",
    "meaning": {
      "zh": "项目不适用于某单位，或比率的分母为 0 时怎样计分",
      "en": "How an item counts that does not apply to a department, or whose denominator is 0"
    },
    "default": "full",
    "choices": [
      {
        "value": "full",
        "label": "计满分"
      },
      {
        "value": "rescale",
        "label": "剔除，由同级其他项目折算"
      }
    ]
  },
  {
    "name": "findingAmounts",
    "kind": "amounts",
    "meaning": {
      "zh": "办事指南准确度七类问题每处扣多少分",
      "en": "Points lost for each finding of the seven kinds in service guides"
    },
    "default": [
      "0.5",
      "0.5",
      "0.5",
      "0.5",
      "0.5",
      "0.5",
      "0.5"
    ],
    "labels": [
      "（1）没有办事指南",
      "（2）重点要素缺失",
      "（3）材料要求不明",
      "（4）表格取不到",
      "（5）表述含糊",
      "（6）政策文件无内容",
      "（7）信息有误或不符"
    ],
    "notInDocument": true
  },
  {
    "name": "grades",
    "kind": "grades",
    "meaning": {
      "zh": "等次的起始分（含）与名称，由高到低；有单项否决的单位一律为不合格",
      "en": "Grades by the score from which they begin (inclusive), descending; a department with a veto always fails"
    },
    "default": []
  },
  {
    "name": "rounding",
    "kind": "choice",
    "meaning": {
      "zh": "在哪一步四舍五入",
      "en": "Where scores are rounded, half up"
    },
    "default": "items",
    "choices": [
      {
        "value": "items",
        "label": "项目、分组和折算小计逐一四舍五入"
      },
      {
        "value": "final",
        "label": "只对总分和显示的数四舍五入"
      }
    ]
  },
  {
    "name": "decimals",
    "kind": "whole",
    "meaning": {
      "zh": "得分保留的小数位数",
      "en": "Decimals of the scores"
    },
    "default": 2,
    "range": [
      1,
      4
    ]
  },
  {
    "name": "reportDue",
    "kind": "choice",
    "meaning": {
      "zh": "网站年报的公开期限（含当日），自当年 1 月 1 日起可以计分",
      "en": "Last day for the yearly report of the website, included; days count from 1 January of that year"
    },
    "default": "2021-01-10",
    "choices": [
      {
        "value": "2021-01-10",
        "label": "2021年1月10日（2020 年的年报）"
      },
      {
        "value": "2020-01-10",
        "label": "2020年1月10日（2019 年的年报）"
      }
    ]
  },
  {
    "name": "guideVeto",
    "kind": "choice",
    "meaning": {
      "zh": "办事指南要素缺失严重、构成单项否决时否决什么",
      "en": "What is vetoed when too many service guides are badly incomplete"
    },
    "default": "section",
    "choices": [
      {
        "value": "section",
        "label": "否决政府网站部分"
      },
      {
        "value": "item",
        "label": "只否决本项，计 0 分"
      }
    ]
  }
];
