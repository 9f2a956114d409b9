import { DefaultButton, Link } from "office-ui-fabric-react";
import React from "react";
import type { PartProps } from "../kit/feature.js";
import type { OfficeState } from "../worker/openBook.js";
import { useWords } from "../words/words.js";
import { openMatters, signatureOf } from "./openMatters.js";

interface Props extends PartProps {
  readonly office: OfficeState;
  /** What it was decided to publish in spite of; "" for nothing. */
  readonly decided: string;
}

/** Before anything is given out: what is still open, each a click from where it is worked at, and the question whether to go on. */
export function OpenMattersPart({ office, decided, busy, tasks, dispatch }: Props): React.ReactElement | null {
  const { before } = useWords().share;
  const matters = openMatters(office);
  if (matters.length === 0) return null;
  const isDecided = decided === signatureOf(matters);
  return (
    <section className="card" aria-label={before.head}>
      <h2 className="small-head">{isDecided ? before.decided : before.head}</h2>
      <ul className="left-cells">
        {matters.map(({ kind, count, screen }) => (
          <li key={kind}>
            <Link onClick={() => dispatch({ type: "shown", screen })}>{before[kind](count)}</Link>
          </li>
        ))}
      </ul>
      {!isDecided && (
        <>
          <p className="about">{before.question}</p>
          <div className="action">
            <DefaultButton
              text={before.goOn}
              disabled={busy !== null}
              onClick={() => void tasks.publishDespite(signatureOf(matters))}
            />
          </div>
        </>
      )}
    </section>
  );
}
