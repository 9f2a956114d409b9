import { noTerms, type RoundTerms } from "../../engine/answers/roundTerms.js";
import { daySerial } from "../../exact/daySerial.js";
import { Failure } from "../terminal/failure.js";
import type { Arguments } from "../terminal/readArguments.js";

export const termsOptions = { due: "string", contact: "string", "hand-in": "string" } as const;

export const termsUsage = {
  zh: `  --due 日期、--contact 文字、--hand-in 文字
                        写在封面的报送截止日期（如 2021-02-26）、联系人及电话、报送方式；没有则为汇总簿“说明”表所填`,
  en: `  --due DATE, --contact TEXT, --hand-in TEXT
                        for the cover: the last day (such as 2021-02-26), whom to ask, how to hand in; otherwise what 说明 of the office workbook has`,
};

/**
 * What the covers of forms say of the round: the options, otherwise what the office workbook has.
 *
 * @throws Failure for a day that is none
 */
export function givenTerms({ text }: Arguments, kept: RoundTerms = noTerms): RoundTerms {
  const dueOn = text("due") ?? kept.dueOn;
  if (dueOn !== "" && daySerial(dueOn) === null)
    throw new Failure({
      zh: `选项 --due 应为 2021-02-26 这样的日期，实为 ${JSON.stringify(dueOn)}`,
      en: `Option --due should be a day such as 2021-02-26, not ${JSON.stringify(dueOn)}`,
    });
  return { dueOn, contact: text("contact") ?? kept.contact, handIn: text("hand-in") ?? kept.handIn };
}
