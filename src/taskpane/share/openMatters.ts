import type { Screen } from "../shell/features.js";
import type { OfficeState } from "../worker/openBook.js";

/** Something that is still open when results are about to be given out, and where it is worked at. */
export interface OpenMatter {
  readonly kind: "mergeOpen" | "unreturned" | "unrated" | "wrong" | "unconfirmed";
  readonly count: number;
  readonly screen: Screen;
}

/** What is missing, doubtful or unconfirmed, in the order in which a round is worked at. */
export function openMatters({ merge, phases, notes, unconfirmed, issued }: OfficeState): readonly OpenMatter[] {
  const left = (name: "collect" | "judge"): number => {
    const phase = phases.find((each) => each.name === name);
    return phase ? Math.max(0, phase.of - phase.done) : 0;
  };
  const matters: readonly OpenMatter[] = [
    { kind: "mergeOpen", count: merge === "open" ? 1 : 0, screen: "returns" },
    // where no forms were issued, none are awaited
    { kind: "unreturned", count: issued > 0 ? left("collect") : 0, screen: "returns" },
    { kind: "unrated", count: left("judge"), screen: "ratings" },
    { kind: "wrong", count: notes.length, screen: "home" },
    { kind: "unconfirmed", count: unconfirmed, screen: "readings" },
  ];
  return matters.filter(({ count }) => count > 0);
}

/** What a decision was about: when there is more or other than that, it is asked again. */
export const signatureOf = (matters: readonly OpenMatter[]): string =>
  matters.map(({ kind, count }) => `${kind}:${count}`).join(";");
