// From schemes/gb2019.json by npm run schemes.
import type { ParameterDefinition } from "../definition.js";

export const parametersGb2019: readonly ParameterDefinition[] = [
  {
    "name": "notApplicable",
    "kind": "choice",
    "meaning": {
      "zh": "项目不适用于某单位时怎样计分",
      "en": "How an item counts that does not apply to a department"
    },
    "default": "rescale",
    "choices": [
      {
        "value": "full",
        "label": "计满分"
      },
      {
        "value": "rescale",
        "label": "剔除，由同级其他项目按分值折算"
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
  }
];
