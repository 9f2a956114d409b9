import { foldedText } from "../../departments/foldedText.js";
import type { IssueLedger } from "../../evidence/issue/issueLedger.js";
import { Failure } from "../terminal/failure.js";

const roundsOf = ({ entries }: IssueLedger): readonly string[] => [...new Set(entries.map(({ round }) => round))];

/** A slip in a round would refuse every form of it, with a sentence to the departments. @throws Failure */
export function refuseUnknownRound(ledger: IssueLedger, path: string, round: string): void {
  const rounds = roundsOf(ledger);
  if (!rounds.includes(round))
    throw new Failure({
      zh: `${path}：没有“${round}”这一轮；登记过的有：${rounds.map((each) => `“${each}”`).join("、")}`,
      en: `${path}: there is no round “${round}”; there are: ${rounds.map((each) => `“${each}”`).join(", ")}`,
    });
}

/** One round spelled in two ways would be two. @throws Failure */
export function refuseOtherSpelling(ledger: IssueLedger, round: string): void {
  const known = roundsOf(ledger).find((each) => each !== round && foldedText(each) === foldedText(round));
  if (known !== undefined)
    throw new Failure({
      zh: `轮次“${round}”已登记为“${known}”；请照原来的写法`,
      en: `The round “${round}” is registered as “${known}”; spell it that way`,
    });
}
