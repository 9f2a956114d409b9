import { DefaultButton } from "office-ui-fabric-react";
import React from "react";
import { joinedWords } from "../../words/joinedWords.js";
import { BusyButton } from "../kit/BusyButton.js";
import { useWords } from "../words/words.js";
import type { CheckProps } from "./SchemeCheckScreen.js";

/** Where nothing keeps it from being used: what best and worst answers come to, and the next step. */
export function UsablePart({
  check: { usable, problems },
  busy,
  tasks,
  dispatch,
}: CheckProps): React.ReactElement | null {
  const { schemeCheck: said, language } = useWords();
  if (!usable) return null;
  const { scheme, trial, isSound } = usable;
  const use = (): void => {
    const schemeHints = problems.map(({ place, message }) => joinedWords([place, message], { zh: "：", en: ": " }));
    dispatch({ type: "startEdited", change: { scheme, schemeHints, schemeFaults: null } });
    dispatch({ type: "shown", screen: "start" });
  };
  return (
    <section className="part scheme-usable" aria-labelledby="scheme-trial">
      <p>{said.summary(scheme.title, scheme.id, scheme.itemCount, scheme.full)}</p>
      {scheme.incomplete !== undefined && <p className="warn">{said.incomplete(scheme.incomplete)}</p>}
      <h3 id="scheme-trial">{said.trial}</h3>
      <p>{trial.summary[language]}</p>
      {trial.remarks.length > 0 && (
        <ul className="plain">
          {trial.remarks.map((remark) => (
            <li key={remark.zh}>{remark[language]}</li>
          ))}
        </ul>
      )}
      {!isSound && <p className="warn">{said.notSound}</p>}
      <p className="about">{said.lastYear}</p>
      <p className="about">{said.paperAbout}</p>
      <div className="action">
        <BusyButton text={said.use} busy={busy} onClick={use} />
        <DefaultButton
          text={said.makePaper}
          disabled={busy !== null}
          onClick={() => void tasks.makeSchemePaper(scheme)}
        />
      </div>
    </section>
  );
}
