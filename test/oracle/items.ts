/**
 * The indicator system for 2020 as the oracle knows it: typed from the published text and its table, and compared with
 * the table by items.test.ts where that lies beside the project. Only what a score needs is here.
 */
export type Rule =
  "deduct" | "rateDrop" | "proportion" | "rank" | "gate" | "rating" | "findings" | "deadline" | "veto" | "bonus";

export interface Item {
  readonly code: string;
  readonly name: string;
  /** The full mark; "" where the item has none of its own (items of a group, vetoes). */
  readonly full: string;
  readonly rule: Rule;
  readonly inputs: readonly string[];
  /** Points for one finding, or for one percentage point of rateDrop. */
  readonly per?: string;
  /** The cap that the text names; without it the full mark is the cap (reading 16). */
  readonly cap?: string;
  /** The group whose full mark the item shares. */
  readonly group?: string;
}

export interface Level {
  readonly code: string;
  readonly name: string;
  readonly full: string;
}

function deduct(code: string, name: string, full: string, per: string, cap?: string): Item {
  const item: Item = { code, name, full, rule: "deduct", inputs: ["count"], per };
  return cap === undefined ? item : { ...item, cap };
}

function inGroup(group: string, code: string, name: string, per: string, input: "count" | "notMet"): Item {
  return { code, name, full: "", rule: "deduct", inputs: [input], per, group };
}

function gate(code: string, name: string, full: string): Item {
  return { code, name, full, rule: "gate", inputs: ["met"] };
}

function rating(code: string, name: string, full: string): Item {
  return { code, name, full, rule: "rating", inputs: ["rating"] };
}

/** Inputs: part, then whole. */
function proportion(code: string, name: string, full: string, part: string, whole: string): Item {
  return { code, name, full, rule: "proportion", inputs: [part, whole] };
}

function rank(code: string, name: string, full: string, ...inputs: string[]): Item {
  return { code, name, full, rule: "rank", inputs };
}

function veto(code: string, name: string): Item {
  return { code, name, full: "", rule: "veto", inputs: ["veto"] };
}

export const items: readonly Item[] = [
  // 一、综合部分: 信息化应用绩效
  deduct("1.1.1.1", "办事服务信息发布情况", "2", "0.2"),
  { code: "1.1.1.2", name: "办件处理情况", full: "3", rule: "rateDrop", inputs: ["onTime", "total"], per: "0.1" },
  gate("1.1.1.3.1", "与省级政务服务“好差评”系统对接", "1"),
  deduct("1.1.1.3.2", "办事服务评价差评整改情况", "1", "0.1", "1"),
  deduct("1.1.1.4", "办件“体外循环”情况", "1", "0.1", "1"),
  gate("1.1.1.5", "自建系统与福建省社会用户和实名认证授权平台对接情况", "1"),
  gate("1.1.1.6", "自建系统与省网上办事大厅实现规范对接情况", "1"),
  inGroup("1.1.2", "1.1.2.1", "新建政务服务APP", "2", "count"),
  inGroup("1.1.2", "1.1.2.2", "政务新媒体服务事项未入驻闽政通", "2", "count"),
  inGroup("1.1.2", "1.1.2.3", "入驻服务发生严重故障", "2", "count"),
  inGroup("1.1.2", "1.1.2.4", "系统未实现“一号通认”", "2", "count"),
  deduct("1.1.3.1.1", "清单梳理完成情况", "1", "0.1", "1"),
  deduct("1.1.3.1.2", "清单信息质量", "0.5", "0.1", "0.5"),
  deduct("1.1.3.1.3", "行政处罚、行政强制类的监管事项与省网上行政执法平台职权关联情况", "0.5", "0.1", "0.5"),
  deduct("1.1.3.2.1", "监管行为覆盖情况", "1", "0.1", "1"),
  deduct("1.1.3.2.2", "监管行为数据质量", "1", "0.1", "1"),
  deduct("1.1.3.2.3", "监管行为录入及时性", "1", "0.1", "1"),
  gate("1.1.3.3.1", "“双随机、一公开”年度计划或专项计划录入情况", "1"),
  deduct("1.1.3.3.2", "“双随机、一公开”年度计划或专项计划开展情况", "1", "0.1", "1"),
  deduct("1.1.3.4.1", "监管单位风险预警信号线索处理情况", "1", "0.1", "1"),
  gate("1.1.3.4.2", "监管单位发布监管动态信息、监管曝光台信息情况", "0.5"),
  deduct("1.1.3.4.3", "执法检查人员信息填写完整性", "0.5", "0.1", "0.5"),
  gate("1.1.3.5.1", "省直自建行政执法系统与省网上行政执法平台对接情况", "0.5"),
  deduct("1.1.3.5.2", "监管事项对应的监管行为数据报送及时性", "0.5", "0.1", "0.5"),

  // 一、综合部分: 信息资源开发利用绩效
  deduct("1.2.1.1", "信息系统报备情况", "2", "0.2", "2"),
  proportion("1.2.1.2", "数据应汇尽汇情况", "3", "gathered", "due"),
  deduct("1.2.1.3", "应用需求响应情况", "3", "0.3", "3"),
  deduct("1.2.1.4", "问题数据纠错情况", "1", "0.1", "1"),
  gate("1.2.1.5", "自建系统与省级服务总线系统对接情况", "1"),
  proportion("1.2.2.1", "电子证照增量生成", "2", "inTime", "new"),
  deduct("1.2.2.2", "电子证照存量生成", "3", "0.1", "3"),
  proportion("1.2.2.3", "电子证照的办事应用", "5", "withCertificate", "total"),
  rank("1.2.3.1", "开放数据集数量情况", "4", "total", "added"),
  rank("1.2.3.2", "开放数据集数据量情况", "2", "volume"),
  rank("1.2.3.3", "普遍开放数据集占比情况", "1", "open", "all"),
  deduct("1.2.3.4", "数据集更新情况", "2", "0.2", "2"),
  rank("1.2.3.5", "开放数据集可机读情况", "1", "machineReadable", "all"),

  // 一、综合部分: 安全保障绩效
  gate("1.3.1.1", "双因素身份认证", "1"),
  gate("1.3.1.2", "系统管理员和安全管理员配备、岗位技能培训", "1"),
  inGroup("1.3.2", "1.3.2.1", "互联网终端实名认证、安全状态检测和修复", "1", "notMet"),
  inGroup("1.3.2", "1.3.2.2", "重大安全漏洞被通报", "1", "count"),
  inGroup("1.3.2", "1.3.2.3", "接到通报2周内未按要求修复反馈", "1", "count"),
  inGroup("1.3.2", "1.3.2.4", "违反规范接入政务外网被通报", "1", "count"),
  inGroup("1.3.2", "1.3.2.5", "数据通信专用信道与商用密码VPN", "1", "notMet"),
  inGroup("1.3.2", "1.3.2.6", "密码技术身份鉴别", "1", "notMet"),
  inGroup("1.3.2", "1.3.2.7", "密码技术保护关键业务应用和重要数据", "1", "notMet"),

  // 二(一)政府网站
  veto("2.0", "政府网站单项否决"),
  rating("2.1.1", "政府信息公开", "5"),
  rating("2.1.2.1", "网站信息发布", "8"),
  rating("2.1.2.2", "重点信息公开", "7"),
  rating("2.2.1", "公共数据资源开放", "6"),
  rating("2.3.1.1", "解读形式", "4"),
  proportion("2.3.1.2", "解读比例", "2", "interpreted", "due"),
  rating("2.3.1.3", "解读关联", "2"),
  rating("2.4.1.1", "一站式提供", "1"),
  rating("2.4.1.2", "集约化程度", "2"),
  rating("2.4.2.1.1", "权责清单和公共服务事项清单公开", "1"),
  rating("2.4.2.1.2", "便民服务清单梳理更新", "1"),
  proportion("2.4.2.2.1", "行政审批、公共服务事项覆盖情况", "1", "settled", "listed"),
  proportion("2.4.2.2.2", "便民服务事项覆盖情况", "2", "settled", "listed"),
  {
    code: "2.4.3",
    name: "办事指南准确度",
    full: "6",
    rule: "findings",
    inputs: ["findings", "matters", "mattersLacking4"],
  },
  rating("2.4.4.1", "行政审批公共服务", "3"),
  rating("2.4.4.2", "便民服务", "3"),
  rating("2.4.5", "用户体验度", "2"),
  rating("2.5.1.1", "留言公开", "3"),
  rating("2.5.1.2", "办理答复", "3"),
  rating("2.5.2.1", "访谈机制", "1"),
  rating("2.5.2.2", "内容丰富度", "2"),
  rating("2.5.2.3", "访谈质量", "2"),
  { code: "2.5.3.1", name: "内容丰富度", full: "2", rule: "rating", inputs: ["rating", "times"] },
  rating("2.5.3.2", "意见征集结果反馈", "2"),
  rating("2.5.3.3", "网上调查结果反馈", "2"),
  rating("2.6.1", "开设整合", "1"),
  rating("2.6.2.1", "开设规范", "1"),
  rating("2.6.2.2", "网页设计", "1"),
  rating("2.6.3.1", "上级监督检查", "4"),
  rating("2.6.3.2", "第三方监督检查", "1"),
  rating("2.6.3.3", "本级自查", "1"),
  { code: "2.6.4", name: "年度报表", full: "1", rule: "deadline", inputs: ["published"] },
  rating("2.6.5.1", "网站工作总结", "4"),
  rating("2.7.1", "在线访谈", "3"),
  rating("2.7.2", "调查征集", "3"),
  rating("2.7.3", "互动交流知识库", "2"),
  rating("2.7.4", "专题专栏及办事服务", "5"),

  // 二(二)政务新媒体
  veto("3.0", "政务新媒体单项否决"),
  rating("3.1.1", "账号开设", "5"),
  rating("3.1.2", "开设规范", "5"),
  rating("3.1.3", "关停整合", "5"),
  rating("3.2.1", "便民服务", "15"),
  rating("3.2.2", "更新频率", "10"),
  rating("3.2.3", "更新形式", "10"),
  rating("3.3.1", "制度建设情况", "15"),
  rating("3.4.1", "备案情况", "5"),
  rating("3.4.2", "监督检查", "10"),
  rating("3.5.1", "“中国福建”内容保障", "20"),
  { code: "3.6.1", name: "舆情报送", full: "10", rule: "bonus", inputs: ["points"] },
];

function level(code: string, name: string, full: string): Level {
  return { code, name, full };
}

/** Everything above the items. 3.6 is the bonus and no part of the 100 points of section 3. */
export const levels: readonly Level[] = [
  level("1", "综合部分", "65"),
  level("1.1", "信息化应用绩效", "30"),
  level("1.1.1", "福建省网上办事大厅应用情况", "10"),
  level("1.1.1.3", "“好差评”系统对接情况", "2"),
  level("1.1.2", "闽政通APP应用情况", "10"),
  level("1.1.3", "“互联网+监管”", "10"),
  level("1.1.3.1", "监管事项梳理情况", "2"),
  level("1.1.3.2", "监管行为数据情况", "3"),
  level("1.1.3.3", "“双随机、一公开”监管执行情况", "2"),
  level("1.1.3.4", "业务应用情况", "2"),
  level("1.1.3.5", "自建系统与省网上行政执法平台对接情况", "1"),
  level("1.2", "信息资源开发利用绩效", "30"),
  level("1.2.1", "政务数据汇聚", "10"),
  level("1.2.2", "电子证照生成和应用", "10"),
  level("1.2.3", "公共信息资源开放", "10"),
  level("1.3", "安全保障绩效", "5"),
  level("1.3.1", "信息系统安全等级保护", "2"),
  level("1.3.2", "关键信息基础设施和重要信息系统网络安全管理", "3"),
  level("2", "政府网站", "100"),
  level("2.1", "政务公开", "20"),
  level("2.1.2", "信息发布", "15"),
  level("2.2", "数据开放", "6"),
  level("2.3", "解读回应", "8"),
  level("2.3.1", "政策解读", "8"),
  level("2.4", "办事服务", "22"),
  level("2.4.1", "服务方式完备度", "3"),
  level("2.4.2", "服务事项覆盖度", "5"),
  level("2.4.2.1", "事项清单", "2"),
  level("2.4.2.2", "服务事项覆盖情况", "3"),
  level("2.4.4", "在线办理深度", "6"),
  level("2.5", "互动交流", "17"),
  level("2.5.1", "咨询投诉", "6"),
  level("2.5.2", "在线访谈", "5"),
  level("2.5.3", "调查征集", "6"),
  level("2.6", "网站性能维护及保障机制", "14"),
  level("2.6.2", "功能设计", "2"),
  level("2.6.3", "监督检查", "6"),
  level("2.6.5", "保障机制", "4"),
  level("2.7", "省政府门户网站内容保障", "13"),
  level("3", "政务新媒体", "100"),
  level("3.1", "开设整合", "15"),
  level("3.2", "内容建设", "35"),
  level("3.3", "制度建设", "15"),
  level("3.4", "监督管理", "15"),
  level("3.5", "协同联动", "20"),
  level("3.6", "加分指标", "+10"),
];

export const groups: readonly string[] = ["1.1.2", "1.3.2"];
export const sections: readonly string[] = ["1", "2", "3"];

/** "1.1.1.3.2" lies in "1.1.1.3". */
export function parentOf(code: string): string {
  return code.slice(0, code.lastIndexOf("."));
}

export function sectionOf(code: string): string {
  return code.slice(0, 1);
}

export function itemOf(code: string): Item {
  const found = items.find((item) => item.code === code);
  if (found === undefined) {
    throw new Error(`no such item: ${code}`);
  }
  return found;
}

export function levelOf(code: string): Level {
  const found = levels.find((entry) => entry.code === code);
  if (found === undefined) {
    throw new Error(`no such level: ${code}`);
  }
  return found;
}
