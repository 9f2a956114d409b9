import { Link } from "office-ui-fabric-react";
import React from "react";
import type { PartProps } from "../kit/feature.js";
import { useWords } from "../words/words.js";
import type { OfficeTerm } from "../worker/openBook.js";

interface Props extends Pick<PartProps, "tasks"> {
  readonly terms: readonly OfficeTerm[];
}

/** What the covers say of the round, from 说明: what is missing is said, and each is a click from its cell. */
export function TermsPart({ terms, tasks }: Props): React.ReactElement | null {
  const { issue } = useWords();
  if (terms.length === 0) return null;
  const missing = terms.filter(({ text, isWrong }) => text === "" || isWrong);
  return (
    <div className="terms">
      <h2 className="small-head">{issue.terms}</h2>
      <table className="figures">
        <tbody>
          {terms.map(({ term, text, isWrong, place }) => (
            <tr key={term}>
              <th scope="row">{issue.term[term]}</th>
              <td>
                {text === "" ? issue.termMissing : text}
                {isWrong && <span className="fault"> {issue.termNoDay}</span>}
              </td>
              <td>
                <Link
                  aria-label={`${text === "" ? issue.fillTerm : issue.seeTerm} ${issue.term[term]}`}
                  onClick={() => void tasks.goTo(place)}
                >
                  {text === "" ? issue.fillTerm : issue.seeTerm}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length > 0 && <p className="about">{issue.termsMissing(missing.length)}</p>}
    </div>
  );
}
