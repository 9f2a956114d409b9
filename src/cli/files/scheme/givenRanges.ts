import { certainty, type Certainty } from "../../../analysis/certainty/certainty.js";
import { Failure } from "../../terminal/failure.js";
import type { Arguments } from "../../terminal/readArguments.js";
import type { ReadAssessment } from "../readAssessment.js";
import { readReadingValues } from "./readReadingValues.js";

/** How sure the places are that are given out, where --certainty asks for it. @throws Failure */
export async function givenRanges(
  args: Arguments,
  { scheme, answers, confirmedReadings: confirmed }: ReadAssessment,
): Promise<Certainty | undefined> {
  const values = args.text("values");
  if (!args.flag("certainty")) {
    if (values !== undefined)
      throw new Failure({
        zh: "选项 --values 只与 --certainty 一起使用",
        en: "Option --values goes with --certainty only",
      });
    return undefined;
  }
  return (await certainty(scheme, answers, { confirmed, named: readReadingValues(scheme, values) })) ?? undefined;
}
