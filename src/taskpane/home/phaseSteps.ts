import type { Screen } from "../shell/features.js";
import type { Phase } from "../worker/openBook.js";

/** A phase with the screen on which it is worked at. */
export interface PhaseStep {
  readonly phase: Phase;
  readonly screen: Screen;
  /** The step is called as its screen is. */
  readonly isNamed: boolean;
  /** The first that is not done. */
  readonly isNext: boolean;
}

const screenOf: Readonly<Record<Phase["name"], readonly [screen: Screen, isNamed: boolean]>> = {
  settle: ["readings", false],
  issue: ["issue", true],
  collect: ["returns", true],
  judge: ["ratings", false],
  rank: ["ranking", true],
  share: ["share", true],
};

export function phaseSteps(phases: readonly Phase[]): readonly PhaseStep[] {
  const next = phases.find(({ isDone }) => !isDone);
  return phases.map((phase) => {
    const [screen, isNamed] = screenOf[phase.name];
    return { phase, screen, isNamed, isNext: phase === next };
  });
}
