import type { ReturnState } from "../check/checkedReturn.js";

/** How a returned form ends, as lists and screens say it. */
export const stateWords: Readonly<Record<ReturnState, string>> = {
  accepted: "接收",
  noted: "接收（有说明）",
  asked: "待查询",
  refused: "退回",
  unfilled: "整表未填",
  superseded: "被取代",
};
