import type { ItemDefinition } from "../../definition.js";
import { mark } from "../mark.js";

/** 2.3 解读回应 */
export const interpretation = [
  {
    code: "2.3.1.1",
    name: "解读形式",
    full: "4",
    method: "年底综合考核",
    rule: "rating",
    params: {},
    inputs: { rating: mark },
    by: "office",
    clause: "二(一)/解读回应/政策解读/解读形式",
    about: "看重要政策的解读是否及时、讲得透彻、形式多样。",
    evidence: "政策与解读材料的发布日期对照表和页面截图。",
    readings: [14, 23],
  },
  {
    code: "2.3.1.2",
    name: "解读比例",
    full: "2",
    method: "年底综合考核",
    rule: "proportion",
    params: {},
    inputs: {
      numerator: { name: "interpreted", label: "已解读的政策文件", unit: "件" },
      denominator: { name: "due", label: "应解读的政策文件（以本部门名义印发，涉及面广、社会关注度高）", unit: "件" },
    },
    by: "department",
    clause: "二(一)/解读回应/政策解读/解读比例",
    about: "看受众广、受关注的政策文件有多少配了解读。",
    evidence: "政策文件与解读材料的对应清单。",
    readings: [21],
  },
  {
    code: "2.3.1.3",
    name: "解读关联",
    full: "2",
    method: "年底综合考核",
    rule: "rating",
    params: {},
    inputs: { rating: mark },
    by: "office",
    clause: "二(一)/解读回应/政策解读/解读关联",
    about: "看政策页面与解读页面能否互相跳转。",
    evidence: "两类页面上的链接截图。",
    readings: [23],
  },
] satisfies readonly ItemDefinition[];
