import { noTerms, type RoundTerms } from "../../engine/answers/roundTerms.js";
import { daySerial } from "../../exact/daySerial.js";
import { Failure } from "../terminal/failure.js";
import type { Arguments } from "../terminal/readArguments.js";

export const termsOptions = { due: "string", contact: "string", "hand-in": "string" } as const;

export const termsUsage = `  --due 日期、--contact 文字、--hand-in 文字
                        写在封面的报送截止日期（如 2021-02-26）、联系人及电话、报送方式；没有则为汇总簿“说明”表所填`;

/**
 * What the covers of forms say of the round: the options, otherwise what the office workbook has.
 *
 * @throws Failure for a day that is none
 */
export function givenTerms({ text }: Arguments, kept: RoundTerms = noTerms): RoundTerms {
  const dueOn = text("due") ?? kept.dueOn;
  if (dueOn !== "" && daySerial(dueOn) === null)
    throw new Failure(`选项 --due 应为 2021-02-26 这样的日期，实为 ${JSON.stringify(dueOn)}`);
  return { dueOn, contact: text("contact") ?? kept.contact, handIn: text("hand-in") ?? kept.handIn };
}
