import type { Words } from "../../words/words.js";
import type { GrowthFault, OfficeGrowth } from "../convert/growOffice.js";

/** Why a workbook cannot be changed in place, at one cell or name, without a full stop. */
export function growthFaultWords({ kind, place, expected, found }: GrowthFault): Words {
  const [zh, en] = found === "" ? ["空白", "nothing"] : [found, found];
  switch (kind) {
    case "moved":
      return {
        zh: `${place}：应为标识 ${expected}，实为 ${zh}；行列移动过，不能原位改动`,
        en: `${place}: the key ${expected} is expected, found ${en}; rows or columns were moved`,
      };
    case "formula":
      return {
        zh: `${place}：公式改动过，现为 ${zh}，应为 ${expected}；请先恢复`,
        en: `${place}: the formula was changed: ${en}; restore ${expected} first`,
      };
    case "taken":
      return {
        zh: `${place}：新行要用的位置已有内容：${zh}；请先移走`,
        en: `${place}: ${en} stands where a new row belongs; move it first`,
      };
    case "name":
      return {
        zh: `名称 ${place} 应指向 ${expected}，实为 ${found === "" ? "没有" : found}`,
        en: `the name ${place} should refer to ${expected}, found ${en}`,
      };
  }
}

/** What is valid and still needs a look: it does not include the new rows. */
export const growthRemarks = ({ notCovering, rangesLeft }: OfficeGrowth): readonly Words[] => [
  ...rangesLeft.map((place) => ({
    zh: `${place} 的下拉列表或条件格式改动过，未延长到新加的行，请自行核对`,
    en: `${place}: the drop-down list or conditional format was changed and does not reach the new rows; check it`,
  })),
  ...notCovering.map(({ place, formula }) => ({
    zh: `${place} 的公式 =${formula} 不含新加的行，请自行核对`,
    en: `${place}: the formula =${formula} does not take in the new rows; check it`,
  })),
];
