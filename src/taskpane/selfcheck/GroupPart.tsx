import React from "react";
import type { ToldGroup } from "../../selfcheck/result/toldResult.js";
import { stateWords } from "../../selfcheck/words/stateWords.js";
import { useWords } from "../words/words.js";

const shown = 30;
const signs = { works: "✓", differs: "≠", fails: "✗", skipped: "—" } as const;

/** Checks of one kind: those that do not work by name, with both figures; then what it means, and what to do. */
export function GroupPart({ group }: { readonly group: ToldGroup }): React.ReactElement {
  const { selfcheck, language } = useWords();
  const { title, works, of, wrong, means } = group;
  return (
    <section className="part selfcheck-group">
      <h2 className="small-head">
        {title[language]} <span className="selfcheck-count">{selfcheck.worksOf(works, of)}</span>
      </h2>
      {wrong.length > 0 && (
        <ul className="plain">
          {wrong.slice(0, shown).map(({ id, state, about, figures }) => (
            <li key={id}>
              <span className={`selfcheck-${state}`}>
                <span aria-hidden="true">{signs[state]}</span> {stateWords[state][language]}
              </span>{" "}
              {about[language]}
              {figures && <span className="selfcheck-figures">{figures[language]}</span>}
            </li>
          ))}
          {wrong.length > shown && <li>{selfcheck.more(wrong.length - shown)}</li>}
        </ul>
      )}
      {wrong.some(({ state }) => state === "skipped") && <p className="about">{selfcheck.skipped}</p>}
      {means.map((words) => (
        <p key={words.en} className="about">
          {words[language]}
        </p>
      ))}
    </section>
  );
}
