import { ActionButton, PrimaryButton } from "office-ui-fabric-react";
import React from "react";
import { localTime } from "../../exact/localTime.js";
import { dueWords } from "../../returns/progress/progressWords.js";
import type { Screen } from "../shell/features.js";
import { useWords } from "../words/words.js";
import type { PhaseStep } from "./phaseSteps.js";

interface Props {
  readonly steps: readonly PhaseStep[];
  /** The last day for handing in; "" where none is given. */
  readonly dueOn: string;
  readonly onShow: (screen: Screen) => void;
}

/** The phases of a round: what is done is ticked and counted, the first that is not is the next step. */
export function PhaseList({ steps, dueOn, onShow }: Props): React.ReactElement {
  const { home, screens, language } = useWords();
  return (
    <nav className="phases" aria-label={home.phases}>
      <ol>
        {steps.map(({ phase, screen, isNext }) => {
          const { name, done, of, isDone, isSkipped } = phase;
          const due =
            name === "collect" && !isDone && dueOn !== "" ? dueWords(dueOn, localTime(new Date()))[language] : "";
          const count = isSkipped
            ? home.phaseSkipped
            : of > 0 && name !== "share"
              ? home.phaseCount[name](done, of)
              : "";
          const told = [count, due].filter((text) => text !== "").join(" · ");
          const text = (
            <span className="screen-text">
              <span className="screen-name">
                {name === "settle" || name === "judge" ? home.phase[name] : screens[screen].name}
              </span>{" "}
              <span className="screen-about">{told === "" && isNext ? screens[screen].about : told}</span>
            </span>
          );
          return (
            <li key={name} className={isDone ? "phase phase-done" : "phase"} aria-current={isNext ? "step" : undefined}>
              <span className="phase-mark" role="img" aria-label={isDone ? home.phaseDone : ""} aria-hidden={!isDone}>
                {isDone ? "✓" : ""}
              </span>
              {isNext ? (
                <PrimaryButton className="screen" onClick={() => onShow(screen)}>
                  {text}
                </PrimaryButton>
              ) : (
                <ActionButton className="screen-row" onClick={() => onShow(screen)}>
                  {text}
                </ActionButton>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
