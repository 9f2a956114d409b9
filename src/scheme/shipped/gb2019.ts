// From schemes/gb2019.json by npm run schemes.
import type { SchemeDefinition } from "../definition.js";
import { parametersGb2019 } from "./gb2019.parameters.js";

export const schemeGb2019: SchemeDefinition = {
  "id": "gb2019",
  "title": "政府网站与政务新媒体检查指标（2019年版，政府门户网站）",
  "version": "国办秘函〔2019〕19号",
  "incomplete": "扣分指标和加分指标各项的名称、分值和扣分办法没有读到：扣分指标分为办事服务和其他两项、加分指标合为一项，由检查人员评定；“服务不实用”的否决条件没有读全；适用于政务新媒体的否决指标未列入",
  "parameters": parametersGb2019,
  "readings": [
    {
      "number": 1,
      "question": "没有对外服务职能的部门，扣分指标怎样折算？",
      "clause": "指标说明",
      "reading": "不检查办事服务的项目，其余 75 分的得分乘以 4/3。",
      "alternatives": "计满分：未检查的项目按满分计。",
      "parameters": [
        "notApplicable"
      ]
    },
    {
      "number": 2,
      "question": "得分保留几位小数？",
      "clause": "指标说明",
      "reading": "保留两位，四舍五入。文件没有规定。",
      "alternatives": "可改一至四位。",
      "parameters": [
        "decimals"
      ]
    }
  ],
  "sections": [
    {
      "code": "1",
      "name": "扣分指标",
      "full": "100",
      "clause": "第二部分",
      "indicatorDepth": 1,
      "levels": [],
      "items": [
        {
          "code": "1.0.1",
          "name": "安全、泄密事故等严重问题",
          "rule": "veto",
          "params": {},
          "inputs": {
            "veto": {
              "name": "veto",
              "label": "出现安全、泄密事故等严重问题",
              "unit": ""
            },
            "reason": {
              "name": "reason",
              "label": "否决理由",
              "unit": ""
            }
          },
          "by": "office",
          "clause": "第一部分/1",
          "about": "看是否出现严重表述错误、泄密、有害内容、未及时处置的攻击、造假或严重负面舆情。",
          "evidence": "检查记录，并写明否决理由。"
        },
        {
          "code": "1.0.2",
          "name": "站点无法访问",
          "rule": "vetoFromShare",
          "params": {
            "from": "0.05",
            "bound": "from"
          },
          "inputs": {
            "numerator": {
              "name": "unreachable",
              "label": "超过15秒打不开的次数",
              "unit": "次"
            },
            "denominator": {
              "name": "visits",
              "label": "一周内访问次数",
              "unit": "次"
            }
          },
          "by": "office",
          "clause": "第一部分/2",
          "about": "看一周内间隔访问网站打不开的比例。",
          "evidence": "监测记录。"
        },
        {
          "code": "1.0.3",
          "name": "首页不更新",
          "rule": "veto",
          "params": {},
          "inputs": {
            "veto": {
              "name": "veto",
              "label": "监测2周，首页无信息更新",
              "unit": ""
            },
            "reason": {
              "name": "reason",
              "label": "否决理由",
              "unit": ""
            }
          },
          "by": "office",
          "clause": "第一部分/3",
          "about": "看监测的两周内首页（首页只作导航的，看二级页面）有无信息更新。",
          "evidence": "检查记录，并写明否决理由。"
        },
        {
          "code": "1.0.4",
          "name": "栏目不更新：动态要闻、通知公告和政策文件类",
          "rule": "vetoFromCount",
          "params": {
            "from": 5,
            "bound": "from"
          },
          "inputs": {
            "count": {
              "name": "stale",
              "label": "规定期限内未更新的栏目",
              "unit": "个"
            }
          },
          "by": "office",
          "clause": "第一部分/4/1",
          "about": "看动态要闻类（2周）、通知公告和政策文件类（6个月）栏目的更新。",
          "evidence": "栏目清单及最近更新日期。"
        },
        {
          "code": "1.0.5",
          "name": "栏目不更新：应更新但长期未更新",
          "rule": "vetoFromCount",
          "params": {
            "from": 10,
            "bound": "from"
          },
          "inputs": {
            "count": {
              "name": "neglected",
              "label": "应更新但长期未更新的栏目",
              "unit": "个"
            }
          },
          "by": "office",
          "clause": "第一部分/4/2",
          "about": "看应当更新而长期没有更新的栏目有多少。",
          "evidence": "栏目清单及最近更新日期。"
        },
        {
          "code": "1.0.6",
          "name": "栏目不更新：空白栏目",
          "rule": "vetoFromCount",
          "params": {
            "from": 5,
            "bound": "from"
          },
          "inputs": {
            "count": {
              "name": "empty",
              "label": "空白栏目",
              "unit": "个"
            }
          },
          "by": "office",
          "clause": "第一部分/4/3",
          "about": "看没有内容的栏目有多少。",
          "evidence": "空白栏目清单。"
        },
        {
          "code": "1.0.7",
          "name": "互动回应差",
          "rule": "veto",
          "params": {},
          "inputs": {
            "veto": {
              "name": "veto",
              "label": "未提供有效渠道，或超过3个月未回应有效留言",
              "unit": ""
            },
            "reason": {
              "name": "reason",
              "label": "否决理由",
              "unit": ""
            }
          },
          "by": "office",
          "clause": "第一部分/5",
          "about": "看有无网上咨询建言渠道，一年内有无超过三个月没有回应的有效留言。",
          "evidence": "检查记录，并写明否决理由。"
        },
        {
          "code": "1.0.8",
          "name": "服务不实用",
          "rule": "veto",
          "params": {},
          "inputs": {
            "veto": {
              "name": "veto",
              "label": "出现服务不实用的否决情形",
              "unit": ""
            },
            "reason": {
              "name": "reason",
              "label": "否决理由",
              "unit": ""
            }
          },
          "by": "office",
          "clause": "第一部分/6",
          "about": "看是否提供办事服务，办事指南的重点要素是否齐全。",
          "evidence": "检查记录，并写明否决理由。"
        },
        {
          "code": "1.1",
          "name": "办事服务",
          "full": "25",
          "rule": "rating",
          "params": {},
          "inputs": {
            "rating": {
              "name": "rating",
              "label": "评定得分",
              "unit": "分"
            }
          },
          "by": "office",
          "clause": "第二部分",
          "about": "看涉及办事服务的各项扣分指标；没有对外服务职能的部门不检查。",
          "evidence": "评定记录。"
        },
        {
          "code": "1.2",
          "name": "其他扣分指标",
          "full": "75",
          "rule": "rating",
          "params": {},
          "inputs": {
            "rating": {
              "name": "rating",
              "label": "评定得分",
              "unit": "分"
            }
          },
          "by": "office",
          "clause": "第二部分",
          "about": "看办事服务以外的各项扣分指标，一项的扣分不超过该项分值。",
          "evidence": "评定记录。"
        }
      ]
    },
    {
      "code": "2",
      "name": "加分指标",
      "full": "30",
      "clause": "第三部分",
      "indicatorDepth": 1,
      "levels": [],
      "items": [
        {
          "code": "2.1",
          "name": "加分指标",
          "full": "30",
          "rule": "bonus",
          "params": {},
          "inputs": {
            "points": {
              "name": "points",
              "label": "加分",
              "unit": "分"
            }
          },
          "by": "office",
          "clause": "第三部分",
          "about": "看符合加分条件的网站在加分各项上的表现。",
          "evidence": "评定记录。"
        }
      ]
    }
  ],
  "final": {
    "full": "100",
    "standing": [
      "1"
    ],
    "additions": [
      {
        "section": "2",
        "above": "80"
      }
    ],
    "failBelow": "60",
    "veto": {
      "effect": "total"
    }
  },
  "words": {
    "among": "全部受检网站",
    "assessor": "检查人员"
  }
};
