import type { SectionDefinition } from "../definition.js";
import { applications } from "./section1/applications.js";
import { resources } from "./section1/resources.js";
import { security } from "./section1/security.js";

export const section1 = {
  code: "1",
  name: "综合部分",
  full: "65",
  clause: "一",
  levels: [
    { code: "1.1", name: "信息化应用绩效", full: "30" },
    { code: "1.1.1", name: "福建省网上办事大厅应用情况", full: "10" },
    { code: "1.1.1.3", name: "“好差评”系统对接情况", full: "2" },
    { code: "1.1.2", name: "闽政通APP应用情况", full: "10", group: true },
    { code: "1.1.3", name: "“互联网+监管”", full: "10" },
    { code: "1.1.3.1", name: "监管事项梳理情况", full: "2" },
    { code: "1.1.3.2", name: "监管行为数据情况", full: "3" },
    { code: "1.1.3.3", name: "“双随机、一公开”监管执行情况", full: "2" },
    { code: "1.1.3.4", name: "业务应用情况", full: "2" },
    { code: "1.1.3.5", name: "自建系统与省网上行政执法平台对接情况", full: "1" },
    { code: "1.2", name: "信息资源开发利用绩效", full: "30" },
    { code: "1.2.1", name: "政务数据汇聚", full: "10" },
    { code: "1.2.2", name: "电子证照生成和应用", full: "10" },
    { code: "1.2.3", name: "公共信息资源开放", full: "10" },
    { code: "1.3", name: "安全保障绩效", full: "5" },
    { code: "1.3.1", name: "信息系统安全等级保护", full: "2" },
    { code: "1.3.2", name: "关键信息基础设施和重要信息系统网络安全管理", full: "3", group: true },
  ],
  items: [...applications, ...resources, ...security],
} satisfies SectionDefinition;
