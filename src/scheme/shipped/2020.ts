// From schemes/2020.json by npm run schemes.
import type { SchemeDefinition } from "../definition.js";
import { parameters2020 } from "./2020.parameters.js";

export const scheme2020: SchemeDefinition = {
  "id": "2020",
  "title": "2020年度福建省电子政务绩效考核指标体系（省直部门）",
  "parameters": parameters2020,
  "readings": [
    {
      "number": 1,
      "question": "“排序计分”的名次怎样化为得分？",
      "clause": "全文（排序计分）",
      "reading": "线性递减：得分＝满分×(n−p+1)/n，n 为参加排序的单位数，p 为名次。",
      "alternatives": "线性递减：满分×(n−p+1)/n；线性递减至零：满分×(n−p)/(n−1)，仅一个单位时得满分；分档：名次比例 p/n 落入首个上限不小于它的档次，按该档比例得分，档次另设；与最优值之比：满分×本单位数值/最优数值，最优数值不大于 0 或本单位数值为负时得 0 分。",
      "parameters": [
        "rankMethod",
        "rankBands"
      ]
    },
    {
      "number": 2,
      "question": "开放数据集数量按总量和增量两种排序，分值怎样分？",
      "clause": "一/信息资源开发利用绩效/公共信息资源开放/1",
      "reading": "总量、增量各占一半，各自排序得分后相加，相加前不四舍五入。",
      "alternatives": "可改总量所占比例：1 为只按总量，0 为只按增量。",
      "parameters": [
        "datasetSplit"
      ]
    },
    {
      "number": 3,
      "question": "及时率下降不足一个百分点的，扣不扣分？",
      "clause": "一/信息化应用绩效/福建省网上办事大厅应用情况/2",
      "reading": "只计整百分点，零头不扣。",
      "alternatives": "只计整百分点：下降 4.5 个百分点按 4 个扣；按实际百分点：按 4.5 个扣。",
      "parameters": [
        "rateSteps"
      ]
    },
    {
      "number": 4,
      "question": "35 分中政府网站与政务新媒体各占多少？",
      "clause": "二（占总分值35%）",
      "reading": "政府网站占 65%，政务新媒体占 35%。文件未规定，参照同一体系的县级版本（政府网站 65%）。",
      "alternatives": "可改政府网站所占比例，其余归政务新媒体。",
      "parameters": [
        "siteShare"
      ]
    },
    {
      "number": 5,
      "question": "加分可否使政务新媒体部分超过 100 分？",
      "clause": "二(二)/加分指标/舆情报送",
      "reading": "可以，最高 110 分。",
      "alternatives": "是：可超过 100 分，最高 110 分；否：含加分在内最高 100 分。",
      "parameters": [
        "bonusOver100"
      ]
    },
    {
      "number": 6,
      "question": "项目不适用（如没有自建系统）或比率的分母为 0 时怎样计分？",
      "clause": "全文（不适用的项目）",
      "reading": "计满分，注明“不适用”。",
      "alternatives": "计满分：按满分计，注明“不适用”；剔除折算：该项不计，上一级按其余项目的得分折算到其满分，上一级没有其余项目的逐级上推，至二级指标为止（政务新媒体至一级指标），仍无其余项目的该级得满分。",
      "parameters": [
        "notApplicable"
      ]
    },
    {
      "number": 7,
      "question": "没有网站或没有政务新媒体账号的单位怎样计分？",
      "clause": "二（占总分值35%）",
      "reading": "按单位指明不适用的部分：缺其一的，另一部分独占 35 分；两者皆无的，以综合部分折算为百分制。",
      "alternatives": "不适用部分计满分，或计 0 分；改动须修改体系定义。",
      "parameters": []
    },
    {
      "number": 8,
      "question": "排序项目没有填报数值的单位怎样处理？",
      "clause": "一/信息资源开发利用绩效/公共信息资源开放/1；一/信息资源开发利用绩效/公共信息资源开放/2；一/信息资源开发利用绩效/公共信息资源开放/3；一/信息资源开发利用绩效/公共信息资源开放/5",
      "reading": "视为未填报，得 0 分，不计入参加排序的单位数；没有任何数据集而填 0 的，以 0 参加排序。",
      "alternatives": "未填报的单位以 0 参加排序，或列末位；改动须修改体系定义。",
      "parameters": []
    },
    {
      "number": 9,
      "question": "排序项目数值相同时名次怎样定？",
      "clause": "全文（排序计分）",
      "reading": "并列取最优名次，其后跳号（1、2、2、4）。",
      "alternatives": "取最优名次并跳号：1、2、2、4；取平均名次：1、2.5、2.5、4；取最优名次不跳号：1、2、2、3。总排名始终取最优名次。",
      "parameters": [
        "ties"
      ]
    },
    {
      "number": 10,
      "question": "得分在哪一步、保留几位小数四舍五入？",
      "clause": "全文（小数取舍）",
      "reading": "每个项目、分组和折算的小计四舍五入到两位小数，合计为这些数之和；35 分部分加权后不先取舍，总分最后取舍一次。",
      "alternatives": "逐一四舍五入：每个项目、分组和折算的小计先取舍再合计；只在最后四舍五入：中间各数不取舍，只对总分和显示的数取舍。小数位数可为 1 至 4 位。",
      "parameters": [
        "rounding",
        "decimals"
      ]
    },
    {
      "number": 11,
      "question": "办事指南准确度的七类问题各扣多少分？",
      "clause": "二(一)/办事服务/办事指南准确度",
      "reading": "每处各扣 0.5 分，扣完为止。文件未规定扣分数额。",
      "alternatives": "可逐类另设每处扣分。",
      "parameters": [
        "findingAmounts"
      ]
    },
    {
      "number": 12,
      "question": "除“不合格”外，总分是否划分等次？",
      "clause": "全文（等次）",
      "reading": "不划分。",
      "alternatives": "可设若干等次的起始分和名称，如 90 分起为优秀、80 分起为良好；有单项否决的单位不参加。",
      "parameters": [
        "grades"
      ]
    },
    {
      "number": 13,
      "question": "单项否决对总分、等次和名次有何影响？",
      "clause": "二(一)/单项否决；二(二)/单项否决；二(一)/办事服务/办事指南准确度",
      "reading": "被否决的部分计 0 分（含加分），单位等次为不合格，名次排在所有无否决的单位之后。",
      "alternatives": "只将该部分计 0 分，等次和名次照常；或总分计 0 分；改动须修改体系定义。",
      "parameters": []
    },
    {
      "number": 14,
      "question": "“N 个工作日内”怎样计算？",
      "clause": "一/信息化应用绩效/“互联网+监管”/2(3)；一/信息化应用绩效/“互联网+监管”/4(1)；一/信息化应用绩效/“互联网+监管”/5(2)；二(一)/解读回应/政策解读/解读形式；二(一)/网站性能维护及保障机制/监督检查/第三方监督检查",
      "reading": "事项发生的次日为第 1 日，只计国务院公布的放假安排中的工作日，调休上班日计入。",
      "alternatives": "自发生当日起算，或周末调休上班不计为工作日；改动须修改体系定义。",
      "parameters": []
    },
    {
      "number": 15,
      "question": "漏洞修复的“2周”怎样计算？同一漏洞可否两处扣分？",
      "clause": "一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/2；一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/3",
      "reading": "按 14 个自然日计，次日为第 1 日；同一漏洞被通报和逾期未修复可分别扣分。",
      "alternatives": "按 10 个工作日计；或同一漏洞只扣一次；改动须修改体系定义。",
      "parameters": []
    },
    {
      "number": 16,
      "question": "没有写明扣分上限的，最多扣多少？",
      "clause": "一/信息化应用绩效/福建省网上办事大厅应用情况/1；一/信息化应用绩效/福建省网上办事大厅应用情况/2",
      "reading": "以该项满分为限，扣完为止，不倒扣。文件未写明上限。",
      "alternatives": "另设上限，或可倒扣上一级的分；改动须修改体系定义。",
      "parameters": [],
      "settles": "cap"
    },
    {
      "number": 17,
      "question": "网络安全各项的“未落实”按单位还是按系统计？",
      "clause": "一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/1；一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/5；一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/6；一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/7",
      "reading": "按单位计，每项至多扣一次。",
      "alternatives": "按系统计，每个未落实的系统扣一次；改动须修改体系定义。",
      "parameters": []
    },
    {
      "number": 18,
      "question": "同一逾期行为既属录入又属报送的，可否两处扣分？",
      "clause": "一/信息化应用绩效/“互联网+监管”/2(3)；一/信息化应用绩效/“互联网+监管”/5(2)",
      "reading": "台账记在哪一项就扣哪一项，两项都记的都扣。",
      "alternatives": "同一行为只在一项扣分；由台账登记时决定。",
      "parameters": []
    },
    {
      "number": 19,
      "question": "及时率从多少开始算下降？",
      "clause": "一/信息化应用绩效/福建省网上办事大厅应用情况/2",
      "reading": "从 100% 算起。",
      "alternatives": "从上年及时率或另定的基准算起；改动须修改体系定义。",
      "parameters": []
    },
    {
      "number": 20,
      "question": "新增证照“及时生成率”的分子、分母是什么？",
      "clause": "一/信息资源开发利用绩效/电子证照生成和应用/1",
      "reading": "及时生成电子证照的新增证照数除以全部新增证照数。",
      "alternatives": "以应产生证照的办件数为分母；由填报口径决定。",
      "parameters": []
    },
    {
      "number": 21,
      "question": "“比例情况”“占比情况”怎样计分？",
      "clause": "二(一)/解读回应/政策解读/解读比例；二(一)/办事服务/服务事项覆盖度/服务事项覆盖情况",
      "reading": "满分乘以该比例。",
      "alternatives": "由考核人员评定，或在各单位间排序计分；改动须修改体系定义。",
      "parameters": []
    },
    {
      "number": 22,
      "question": "“少于3次”计哪些活动，“本项不得分”指多少分？",
      "clause": "二(一)/互动交流/调查征集/内容丰富度",
      "reading": "意见征集和网上调查合并计次；不得分的是本三级指标的 2 分。",
      "alternatives": "两类活动各须满 3 次；或调查征集的 6 分全不得；改动须修改体系定义。",
      "parameters": []
    },
    {
      "number": 23,
      "question": "只写“……情况”和分值、没有写明怎样计分的项目，怎样计分？",
      "clause": "二(一)；二(二)",
      "reading": "由考核人员在 0 分至满分之间评定，逾期天数、次数、数量等作为依据一并留存。解读发布迟于 3 个工作日、全年没有主要领导访谈、总结迟报、监督检查被通报、“中国福建”采用和阅读的多少，都按此评定。",
      "alternatives": "按次扣分，或未达要求的整项不得分；“中国福建”内容保障可改为按采用量和阅读量排序计分；改动须修改体系定义。",
      "parameters": []
    },
    {
      "number": 24,
      "question": "网站年报一项只写了日期和 1 分：怎样计分，看的是哪一年的年报？",
      "clause": "二(一)/网站性能维护及保障机制/年度报表",
      "reading": "看 2020 年的年报：2021年1月1日至2021年1月10日（含首尾两日）公开的得满分，晚于此期或未公开的得 0 分；早于此期的不可能是该年年报，视为填报无效。",
      "alternatives": "2020 年的年报：应于 2021年1月10日前公开；2019 年的年报：应于 2020年1月10日前公开，自 2020年1月1日起算。由考核人员评定的，改动须修改体系定义。",
      "parameters": [
        "reportDue"
      ]
    },
    {
      "number": 25,
      "question": "办件有预审、收件、办理等几个环节，及时率按环节还是按办件算？",
      "clause": "一/信息化应用绩效/福建省网上办事大厅应用情况/2",
      "reading": "按办件算一个比率：各环节都在承诺时限内的办件才算按时。",
      "alternatives": "各环节分别计算及时率再平均，或只看办结环节；由填报口径决定。",
      "parameters": []
    },
    {
      "number": 26,
      "question": "数据集“增量”是新增数还是净增数？“数据量”用什么单位？",
      "clause": "一/信息资源开发利用绩效/公共信息资源开放/1；一/信息资源开发利用绩效/公共信息资源开放/2",
      "reading": "增量是本年度的净增数，减少的为负数；数据量以万条计，单位由本体系所定，不影响名次。",
      "alternatives": "增量只计新增、不减去注销的；由填报口径决定。",
      "parameters": []
    },
    {
      "number": 27,
      "question": "文件没有写明由谁提供的数据，由谁填报？",
      "clause": "全文（数据来源）",
      "reading": "由单位填报，考核办可以核定；写明后台汇总的（电子证照两项），由考核办提供。",
      "alternatives": "由考核办统一采集，或由单位填报并附证明；改动须修改体系定义。",
      "parameters": []
    },
    {
      "number": 28,
      "question": "单位有几个自建系统的，“自建系统对接”是一个对接即可，还是全部对接？",
      "clause": "一/信息化应用绩效/福建省网上办事大厅应用情况/3(1)；一/信息化应用绩效/福建省网上办事大厅应用情况/5；一/信息化应用绩效/福建省网上办事大厅应用情况/6；一/信息化应用绩效/“互联网+监管”/5(1)；一/信息资源开发利用绩效/政务数据汇聚/5",
      "reading": "全部自建系统都对接的才算达到要求；没有自建系统的填“不适用”。",
      "alternatives": "有一个对接即可，或按已对接系统所占比例得分；改动须修改体系定义。",
      "parameters": []
    },
    {
      "number": 29,
      "question": "开放数据集的两项比例以哪些数据集为“所有数据集”？",
      "clause": "一/信息资源开发利用绩效/公共信息资源开放/3；一/信息资源开发利用绩效/公共信息资源开放/5",
      "reading": "本单位在开放平台上的全部数据集。",
      "alternatives": "本单位目录内的全部数据集，含未开放的；由填报口径决定。",
      "parameters": []
    },
    {
      "number": 30,
      "question": "办事指南准确度的注所说的单项否决，否决的是什么？",
      "clause": "二(一)/办事服务/办事指南准确度",
      "reading": "否决整个政府网站部分，与网站的单项否决同样处理。",
      "alternatives": "否决政府网站部分：该部分计 0 分，等次为不合格；只否决本项：办事指南准确度计 0 分，别无影响。",
      "parameters": [
        "guideVeto"
      ]
    }
  ],
  "sections": [
    {
      "code": "1",
      "name": "综合部分",
      "full": "65",
      "clause": "一",
      "levels": [
        {
          "code": "1.1",
          "name": "信息化应用绩效",
          "full": "30"
        },
        {
          "code": "1.1.1",
          "name": "福建省网上办事大厅应用情况",
          "full": "10"
        },
        {
          "code": "1.1.1.3",
          "name": "“好差评”系统对接情况",
          "full": "2"
        },
        {
          "code": "1.1.2",
          "name": "闽政通APP应用情况",
          "full": "10",
          "group": true
        },
        {
          "code": "1.1.3",
          "name": "“互联网+监管”",
          "full": "10"
        },
        {
          "code": "1.1.3.1",
          "name": "监管事项梳理情况",
          "full": "2"
        },
        {
          "code": "1.1.3.2",
          "name": "监管行为数据情况",
          "full": "3"
        },
        {
          "code": "1.1.3.3",
          "name": "“双随机、一公开”监管执行情况",
          "full": "2"
        },
        {
          "code": "1.1.3.4",
          "name": "业务应用情况",
          "full": "2"
        },
        {
          "code": "1.1.3.5",
          "name": "自建系统与省网上行政执法平台对接情况",
          "full": "1"
        },
        {
          "code": "1.2",
          "name": "信息资源开发利用绩效",
          "full": "30"
        },
        {
          "code": "1.2.1",
          "name": "政务数据汇聚",
          "full": "10"
        },
        {
          "code": "1.2.2",
          "name": "电子证照生成和应用",
          "full": "10"
        },
        {
          "code": "1.2.3",
          "name": "公共信息资源开放",
          "full": "10"
        },
        {
          "code": "1.3",
          "name": "安全保障绩效",
          "full": "5"
        },
        {
          "code": "1.3.1",
          "name": "信息系统安全等级保护",
          "full": "2"
        },
        {
          "code": "1.3.2",
          "name": "关键信息基础设施和重要信息系统网络安全管理",
          "full": "3",
          "group": true
        }
      ],
      "items": [
        {
          "code": "1.1.1.1",
          "name": "办事服务信息发布情况",
          "full": "2",
          "rule": "deduct",
          "params": {
            "per": "0.2"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "不符合要求的办事服务信息",
              "unit": "项"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/福建省网上办事大厅应用情况/1",
          "about": "看省网上办事大厅中本单位的服务信息和办事指南是否完整、准确、有效且来源统一。",
          "evidence": "抽查记录、问题页面的网址和截图。",
          "readings": [
            16
          ]
        },
        {
          "code": "1.1.1.2",
          "name": "办件处理情况",
          "full": "3",
          "rule": "rateDrop",
          "params": {
            "per": "0.1",
            "steps": {
              "parameter": "rateSteps"
            },
            "step": "1",
            "from": "100"
          },
          "inputs": {
            "numerator": {
              "name": "onTime",
              "label": "承诺时限内办理的办件",
              "unit": "件"
            },
            "denominator": {
              "name": "total",
              "label": "全部办件",
              "unit": "件"
            }
          },
          "by": "department",
          "clause": "一/信息化应用绩效/福建省网上办事大厅应用情况/2",
          "about": "看办件各环节有多少是按承诺期限办理的。",
          "evidence": "办件系统年度统计截图，列明按时件数和总件数。",
          "readings": [
            3,
            16,
            19,
            25
          ]
        },
        {
          "code": "1.1.1.3.1",
          "name": "与省级政务服务“好差评”系统对接",
          "nameIsOurs": true,
          "full": "1",
          "rule": "gate",
          "params": {},
          "inputs": {
            "met": {
              "name": "met",
              "label": "大厅、全部自建办事系统和自助终端均已与省级“好差评”系统线上线下对接",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/信息化应用绩效/福建省网上办事大厅应用情况/3(1)",
          "about": "看大厅窗口、自建办事系统和自助终端的评价渠道是否都接入省级“好差评”系统。",
          "evidence": "对接联调记录或后台接入截图。",
          "readings": [
            28
          ]
        },
        {
          "code": "1.1.1.3.2",
          "name": "办事服务评价差评整改情况",
          "full": "1",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "1"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "未按期整改反馈的差评",
              "unit": "件"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/福建省网上办事大厅应用情况/3(2)",
          "about": "看收到的差评是否在限期内改好并答复。",
          "evidence": "“好差评”系统的差评清单和整改反馈时间。"
        },
        {
          "code": "1.1.1.4",
          "name": "办件“体外循环”情况",
          "full": "1",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "1"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "“体外循环”的办件",
              "unit": "件"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/福建省网上办事大厅应用情况/4",
          "about": "看是否有办件绕开系统办理。",
          "evidence": "抽查办件与系统记录的比对材料。"
        },
        {
          "code": "1.1.1.5",
          "name": "自建系统与福建省社会用户和实名认证授权平台对接情况",
          "full": "1",
          "rule": "gate",
          "params": {},
          "inputs": {
            "met": {
              "name": "met",
              "label": "全部自建系统均已与福建省社会用户和实名认证授权平台对接",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/信息化应用绩效/福建省网上办事大厅应用情况/5",
          "about": "看自建系统能否使用全省统一的用户和实名认证登录。",
          "evidence": "统一认证登录页面截图或平台对接清单。",
          "readings": [
            28
          ]
        },
        {
          "code": "1.1.1.6",
          "name": "自建系统与省网上办事大厅实现规范对接情况",
          "full": "1",
          "rule": "gate",
          "params": {},
          "inputs": {
            "met": {
              "name": "met",
              "label": "全部自建系统均已规范对接（一次登录、一次点击、5秒内打开办理页面、不用再次查找事项）",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/信息化应用绩效/福建省网上办事大厅应用情况/6",
          "about": "看从省网上办事大厅进入自建系统办事能否一路直达。",
          "evidence": "从大厅到办理页面的操作录屏和打开时间记录。",
          "readings": [
            28
          ]
        },
        {
          "code": "1.1.2.1",
          "name": "新建政务服务APP",
          "nameIsOurs": true,
          "rule": "timesInGroup",
          "params": {
            "per": "2"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "新建的政务服务APP",
              "unit": "个"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/闽政通APP应用情况/1",
          "about": "看是否在闽政通之外另起炉灶开发手机应用。",
          "evidence": "应用商店检索结果或项目申报材料。"
        },
        {
          "code": "1.1.2.2",
          "name": "政务新媒体服务事项未入驻闽政通",
          "nameIsOurs": true,
          "rule": "timesInGroup",
          "params": {
            "per": "2"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "未入驻闽政通的服务事项",
              "unit": "项"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/闽政通APP应用情况/2",
          "about": "看微信、支付宝等渠道上的服务是否也进入闽政通。",
          "evidence": "新媒体服务与闽政通服务目录的比对表。"
        },
        {
          "code": "1.1.2.3",
          "name": "入驻服务发生严重故障",
          "nameIsOurs": true,
          "rule": "timesInGroup",
          "params": {
            "per": "2"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "入驻服务的严重故障",
              "unit": "次"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/闽政通APP应用情况/3",
          "about": "看闽政通上的本单位服务是否稳定可用。",
          "evidence": "运维通报或故障处理单。"
        },
        {
          "code": "1.1.2.4",
          "name": "系统未实现“一号通认”",
          "nameIsOurs": true,
          "rule": "timesInGroup",
          "params": {
            "per": "2"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "未实现“一号通认”的系统",
              "unit": "个"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/闽政通APP应用情况/4",
          "about": "看对外服务的各系统是否认可同一账号。",
          "evidence": "各系统的登录测试截图。"
        },
        {
          "code": "1.1.3.1.1",
          "name": "清单梳理完成情况",
          "full": "1",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "1"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "未完成梳理的监管事项",
              "unit": "项"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/“互联网+监管”/1(1)",
          "about": "看监管事项清单是否逐项梳理完毕。",
          "evidence": "监管系统的清单梳理进度统计。"
        },
        {
          "code": "1.1.3.1.2",
          "name": "清单信息质量",
          "full": "0.5",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "0.5"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "信息不符合要求的实施清单",
              "unit": "项"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/“互联网+监管”/1(2)",
          "about": "看实施清单各栏的填写是否合规。",
          "evidence": "清单质量检查结果及问题清单编号。"
        },
        {
          "code": "1.1.3.1.3",
          "name": "行政处罚、行政强制类的监管事项与省网上行政执法平台职权关联情况",
          "full": "0.5",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "0.5"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "未关联职权的监管事项",
              "unit": "项"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/“互联网+监管”/1(3)",
          "about": "看处罚、强制两类事项是否与省网上行政执法平台的职权一一对应。",
          "evidence": "两个平台事项对应关系的导出表。"
        },
        {
          "code": "1.1.3.2.1",
          "name": "监管行为覆盖情况",
          "full": "1",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "1"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "监管行为未覆盖的事项",
              "unit": "项"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/“互联网+监管”/2(1)",
          "about": "看每个监管事项是否都有监管行为记录。",
          "evidence": "监管事项与行为记录的对照统计。"
        },
        {
          "code": "1.1.3.2.2",
          "name": "监管行为数据质量",
          "full": "1",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "1"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "不符合标准的监管行为数据",
              "unit": "条"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/“互联网+监管”/2(2)",
          "about": "看已录入的监管行为记录是否合乎数据标准。",
          "evidence": "数据质量检查报告及问题记录编号。"
        },
        {
          "code": "1.1.3.2.3",
          "name": "监管行为录入及时性",
          "full": "1",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "1"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "未在3个工作日内登记的监管行为（含始终未登记）",
              "unit": "项"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/“互联网+监管”/2(3)",
          "about": "看监管业务发生后是否按期登记入系统。",
          "evidence": "业务发生日期与系统登记日期对照表。",
          "readings": [
            14,
            18
          ],
          "lateAfter": {
            "days": 3,
            "kind": "working"
          }
        },
        {
          "code": "1.1.3.3.1",
          "name": "“双随机、一公开”年度计划或专项计划录入情况",
          "full": "1",
          "rule": "gate",
          "params": {},
          "inputs": {
            "met": {
              "name": "met",
              "label": "“双随机、一公开”年度计划或专项计划已及时录入",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/信息化应用绩效/“互联网+监管”/3(1)",
          "about": "看随机抽查计划是否及时进入系统。",
          "evidence": "系统中显示计划录入时间的截图。"
        },
        {
          "code": "1.1.3.3.2",
          "name": "“双随机、一公开”年度计划或专项计划开展情况",
          "full": "1",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "1"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "未按计划执行的抽查",
              "unit": "项"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/“互联网+监管”/3(2)",
          "about": "看录入的随机抽查计划是否如期实施。",
          "evidence": "抽查计划与任务完成情况对照表。"
        },
        {
          "code": "1.1.3.4.1",
          "name": "监管单位风险预警信号线索处理情况",
          "full": "1",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "1"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "未在3个工作日内处理的风险预警信号（含始终未处理）",
              "unit": "条"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/“互联网+监管”/4(1)",
          "about": "看收到的风险预警是否按期处置。",
          "evidence": "预警推送时间和处理时间的系统记录。",
          "readings": [
            14
          ],
          "lateAfter": {
            "days": 3,
            "kind": "working"
          }
        },
        {
          "code": "1.1.3.4.2",
          "name": "监管单位发布监管动态信息、监管曝光台信息情况",
          "full": "0.5",
          "rule": "gate",
          "params": {},
          "inputs": {
            "met": {
              "name": "met",
              "label": "已及时发布监管动态信息和监管曝光台信息",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/信息化应用绩效/“互联网+监管”/4(2)",
          "about": "看监管动态和曝光台两个栏目是否及时更新。",
          "evidence": "栏目页面截图及发布日期。"
        },
        {
          "code": "1.1.3.4.3",
          "name": "执法检查人员信息填写完整性",
          "full": "0.5",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "0.5"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "信息填写不完整的执法检查人员",
              "unit": "人"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/“互联网+监管”/4(3)",
          "about": "看执法检查人员的登记信息有无缺项。",
          "evidence": "人员信息库的缺项名单。"
        },
        {
          "code": "1.1.3.5.1",
          "name": "省直自建行政执法系统与省网上行政执法平台对接情况",
          "full": "0.5",
          "rule": "gate",
          "params": {},
          "inputs": {
            "met": {
              "name": "met",
              "label": "全部自建行政执法系统均已与省网上行政执法平台对接",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/信息化应用绩效/“互联网+监管”/5(1)",
          "about": "看自建的执法系统是否接入省网上行政执法平台。",
          "evidence": "接口联调记录或平台接入清单。",
          "readings": [
            28
          ]
        },
        {
          "code": "1.1.3.5.2",
          "name": "监管事项对应的监管行为数据报送及时性",
          "full": "0.5",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "0.5"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "未在3个工作日内报送的监管行为数据（含始终未报送）",
              "unit": "项"
            }
          },
          "by": "ledger",
          "clause": "一/信息化应用绩效/“互联网+监管”/5(2)",
          "about": "看监管业务发生后相关数据是否按期报送。",
          "evidence": "业务发生日期与数据报送日期对照表。",
          "readings": [
            14,
            18
          ],
          "lateAfter": {
            "days": 3,
            "kind": "working"
          }
        },
        {
          "code": "1.2.1.1",
          "name": "信息系统报备情况",
          "full": "2",
          "rule": "deduct",
          "params": {
            "per": "0.2",
            "cap": "2"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "漏报或填报有误之处",
              "unit": "处"
            }
          },
          "by": "ledger",
          "clause": "一/信息资源开发利用绩效/政务数据汇聚/1",
          "about": "看本单位信息系统是否在“数字福建项目管理系统”中如实登记齐全。",
          "evidence": "登记信息与实有系统的核对表。"
        },
        {
          "code": "1.2.1.2",
          "name": "数据应汇尽汇情况",
          "full": "3",
          "rule": "proportion",
          "params": {},
          "inputs": {
            "numerator": {
              "name": "gathered",
              "label": "已汇聚的数据项",
              "unit": "项"
            },
            "denominator": {
              "name": "due",
              "label": "应汇聚的数据项",
              "unit": "项"
            }
          },
          "by": "department",
          "clause": "一/信息资源开发利用绩效/政务数据汇聚/2",
          "about": "看目录内应当汇聚的数据项实际到了多少。",
          "evidence": "省政务数据汇聚共享平台的汇聚统计截图。"
        },
        {
          "code": "1.2.1.3",
          "name": "应用需求响应情况",
          "full": "3",
          "rule": "deduct",
          "params": {
            "per": "0.3",
            "cap": "3"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "无响应或无正当理由未满足的应用需求",
              "unit": "个"
            }
          },
          "by": "ledger",
          "clause": "一/信息资源开发利用绩效/政务数据汇聚/3",
          "about": "看其他部门的用数需求是否得到回应和满足。",
          "evidence": "共享平台的需求工单及答复记录。"
        },
        {
          "code": "1.2.1.4",
          "name": "问题数据纠错情况",
          "full": "1",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "1"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "未及时修正的问题数据",
              "unit": "条"
            }
          },
          "by": "ledger",
          "clause": "一/信息资源开发利用绩效/政务数据汇聚/4",
          "about": "看被指出的错误数据是否及时改正。",
          "evidence": "纠错工单及修正时间记录。"
        },
        {
          "code": "1.2.1.5",
          "name": "自建系统与省级服务总线系统对接情况",
          "full": "1",
          "rule": "gate",
          "params": {},
          "inputs": {
            "met": {
              "name": "met",
              "label": "全部自建系统均已与省级服务总线系统对接，并当天回流各设区市、平潭的办件",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/信息资源开发利用绩效/政务数据汇聚/5",
          "about": "看自建系统是否接入省级服务总线，并当日回传设区市和平潭的办件。",
          "evidence": "总线接入记录和办件回流日志。",
          "readings": [
            28
          ]
        },
        {
          "code": "1.2.2.1",
          "name": "电子证照增量生成",
          "full": "2",
          "rule": "proportion",
          "params": {},
          "inputs": {
            "numerator": {
              "name": "inTime",
              "label": "及时生成电子证照的新增证照",
              "unit": "本"
            },
            "denominator": {
              "name": "new",
              "label": "全部新增证照",
              "unit": "本"
            }
          },
          "by": "office",
          "clause": "一/信息资源开发利用绩效/电子证照生成和应用/1",
          "about": "看新发的证照是否随即有了电子版。",
          "evidence": "电子证照后台的生成统计截图。",
          "readings": [
            20
          ]
        },
        {
          "code": "1.2.2.2",
          "name": "电子证照存量生成",
          "full": "3",
          "rule": "deduct",
          "params": {
            "per": "0.1",
            "cap": "3"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "缺失或有误的电子证照",
              "unit": "本"
            }
          },
          "by": "ledger",
          "clause": "一/信息资源开发利用绩效/电子证照生成和应用/2",
          "about": "看已有证照的电子化有无遗漏和差错。",
          "evidence": "用户和窗口反映的缺证、错证记录。"
        },
        {
          "code": "1.2.2.3",
          "name": "电子证照的办事应用",
          "full": "5",
          "rule": "proportion",
          "params": {},
          "inputs": {
            "numerator": {
              "name": "withCertificate",
              "label": "应用电子证照的办件",
              "unit": "件"
            },
            "denominator": {
              "name": "total",
              "label": "全部办件",
              "unit": "件"
            }
          },
          "by": "office",
          "clause": "一/信息资源开发利用绩效/电子证照生成和应用/3",
          "about": "看办件中有多少使用了电子证照。",
          "evidence": "后台汇总的办件用证统计。"
        },
        {
          "code": "1.2.3.1",
          "name": "开放数据集数量情况",
          "full": "4",
          "rule": "rankSplit",
          "params": {
            "method": {
              "parameter": "rankMethod"
            },
            "ties": {
              "parameter": "ties"
            },
            "bands": {
              "parameter": "rankBands"
            },
            "order": "descending",
            "split": {
              "parameter": "datasetSplit"
            }
          },
          "inputs": {
            "total": {
              "name": "total",
              "label": "开放数据集总量",
              "unit": "个"
            },
            "added": {
              "name": "added",
              "label": "本年度净增的开放数据集（减少的填负数）",
              "unit": "个"
            }
          },
          "by": "department",
          "clause": "一/信息资源开发利用绩效/公共信息资源开放/1",
          "about": "看开放数据集的总数和当年净增数在各部门中的位次。",
          "evidence": "开放平台的数据集目录统计截图。",
          "readings": [
            1,
            2,
            8,
            9,
            26
          ]
        },
        {
          "code": "1.2.3.2",
          "name": "开放数据集数据量情况",
          "full": "2",
          "rule": "rankValue",
          "params": {
            "method": {
              "parameter": "rankMethod"
            },
            "ties": {
              "parameter": "ties"
            },
            "bands": {
              "parameter": "rankBands"
            },
            "order": "descending"
          },
          "inputs": {
            "value": {
              "name": "volume",
              "label": "开放数据集的数据量",
              "unit": "万条"
            }
          },
          "by": "department",
          "clause": "一/信息资源开发利用绩效/公共信息资源开放/2",
          "about": "看开放数据的总体规模在各部门中的位次。",
          "evidence": "开放平台的数据量统计截图。",
          "readings": [
            1,
            8,
            9,
            26
          ]
        },
        {
          "code": "1.2.3.3",
          "name": "普遍开放数据集占比情况",
          "full": "1",
          "rule": "rankRatio",
          "params": {
            "method": {
              "parameter": "rankMethod"
            },
            "ties": {
              "parameter": "ties"
            },
            "bands": {
              "parameter": "rankBands"
            },
            "order": "descending"
          },
          "inputs": {
            "part": {
              "name": "open",
              "label": "普遍开放的数据集",
              "unit": "个"
            },
            "whole": {
              "name": "all",
              "label": "本单位在开放平台上的全部数据集",
              "unit": "个"
            }
          },
          "by": "department",
          "clause": "一/信息资源开发利用绩效/公共信息资源开放/3",
          "about": "看人人可取用的数据集占多大份额。",
          "evidence": "开放平台按开放方式分类的统计截图。",
          "readings": [
            1,
            8,
            9,
            29
          ]
        },
        {
          "code": "1.2.3.4",
          "name": "数据集更新情况",
          "full": "2",
          "rule": "deduct",
          "params": {
            "per": "0.2",
            "cap": "2"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "未按设定频率更新的数据集",
              "unit": "个"
            }
          },
          "by": "ledger",
          "clause": "一/信息资源开发利用绩效/公共信息资源开放/4",
          "about": "看数据集是否跟上自己设定的更新周期。",
          "evidence": "数据集更新周期与最近更新日期对照表。"
        },
        {
          "code": "1.2.3.5",
          "name": "开放数据集可机读情况",
          "full": "1",
          "rule": "rankRatio",
          "params": {
            "method": {
              "parameter": "rankMethod"
            },
            "ties": {
              "parameter": "ties"
            },
            "bands": {
              "parameter": "rankBands"
            },
            "order": "descending"
          },
          "inputs": {
            "part": {
              "name": "machineReadable",
              "label": "可机读的数据集",
              "unit": "个"
            },
            "whole": {
              "name": "all",
              "label": "本单位在开放平台上的全部数据集",
              "unit": "个"
            }
          },
          "by": "department",
          "clause": "一/信息资源开发利用绩效/公共信息资源开放/5",
          "about": "看程序能直接读取的数据集占多大份额。",
          "evidence": "开放平台按文件格式分类的统计截图。",
          "readings": [
            1,
            8,
            9,
            29
          ]
        },
        {
          "code": "1.3.1.1",
          "name": "双因素身份认证",
          "nameIsOurs": true,
          "full": "1",
          "rule": "gate",
          "params": {},
          "inputs": {
            "met": {
              "name": "met",
              "label": "重要系统的主机、网络设备已采用双因素身份认证",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/安全保障绩效/信息系统安全等级保护/1",
          "about": "看登录重要系统的主机和网络设备是否须经两种方式验证身份。",
          "evidence": "设备登录配置截图或等级测评报告。"
        },
        {
          "code": "1.3.1.2",
          "name": "系统管理员和安全管理员配备、岗位技能培训",
          "nameIsOurs": true,
          "full": "1",
          "rule": "gate",
          "params": {},
          "inputs": {
            "met": {
              "name": "met",
              "label": "已配备系统管理员和安全管理员，并开展岗位技能培训",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/安全保障绩效/信息系统安全等级保护/2",
          "about": "看安全岗位是否配齐人员并经过培训。",
          "evidence": "任职文件和培训记录。"
        },
        {
          "code": "1.3.2.1",
          "name": "互联网终端实名认证、安全状态检测和修复",
          "nameIsOurs": true,
          "rule": "onceInGroup",
          "params": {
            "per": "1"
          },
          "inputs": {
            "notMet": {
              "name": "notMet",
              "label": "终端实名认证、安全状态检测和修复未落实（未落实填“是”）",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/1",
          "about": "看联网终端是否随时核验使用人并查补安全问题。",
          "evidence": "终端管理系统的运行截图。",
          "readings": [
            17
          ]
        },
        {
          "code": "1.3.2.2",
          "name": "重大安全漏洞被通报",
          "nameIsOurs": true,
          "rule": "timesInGroup",
          "params": {
            "per": "1"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "因重大安全漏洞被通报",
              "unit": "次"
            }
          },
          "by": "ledger",
          "clause": "一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/2",
          "about": "看重要系统是否因重大漏洞受到省级通报。",
          "evidence": "通报文件编号及日期。",
          "readings": [
            15
          ]
        },
        {
          "code": "1.3.2.3",
          "name": "接到通报2周内未按要求修复反馈",
          "nameIsOurs": true,
          "rule": "timesInGroup",
          "params": {
            "per": "1"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "接到通报后逾期未按要求修复反馈",
              "unit": "次"
            }
          },
          "by": "ledger",
          "clause": "一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/3",
          "about": "看受到漏洞通报后是否按期修好并报告。",
          "evidence": "通报签收日期与修复反馈日期的记录。",
          "readings": [
            15
          ],
          "lateAfter": {
            "days": 14,
            "kind": "calendar"
          }
        },
        {
          "code": "1.3.2.4",
          "name": "违反规范接入政务外网被通报",
          "nameIsOurs": true,
          "rule": "timesInGroup",
          "params": {
            "per": "1"
          },
          "inputs": {
            "count": {
              "name": "count",
              "label": "因违反规范接入政务外网被通报",
              "unit": "次"
            }
          },
          "by": "ledger",
          "clause": "一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/4",
          "about": "看接入政务外网是否因不守技术规范受到通报。",
          "evidence": "通报文件编号及日期。"
        },
        {
          "code": "1.3.2.5",
          "name": "数据通信专用信道与商用密码VPN",
          "nameIsOurs": true,
          "rule": "onceInGroup",
          "params": {
            "per": "1"
          },
          "inputs": {
            "notMet": {
              "name": "notMet",
              "label": "专用信道或商用密码VPN设备未落实（未落实填“是”）",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/5",
          "about": "看重要数据的传输和边界安全设备的管理是否走专用信道、使用经认证的商用密码VPN。",
          "evidence": "网络拓扑图和设备的商用密码产品型号证书。",
          "readings": [
            17
          ]
        },
        {
          "code": "1.3.2.6",
          "name": "密码技术身份鉴别",
          "nameIsOurs": true,
          "rule": "onceInGroup",
          "params": {
            "per": "1"
          },
          "inputs": {
            "notMet": {
              "name": "notMet",
              "label": "登录用户的密码技术身份鉴别未落实（未落实填“是”）",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/6",
          "about": "看用户登录时是否以密码技术核验身份。",
          "evidence": "密码应用方案或评估报告。",
          "readings": [
            17
          ]
        },
        {
          "code": "1.3.2.7",
          "name": "密码技术保护关键业务应用和重要数据",
          "nameIsOurs": true,
          "rule": "onceInGroup",
          "params": {
            "per": "1"
          },
          "inputs": {
            "notMet": {
              "name": "notMet",
              "label": "关键业务应用和重要数据的密码保护未落实（未落实填“是”）",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "一/安全保障绩效/关键信息基础设施和重要信息系统网络安全管理/7",
          "about": "看关键业务和重要数据的存储、访问控制和敏感标记是否有密码保护。",
          "evidence": "密码应用安全性评估报告。",
          "readings": [
            17
          ]
        }
      ]
    },
    {
      "code": "2",
      "name": "政府网站",
      "full": "100",
      "clause": "二(一)",
      "levels": [
        {
          "code": "2.1",
          "name": "政务公开",
          "full": "20"
        },
        {
          "code": "2.1.2",
          "name": "信息发布",
          "full": "15"
        },
        {
          "code": "2.2",
          "name": "数据开放",
          "full": "6"
        },
        {
          "code": "2.3",
          "name": "解读回应",
          "full": "8"
        },
        {
          "code": "2.3.1",
          "name": "政策解读",
          "full": "8"
        },
        {
          "code": "2.4",
          "name": "办事服务",
          "full": "22"
        },
        {
          "code": "2.4.1",
          "name": "服务方式完备度",
          "full": "3"
        },
        {
          "code": "2.4.2",
          "name": "服务事项覆盖度",
          "full": "5"
        },
        {
          "code": "2.4.2.1",
          "name": "事项清单",
          "full": "2"
        },
        {
          "code": "2.4.2.2",
          "name": "服务事项覆盖情况",
          "full": "3"
        },
        {
          "code": "2.4.4",
          "name": "在线办理深度",
          "full": "6"
        },
        {
          "code": "2.5",
          "name": "互动交流",
          "full": "17"
        },
        {
          "code": "2.5.1",
          "name": "咨询投诉",
          "full": "6"
        },
        {
          "code": "2.5.2",
          "name": "在线访谈",
          "full": "5"
        },
        {
          "code": "2.5.3",
          "name": "调查征集",
          "full": "6"
        },
        {
          "code": "2.6",
          "name": "网站性能维护及保障机制",
          "full": "14"
        },
        {
          "code": "2.6.2",
          "name": "功能设计",
          "full": "2"
        },
        {
          "code": "2.6.3",
          "name": "监督检查",
          "full": "6"
        },
        {
          "code": "2.6.5",
          "name": "保障机制",
          "full": "4"
        },
        {
          "code": "2.7",
          "name": "省政府门户网站内容保障",
          "full": "13"
        }
      ],
      "items": [
        {
          "code": "2.0",
          "name": "政府网站单项否决",
          "method": "年底综合考核",
          "rule": "veto",
          "params": {},
          "inputs": {
            "veto": {
              "name": "veto",
              "label": "网站出现单项否决情形",
              "unit": ""
            },
            "reason": {
              "name": "reason",
              "label": "否决理由",
              "unit": ""
            }
          },
          "by": "office",
          "clause": "二(一)/单项否决",
          "about": "看网站是否触及国务院办公厅检查指标所列的任何一种否决情形。",
          "evidence": "检查通报或网站检查记录，并写明否决理由。",
          "readings": [
            13
          ]
        },
        {
          "code": "2.1.1",
          "name": "政府信息公开",
          "full": "5",
          "method": "日常监测",
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
          "clause": "二(一)/政务公开/政府信息公开",
          "about": "看公开指南、公开制度、公开年报和申请渠道是否建好。",
          "evidence": "信息公开平台各栏目截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.1.2.1",
          "name": "网站信息发布",
          "nameIsOurs": true,
          "full": "8",
          "method": "日常监测",
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
          "clause": "二(一)/政务公开/信息发布/1",
          "about": "看机构、人员、文件、动态、统计等基本栏目的内容是否到位。",
          "evidence": "监测记录和栏目页面截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.1.2.2",
          "name": "重点信息公开",
          "nameIsOurs": true,
          "full": "7",
          "method": "年底综合考核",
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
          "clause": "二(一)/政务公开/信息发布/2",
          "about": "看财政资金等本领域的重点内容是否设专栏公开。",
          "evidence": "专题专栏的网址和截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.2.1",
          "name": "公共数据资源开放",
          "full": "6",
          "method": "日常监测",
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
          "clause": "二(一)/数据开放/公共数据资源开放",
          "about": "看在全省统一开放平台上公开的数据数量、规模和质量如何。",
          "evidence": "开放平台的后台统计和数据集抽查记录。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.3.1.1",
          "name": "解读形式",
          "full": "4",
          "method": "年底综合考核",
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
          "clause": "二(一)/解读回应/政策解读/解读形式",
          "about": "看重要政策的解读是否及时、讲得透彻、形式多样。",
          "evidence": "政策与解读材料的发布日期对照表和页面截图。",
          "readings": [
            14,
            23
          ]
        },
        {
          "code": "2.3.1.2",
          "name": "解读比例",
          "full": "2",
          "method": "年底综合考核",
          "rule": "proportion",
          "params": {},
          "inputs": {
            "numerator": {
              "name": "interpreted",
              "label": "已解读的政策文件",
              "unit": "件"
            },
            "denominator": {
              "name": "due",
              "label": "应解读的政策文件（以本部门名义印发，涉及面广、社会关注度高）",
              "unit": "件"
            }
          },
          "by": "department",
          "clause": "二(一)/解读回应/政策解读/解读比例",
          "about": "看受众广、受关注的政策文件有多少配了解读。",
          "evidence": "政策文件与解读材料的对应清单。",
          "readings": [
            21
          ]
        },
        {
          "code": "2.3.1.3",
          "name": "解读关联",
          "full": "2",
          "method": "年底综合考核",
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
          "clause": "二(一)/解读回应/政策解读/解读关联",
          "about": "看政策页面与解读页面能否互相跳转。",
          "evidence": "两类页面上的链接截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.4.1.1",
          "name": "一站式提供",
          "full": "1",
          "method": "年底综合考核",
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
          "clause": "二(一)/办事服务/服务方式完备度/一站式提供",
          "about": "看审批、公共和便民三类服务是否与省里的两个大厅连成一体。",
          "evidence": "服务入口和跳转页面截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.4.1.2",
          "name": "集约化程度",
          "full": "2",
          "method": "年底综合考核",
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
          "clause": "二(一)/办事服务/服务方式完备度/集约化程度",
          "about": "看便民服务是否集中到省政府门户网站便民服务大厅办理。",
          "evidence": "便民服务大厅的入驻清单。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.4.2.1.1",
          "name": "权责清单和公共服务事项清单公开",
          "nameIsOurs": true,
          "full": "1",
          "method": "日常监测",
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
          "clause": "二(一)/办事服务/服务事项覆盖度/事项清单/1",
          "about": "看两类清单及其取消、下放、承接等调整是否及时上网。",
          "evidence": "清单公开页面及更新日期。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.4.2.1.2",
          "name": "便民服务清单梳理更新",
          "nameIsOurs": true,
          "full": "1",
          "method": "日常监测",
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
          "clause": "二(一)/办事服务/服务事项覆盖度/事项清单/2",
          "about": "看便民服务清单是否在管理系统中及时维护。",
          "evidence": "便民服务综合管理系统的更新记录。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.4.2.2.1",
          "name": "行政审批、公共服务事项覆盖情况",
          "full": "1",
          "method": "年底综合考核",
          "rule": "proportion",
          "params": {},
          "inputs": {
            "numerator": {
              "name": "settled",
              "label": "已进驻省网上办事大厅的行政审批、公共服务事项",
              "unit": "项"
            },
            "denominator": {
              "name": "listed",
              "label": "清单内的行政审批、公共服务事项",
              "unit": "项"
            }
          },
          "by": "department",
          "clause": "二(一)/办事服务/服务事项覆盖度/服务事项覆盖情况/1",
          "about": "看清单内的审批和公共服务有多少已进省网上办事大厅。",
          "evidence": "事项清单与大厅进驻目录的对照表。",
          "readings": [
            21
          ]
        },
        {
          "code": "2.4.2.2.2",
          "name": "便民服务事项覆盖情况",
          "full": "2",
          "method": "年底综合考核",
          "rule": "proportion",
          "params": {},
          "inputs": {
            "numerator": {
              "name": "settled",
              "label": "已入驻便民服务大厅（系统）的便民服务事项",
              "unit": "项"
            },
            "denominator": {
              "name": "listed",
              "label": "便民服务清单中的事项",
              "unit": "项"
            }
          },
          "by": "department",
          "clause": "二(一)/办事服务/服务事项覆盖度/服务事项覆盖情况/2",
          "about": "看清单内的便民服务有多少已进便民服务大厅。",
          "evidence": "便民服务清单与大厅入驻目录的对照表。",
          "readings": [
            21
          ]
        },
        {
          "code": "2.4.3",
          "name": "办事指南准确度",
          "full": "6",
          "method": "年底综合考核",
          "rule": "findings",
          "params": {
            "amounts": {
              "parameter": "findingAmounts"
            },
            "vetoFrom": 5,
            "vetoes": {
              "parameter": "guideVeto"
            }
          },
          "inputs": {
            "findings": {
              "name": "findings",
              "label": "七类问题各自的数量，按（1）至（7）的次序",
              "unit": "处"
            },
            "matters": {
              "name": "matters",
              "label": "事项总数",
              "unit": "项"
            },
            "mattersLacking": {
              "name": "mattersLacking4",
              "label": "重点要素类别缺失4类及以上的事项",
              "unit": "项"
            }
          },
          "by": "office",
          "clause": "二(一)/办事服务/办事指南准确度",
          "about": "抽查办事指南是否有用、准确、拿得到所需表格。",
          "evidence": "抽查事项名单及逐项问题截图。",
          "readings": [
            11,
            13,
            30
          ]
        },
        {
          "code": "2.4.4.1",
          "name": "行政审批公共服务",
          "full": "3",
          "method": "年底综合考核",
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
          "clause": "二(一)/办事服务/在线办理深度/行政审批公共服务",
          "about": "看省网上办事大厅里免跑腿和只跑一次的事项有多少。",
          "evidence": "大厅事项的办理深度统计。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.4.4.2",
          "name": "便民服务",
          "full": "3",
          "method": "年底综合考核",
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
          "clause": "二(一)/办事服务/在线办理深度/便民服务",
          "about": "看便民服务能否在网上预约、申报、查询和缴费。",
          "evidence": "各项在线功能的操作截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.4.5",
          "name": "用户体验度",
          "full": "2",
          "method": "日常监测",
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
          "clause": "二(一)/办事服务/用户体验度",
          "about": "从使用者的感受看办事服务是否好找、好懂、好填。",
          "evidence": "监测人员的体验记录。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.5.1.1",
          "name": "留言公开",
          "full": "3",
          "method": "日常监测",
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
          "clause": "二(一)/互动交流/咨询投诉/留言公开",
          "about": "看网民留言是否公开、要素齐全、近期有更新，受理情况有无统计。",
          "evidence": "监测日前两个月的留言栏目截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.5.1.2",
          "name": "办理答复",
          "full": "3",
          "method": "日常监测",
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
          "clause": "二(一)/互动交流/咨询投诉/办理答复",
          "about": "看来信是否答得及时、答得切题、不推诿。",
          "evidence": "抽查信件的收到和答复记录。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.5.2.1",
          "name": "访谈机制",
          "full": "1",
          "method": "日常监测",
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
          "clause": "二(一)/互动交流/在线访谈/访谈机制",
          "about": "看访谈是否提前告知公众。",
          "evidence": "预告栏目截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.5.2.2",
          "name": "内容丰富度",
          "full": "2",
          "method": "日常监测",
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
          "clause": "二(一)/互动交流/在线访谈/内容丰富度",
          "about": "看自办访谈的多少，以及参加外部访谈、发布会后的内容整理。",
          "evidence": "访谈栏目的期次清单。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.5.2.3",
          "name": "访谈质量",
          "full": "2",
          "method": "日常监测",
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
          "clause": "二(一)/互动交流/在线访谈/访谈质量",
          "about": "看访谈的选题、互动和答复质量，以及主要领导是否每年出面解读政策。",
          "evidence": "访谈实录，以及主要领导解读政策的日期。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.5.3.1",
          "name": "内容丰富度",
          "full": "2",
          "method": "日常监测",
          "rule": "ratingWithMinimum",
          "params": {
            "atLeast": 3
          },
          "inputs": {
            "rating": {
              "name": "rating",
              "label": "评定得分",
              "unit": "分"
            },
            "times": {
              "name": "times",
              "label": "监测时间点前1年内意见征集、网上调查的开展次数",
              "unit": "次"
            }
          },
          "by": "office",
          "clause": "二(一)/互动交流/调查征集/内容丰富度",
          "about": "看征集和调查办得多不多、选题是否扣住工作重点。",
          "evidence": "监测日前一年的活动清单。",
          "readings": [
            22,
            23
          ]
        },
        {
          "code": "2.5.3.2",
          "name": "意见征集结果反馈",
          "full": "2",
          "method": "日常监测",
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
          "clause": "二(一)/互动交流/调查征集/意见征集结果反馈",
          "about": "看征集到的意见和采纳结果是否公布。",
          "evidence": "意见征集结果页面截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.5.3.3",
          "name": "网上调查结果反馈",
          "full": "2",
          "method": "日常监测",
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
          "clause": "二(一)/互动交流/调查征集/网上调查结果反馈",
          "about": "看网上调查的结论和采纳结果是否公布。",
          "evidence": "网上调查结果页面截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.6.1",
          "name": "开设整合",
          "full": "1",
          "method": "日常监测",
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
          "clause": "二(一)/网站性能维护及保障机制/开设整合",
          "about": "看机构改革后网站是否及时在统一平台上开办或归并。",
          "evidence": "统一技术平台的开设、整合记录。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.6.2.1",
          "name": "开设规范",
          "full": "1",
          "method": "日常监测",
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
          "clause": "二(一)/网站性能维护及保障机制/功能设计/开设规范",
          "about": "看网站名称、域名和各类标识是否规范齐备。",
          "evidence": "首页截图和备案信息。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.6.2.2",
          "name": "网页设计",
          "full": "1",
          "method": "日常监测",
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
          "clause": "二(一)/网站性能维护及保障机制/功能设计/网页设计",
          "about": "看页面的布局、链接、分享、浮窗、广告和兼容性是否得当。",
          "evidence": "几种常用浏览器下的页面截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.6.3.1",
          "name": "上级监督检查",
          "full": "4",
          "method": "年底综合考核",
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
          "clause": "二(一)/网站性能维护及保障机制/监督检查/上级监督检查",
          "about": "看本部门和所属单位的网站有无被上级通报或提醒。",
          "evidence": "通报和内容提醒的文件编号。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.6.3.2",
          "name": "第三方监督检查",
          "full": "1",
          "method": "年底综合考核",
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
          "clause": "二(一)/网站性能维护及保障机制/监督检查/第三方监督检查",
          "about": "看网民和评议员反映的网站问题是否在限期内办妥。",
          "evidence": "转办与办结时间清单，标出超期件。",
          "readings": [
            14,
            23
          ]
        },
        {
          "code": "2.6.3.3",
          "name": "本级自查",
          "full": "1",
          "method": "日常监测",
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
          "clause": "二(一)/网站性能维护及保障机制/监督检查/本级自查",
          "about": "看每季度的网站自查是否按时公布。",
          "evidence": "各季度自查公告的网址和发布日期。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.6.4",
          "name": "年度报表",
          "full": "1",
          "method": "日常监测",
          "rule": "deadline",
          "params": {
            "from": {
              "parameter": "reportDue",
              "day": "firstOfYear"
            },
            "by": {
              "parameter": "reportDue"
            }
          },
          "inputs": {
            "published": {
              "name": "published",
              "label": "《政府网站年报》公开日期",
              "unit": ""
            }
          },
          "by": "department",
          "clause": "二(一)/网站性能维护及保障机制/年度报表",
          "about": "看所考核年度的《政府网站年报》是否按期挂网。",
          "evidence": "年报公告的网址和发布日期截图。",
          "readings": [
            24
          ]
        },
        {
          "code": "2.6.5.1",
          "name": "网站工作总结",
          "full": "4",
          "method": "年底综合考核",
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
          "clause": "二(一)/网站性能维护及保障机制/保障机制/网站工作总结",
          "about": "看年度总结是否按期报送、内容和附件是否完备。",
          "evidence": "总结文件、附件及报送日期。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.7.1",
          "name": "在线访谈",
          "full": "3",
          "method": "年底综合考核",
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
          "clause": "二(一)/省政府门户网站内容保障/在线访谈",
          "about": "看对省政府门户网站访谈安排的配合程度。",
          "evidence": "访谈活动安排表和参加记录。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.7.2",
          "name": "调查征集",
          "full": "3",
          "method": "日常监测",
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
          "clause": "二(一)/省政府门户网站内容保障/调查征集",
          "about": "看借助省政府门户网站办的征集、调查和结果公布。",
          "evidence": "门户网站上的活动页面清单。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.7.3",
          "name": "互动交流知识库",
          "full": "2",
          "method": "日常监测",
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
          "clause": "二(一)/省政府门户网站内容保障/互动交流知识库",
          "about": "看部门知识库在省政府门户网站后台的充实和维护。",
          "evidence": "知识库后台的条目统计。",
          "readings": [
            23
          ]
        },
        {
          "code": "2.7.4",
          "name": "专题专栏及办事服务",
          "full": "5",
          "method": "日常监测",
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
          "clause": "二(一)/省政府门户网站内容保障/专题专栏及办事服务",
          "about": "看供省政府门户网站整合的专题和服务是否完整、规范、常更新。",
          "evidence": "栏目清单和更新日期统计。",
          "readings": [
            23
          ]
        }
      ]
    },
    {
      "code": "3",
      "name": "政务新媒体",
      "full": "100",
      "clause": "二(二)",
      "indicatorDepth": 2,
      "levels": [
        {
          "code": "3.1",
          "name": "开设整合",
          "full": "15"
        },
        {
          "code": "3.2",
          "name": "内容建设",
          "full": "35"
        },
        {
          "code": "3.3",
          "name": "制度建设",
          "full": "15"
        },
        {
          "code": "3.4",
          "name": "监督管理",
          "full": "15"
        },
        {
          "code": "3.5",
          "name": "协同联动",
          "full": "20"
        },
        {
          "code": "3.6",
          "name": "加分指标",
          "full": "10",
          "extra": true
        }
      ],
      "items": [
        {
          "code": "3.0",
          "name": "政务新媒体单项否决",
          "method": "年底综合考核",
          "rule": "veto",
          "params": {},
          "inputs": {
            "veto": {
              "name": "veto",
              "label": "政务新媒体出现单项否决情形",
              "unit": ""
            },
            "reason": {
              "name": "reason",
              "label": "否决理由",
              "unit": ""
            }
          },
          "by": "office",
          "clause": "二(二)/单项否决",
          "about": "看新媒体账号是否触及国务院办公厅检查指标所列的任何一种否决情形。",
          "evidence": "检查通报或账号检查记录，并写明否决理由。",
          "readings": [
            13
          ]
        },
        {
          "code": "3.1.1",
          "name": "账号开设",
          "full": "5",
          "method": "日常监测",
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
          "clause": "二(二)/开设整合/账号开设",
          "about": "看同一类平台上是否只办一个主账号。",
          "evidence": "各平台账号清单。",
          "readings": [
            23
          ]
        },
        {
          "code": "3.1.2",
          "name": "开设规范",
          "full": "5",
          "method": "日常监测",
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
          "clause": "二(二)/开设整合/开设规范",
          "about": "看账号是否由单位开办、名称是否贴合职责且各平台统一。",
          "evidence": "各平台账号主体信息截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "3.1.3",
          "name": "关停整合",
          "full": "5",
          "method": "日常监测",
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
          "clause": "二(二)/开设整合/关停整合",
          "about": "看机构变化后账号的处置，以及低效账号的清理。",
          "evidence": "注销、变更或关停的公告。",
          "readings": [
            23
          ]
        },
        {
          "code": "3.2.1",
          "name": "便民服务",
          "full": "15",
          "method": "日常监测",
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
          "clause": "二(二)/内容建设/便民服务",
          "about": "看新媒体上能办多少利企便民的事、能办到哪一步。",
          "evidence": "年底工作总结的相关部分和服务菜单截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "3.2.2",
          "name": "更新频率",
          "full": "10",
          "method": "日常监测",
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
          "clause": "二(二)/内容建设/更新频率",
          "about": "看监测日前两周账号更新得勤不勤。",
          "evidence": "账号发文列表截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "3.2.3",
          "name": "更新形式",
          "full": "10",
          "method": "日常监测",
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
          "clause": "二(二)/内容建设/更新形式",
          "about": "看内容是否用大家爱看易懂的方式表达。",
          "evidence": "代表作品的截图或链接。",
          "readings": [
            23
          ]
        },
        {
          "code": "3.3.1",
          "name": "制度建设情况",
          "full": "15",
          "method": "日常监测",
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
          "clause": "二(二)/制度建设/制度建设情况",
          "about": "看发布审查、安全、保密和值守等制度是否建成。",
          "evidence": "年底工作总结所附的制度文本。",
          "readings": [
            23
          ]
        },
        {
          "code": "3.4.1",
          "name": "备案情况",
          "full": "5",
          "method": "日常监测",
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
          "clause": "二(二)/监督管理/备案情况",
          "about": "看账号的开办、变动和关停是否报备。",
          "evidence": "备案表或备案回执。",
          "readings": [
            23
          ]
        },
        {
          "code": "3.4.2",
          "name": "监督检查",
          "full": "10",
          "method": "日常监测",
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
          "clause": "二(二)/监督管理/监督检查",
          "about": "看本部门和下属单位的账号有无被上级通报。",
          "evidence": "通报文件编号及日期。",
          "readings": [
            23
          ]
        },
        {
          "code": "3.5.1",
          "name": "“中国福建”内容保障",
          "full": "20",
          "method": "日常监测",
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
          "clause": "二(二)/协同联动/“中国福建”内容保障",
          "about": "看报送“中国福建”微信公众号的稿件被采用和阅读的多少。",
          "evidence": "采用稿件清单及阅读量截图。",
          "readings": [
            23
          ]
        },
        {
          "code": "3.6.1",
          "name": "舆情报送",
          "full": "10",
          "method": "日常监测",
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
          "clause": "二(二)/加分指标/舆情报送",
          "about": "看向省政府办公厅报送的舆情和风险分析信息。",
          "evidence": "信息报送记录。",
          "readings": [
            5
          ]
        }
      ]
    }
  ],
  "final": {
    "standing": [
      "1"
    ],
    "pool": {
      "points": "35",
      "name": "政府网站与政务新媒体",
      "parts": [
        {
          "section": "2",
          "share": {
            "parameter": "siteShare"
          }
        },
        {
          "section": "3",
          "share": "rest"
        }
      ]
    }
  },
  "words": {
    "among": "全省",
    "assessor": "考核办",
    "withoutSection": "没有网站或政务新媒体的单位",
    "sectionReading": 7
  }
};
