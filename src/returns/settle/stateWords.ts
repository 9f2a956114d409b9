import type { Words } from "../../words/words.js";
import type { ReturnState } from "../check/checkedReturn.js";

/** How a returned form ends, as lists and screens say it. */
export const returnStateWords: Readonly<Record<ReturnState, Words>> = {
  accepted: { zh: "接收", en: "Accepted" },
  noted: { zh: "接收（有说明）", en: "Accepted with notes" },
  asked: { zh: "待查询", en: "To ask" },
  refused: { zh: "退回", en: "Refused" },
  unfilled: { zh: "整表未填", en: "Not filled in" },
  superseded: { zh: "被取代", en: "Superseded" },
};
