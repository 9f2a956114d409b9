import { Link } from "office-ui-fabric-react";
import React from "react";
import type { DepartmentCard } from "../../analysis/standing/departmentCard.js";
import type { Language } from "../../words/language.js";
import { Bar } from "../kit/Bar.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";
import { Summary } from "../kit/Summary.js";

interface Props {
  readonly card: DepartmentCard;
  readonly tasks: Tasks;
  readonly language: Language;
}

/** What took the points, the dearest cause first; opened, each loss with its sentence and the way to its cell. The lines add up. */
export function LostPoints({ card: { code: department, lost, spared }, tasks, language }: Props): React.ReactElement {
  const { card: words } = useWords();
  const given = (points: string): string =>
    points.startsWith("-") ? words.minus(points.slice(1)) : words.plus(points);
  return (
    <section className="part">
      <h3>{lost.inAll === null ? words.lost : words.lostInAll(lost.inAll)}</h3>
      {lost.causes.length === 0 && <p>{words.nothingLost}</p>}
      {lost.causes.map(({ cause, title, ofTotal, ratio, losses }) => (
        <details key={cause} className="cause">
          <Summary>
            {title[language]}
            <span className="cause-points">{words.minus(ofTotal)}</span>
            <Bar ratio={ratio} />
          </Summary>
          <ul className="left-cells">
            {losses.map((loss) => (
              <li key={loss.code}>
                <Link onClick={() => void tasks.goToScore(department, loss.code)}>{`${loss.code} ${loss.name}`}</Link>
                <p>{language === "en" ? loss.english : loss.sentence}</p>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {lost.adjustments.map(({ kind, title, points }) => (
        <p key={kind} className="adjustment">
          {title[language]}
          <span className="cause-points">{given(points)}</span>
        </p>
      ))}
      {spared.map((told) => (
        <p key={told.zh} className="adjustment">
          {told[language]}
        </p>
      ))}
      {lost.inAll !== null && lost.adjustments.length > 0 && (
        <p className="adjustment sum">
          {words.lostSum}
          <span className="cause-points">
            {lost.inAll.startsWith("-") ? words.plus(lost.inAll.slice(1)) : words.minus(lost.inAll)}
          </span>
        </p>
      )}
    </section>
  );
}
