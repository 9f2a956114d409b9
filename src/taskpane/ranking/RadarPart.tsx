import { Link } from "office-ui-fabric-react";
import React from "react";
import type { PartProps } from "../kit/feature.js";
import type { FindingChange, ReadingChange, TieRadar } from "../../analysis/closePlaces/tieRadar.js";
import { languageOf } from "../../words/language.js";
import type { Words } from "../../words/words.js";
import { BusyButton } from "../kit/BusyButton.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";

interface Props extends Pick<PartProps, "busy" | "tasks"> {
  readonly radar: TieRadar | null;
  readonly isOld: boolean;
  readonly language: string;
}

/** 名次要紧处: what hangs on little, and the way to what decides it. */
export function RadarPart({ radar, isOld, busy, tasks, language }: Props): React.ReactElement {
  const { ranking } = useWords();
  const say = (words: Words): string => words[languageOf(language)];
  return (
    <section className="card">
      <p className="about">{ranking.radarAbout}</p>
      <BusyButton
        text={radar ? ranking.radarAgain : ranking.radarFind}
        busy={busy}
        onClick={() => void tasks.findClosePlaces()}
      />
      {radar && isOld && <p className="about">{ranking.radarOld}</p>}
      {radar && radar.pairs.length + radar.grades.length === 0 && <p>{ranking.radarNone}</p>}
      {radar && radar.pairs.length > 0 && (
        <section className="part">
          <h2 className="small-head">{ranking.closePairs(radar.pairs.length)}</h2>
          <ul className="close-places">
            {radar.pairs.map(({ upper, lower, gap, sameTotal, rounding, findings, readings }) => (
              <li key={`${upper.code} ${lower.code}`}>
                <strong>{ranking.placed(upper.place, upper.name)}</strong>
                <br />
                <strong>{ranking.placed(lower.place, lower.name)}</strong>
                <p className="about">
                  {gap === null ? "" : sameTotal ? ranking.sameTotal(upper.total) : ranking.gap(gap)}
                </p>
                <Reasons rounding={rounding} findings={findings} readings={readings} tasks={tasks} say={say} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {radar && radar.grades.length > 0 && (
        <section className="part">
          <h2 className="small-head">{ranking.closeGrades(radar.grades.length)}</h2>
          <ul className="close-places">
            {radar.grades.map(({ department, grade, boundary, rounding, findings, readings }) => (
              <li key={department.code}>
                <strong>{ranking.gradeOf(department.name, grade)}</strong>
                <p className="about">{ranking.boundary(department.total, boundary.name, boundary.from)}</p>
                <Reasons rounding={rounding} findings={findings} readings={readings} tasks={tasks} say={say} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {radar && radar.untried.length > 0 && (
        <p className="about">{ranking.untried([...new Set(radar.untried.map(({ reading }) => reading))].join("、"))}</p>
      )}
    </section>
  );
}

interface Told {
  readonly sentence: Words;
}

interface ReasonsProps {
  readonly rounding: readonly Told[];
  readonly findings: readonly (FindingChange & Told)[];
  readonly readings: readonly (ReadingChange & Told)[];
  readonly tasks: Tasks;
  readonly say: (words: Words) => string;
}

const Reasons = ({ rounding, findings, readings, tasks, say }: ReasonsProps): React.ReactElement => (
  <ul className="reasons">
    {rounding.map(({ sentence }, at) => (
      <li key={`rounding ${at}`}>{say(sentence)}</li>
    ))}
    {findings.map(({ sentence, department, items: [item] }, at) => (
      <li key={`finding ${at}`}>
        <Link onClick={() => item && void tasks.goToScore(department, item.code)}>{say(sentence)}</Link>
      </li>
    ))}
    {readings.map(({ sentence, parameter }, at) => (
      <li key={`reading ${at}`}>
        <Link onClick={() => void tasks.goToParameter(parameter)}>{say(sentence)}</Link>
      </li>
    ))}
  </ul>
);
