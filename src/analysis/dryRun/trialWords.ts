import type { Fraction } from "../../exact/fraction.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { Words } from "../../words/words.js";
import type { DryRun } from "./dryRun.js";

/** What a trial of a scheme came to, and all that is odd in it. */
export interface TrialWords {
  readonly summary: Words;
  readonly remarks: readonly Words[];
}

const points = (value: Fraction | null): Words =>
  value ? { zh: `${value.toFixed(2)} 分`, en: value.toFixed(2) } : { zh: "算不出", en: "no figure" };

export function trialWords(scheme: Scheme, trial: DryRun): TrialWords {
  const { best, worst, neverFull, neverScored, differing } = trial;
  const full = scheme.full.toString();
  return {
    summary: {
      zh: `最好的答卷（不计加分）得 ${points(best).zh}，最差的答卷（没有否决）得 ${points(worst).zh}`,
      en: `the best answers (without bonus) come to ${points(best).en}, the worst (without veto) to ${points(worst).en}`,
    },
    remarks: [
      ...(best?.equals(scheme.full)
        ? []
        : [{ zh: `最好的答卷应得满分 ${full} 分`, en: `the best answers should come to the full mark, ${full}` }]),
      ...neverScored.map(({ code, name }) => ({
        zh: `${code} ${name}：试过的答案都无效，请核对规则的参数和输入项`,
        en: `${code} ${name}: no answer that was tried is valid; check the rule's figures and inputs`,
      })),
      ...neverFull.map(({ item, best: most }) => ({
        zh: `${item.code} ${item.name}：试过的答案最多得 ${points(most).zh}，满分 ${item.full?.toString() ?? ""} 分`,
        en: `${item.code} ${item.name}: at most ${points(most).en} was reached, of ${item.full?.toString() ?? ""}`,
      })),
      ...differing.map((key) => ({
        zh: `${key}：两种算法的结果不同，这是程序的错误，请停用并报告`,
        en: `${key}: two ways of computing differ, which is a fault of the program: stop and report it`,
      })),
    ],
  };
}

/** Items that never earn their full mark may be meant so, and are told; a total that nobody reaches is not. */
export const isSoundTrial = ({ full }: Scheme, { best, neverScored, differing }: DryRun): boolean =>
  best?.equals(full) === true && neverScored.length === 0 && differing.length === 0;
