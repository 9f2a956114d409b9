import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import React from "react";
import type { PartProps } from "../kit/feature.js";
import { useWords } from "../words/words.js";
import type { HandoutState } from "./handoutState.js";

interface Props extends Pick<PartProps, "busy" | "dispatch"> {
  readonly state: HandoutState;
  readonly onNext: () => void;
}

/** One workbook after the other: whose turn it is, and how many are left. */
export function HandoutBar({ state, busy, onNext, dispatch }: Props): React.ReactElement {
  const { handout } = useWords();
  const { departments, done } = state;
  const next = departments[done];
  return (
    <section className="handout" aria-live="polite">
      <p>{next ? handout.progress(done, departments.length) : handout.finished(departments.length)}</p>
      <div className="action">
        {next && <PrimaryButton text={handout.next(next.name)} disabled={busy !== null} onClick={onNext} />}
        <DefaultButton
          text={next ? handout.stop : handout.close}
          disabled={busy !== null}
          onClick={() => dispatch({ type: "handoutEnded" })}
        />
      </div>
    </section>
  );
}
