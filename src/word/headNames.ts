import type { Words } from "../words/words.js";
import type { PaperHead } from "./paper.js";

/** The elements of a paper that the office fills in, as the standard calls them. */
export const headNames: Readonly<Record<keyof PaperHead, Words>> = {
  office: { zh: "发文机关标志", en: "issuing office (发文机关标志)" },
  number: { zh: "发文字号", en: "number (发文字号)" },
  addressees: { zh: "主送机关", en: "addressees (主送机关)" },
  signatory: { zh: "署名", en: "signatory (署名)" },
  date: { zh: "成文日期", en: "date (成文日期)" },
};

/** What the office did not fill in, in the order of the paper. */
export const unfilled = (head: PaperHead): readonly (keyof PaperHead)[] =>
  (Object.keys(headNames) as readonly (keyof PaperHead)[]).filter((name) => head[name] === undefined);
