import { Link } from "office-ui-fabric-react";
import React from "react";
import { useWords } from "../words/words.js";
import type { CheckProps } from "./SchemeCheckScreen.js";
import type { CheckedProblem } from "./schemeCheckWork.js";

/** More would fill the pane, and most of them follow from the first. */
const mostShown = 200;

/** All that is wrong at once, each a click from its cell. */
export function ProblemPart({ check, tasks }: CheckProps): React.ReactElement {
  const { schemeCheck: said } = useWords();
  const wrong = check.problems.filter(({ isHint }) => !isHint);
  const hints = check.problems.filter(({ isHint }) => isHint);
  const goTo = (cell: string): void => void tasks.goTo(cell);
  return (
    <section aria-labelledby="scheme-problems">
      <h2 id="scheme-problems" className={wrong.length > 0 ? "fault" : undefined}>
        <span role="status">{wrong.length > 0 ? said.problems(wrong.length) : said.noProblems}</span>
      </h2>
      {wrong.some(({ cell }) => cell !== null) && <p className="about">{said.changes}</p>}
      <Problems problems={wrong} onGo={goTo} />
      {hints.length > 0 && (
        <section className="part">
          <h3>{said.hints(hints.length)}</h3>
          <Problems problems={hints} onGo={goTo} />
        </section>
      )}
    </section>
  );
}

interface ProblemsProps {
  readonly problems: readonly CheckedProblem[];
  readonly onGo: (cell: string) => void;
}

function Problems({ problems, onGo }: ProblemsProps): React.ReactElement {
  const { schemeCheck: said, language } = useWords();
  return (
    <>
      <ul className="left-cells">
        {problems.slice(0, mostShown).map(({ place, cell, message }, at) => (
          <li key={at}>
            {cell === null ? (
              place[language]
            ) : (
              <Link aria-label={said.goTo(place[language])} onClick={() => onGo(cell)}>
                {place[language]}
              </Link>
            )}
            <br />
            {message[language]}
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p className="about">{said.more(problems.length - mostShown)}</p>}
    </>
  );
}
