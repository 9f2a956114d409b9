import { certainty, type Certainty } from "../../../analysis/certainty/certainty.js";
import { Failure } from "../../terminal/failure.js";
import type { Arguments } from "../../terminal/readArguments.js";
import type { ReadAssessment } from "../readAssessment.js";
import { readFreed } from "./readFreed.js";
import { readReadingValues } from "./readReadingValues.js";

/** How sure the places are that are given out, where --certainty asks for it. @throws Failure */
export async function givenRanges(
  args: Arguments,
  { scheme, answers, confirmedReadings: confirmed }: ReadAssessment,
): Promise<Certainty | undefined> {
  const [values, free] = [args.text("values"), args.text("free")];
  if (!args.flag("certainty")) {
    const [alone] = [...(values !== undefined ? ["values"] : []), ...(free !== undefined ? ["free"] : [])];
    if (alone !== undefined)
      throw new Failure({
        zh: `选项 --${alone} 只与 --certainty 一起使用`,
        en: `Option --${alone} goes with --certainty only`,
      });
    return undefined;
  }
  const [named, freed] = [readReadingValues(scheme, values), readFreed(scheme, free)];
  return (await certainty(scheme, answers, { confirmed, freed, named })) ?? undefined;
}
