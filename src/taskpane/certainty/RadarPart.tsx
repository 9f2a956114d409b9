import { Checkbox, Link } from "office-ui-fabric-react";
import React, { useMemo, useState } from "react";
import { sensitiveHeadline, sensitiveRows, type Hang } from "./sensitiveRows.js";
import type { TieRadar } from "../../analysis/closePlaces/tieRadar.js";
import { languageOf } from "../../words/language.js";
import { CopyText } from "../explain/CopyText.js";
import { BusyButton } from "../kit/BusyButton.js";
import type { PartProps } from "../kit/feature.js";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import { sensitiveText, whoIn } from "./sensitiveText.js";

interface Props extends Pick<PartProps, "busy" | "tasks"> {
  readonly radar: TieRadar | null;
  readonly isOld: boolean;
  readonly language: string;
}

/** Gaps of less than this many points are looked at alone. */
const closeBelow = "0.1";

/** So many reasons of a row are seen at once. */
const seen = 2;

/** 名次敏感点: what hangs on little, and the way to what decides it. */
export function RadarPart({ radar, isOld, busy, tasks, language }: Props): React.ReactElement {
  const { certainty: said } = useWords();
  return (
    <section className="card">
      <p className="about">{said.radarAbout}</p>
      <BusyButton
        text={radar ? said.radarAgain : said.radarFind}
        busy={busy}
        onClick={() => void tasks.findClosePlaces()}
      />
      {radar && isOld && <p className="about">{said.radarOld}</p>}
      {radar && radar.pairs.length + radar.grades.length === 0 && <p>{said.radarNone}</p>}
      {radar && radar.pairs.length + radar.grades.length > 0 && (
        <SensitiveTable radar={radar} tasks={tasks} language={language} />
      )}
      {radar && radar.untried.length > 0 && (
        <p className="about">{said.untried([...new Set(radar.untried.map(({ reading }) => reading))].join("、"))}</p>
      )}
    </section>
  );
}

function SensitiveTable({
  radar,
  tasks,
  language,
}: Pick<Props, "tasks" | "language"> & { readonly radar: TieRadar }): React.ReactElement {
  const { certainty: said } = useWords();
  const [onReadings, setOnReadings] = useState(false);
  const [isClose, setClose] = useState(false);
  const rows = useMemo(
    () => sensitiveRows(radar, { onReadings, below: isClose ? closeBelow : null }),
    [radar, onReadings, isClose],
  );
  const { readings, places } = sensitiveHeadline(radar);
  const say = ({ sentence }: Hang): string => sentence[languageOf(language)];
  return (
    <>
      <p className="headline">{readings > 0 ? said.headline(readings, places) : said.noReadings}</p>
      <div className="filters">
        <Checkbox label={said.onlyReadings} checked={onReadings} onChange={(_, on = false) => setOnReadings(on)} />
        <Checkbox label={said.onlyClose} checked={isClose} onChange={(_, on = false) => setClose(on)} />
      </div>
      <p role="status" className="about">
        {said.sensitiveShown(rows.length, radar.pairs.length + radar.grades.length)}
      </p>
      {rows.length > 0 && (
        <>
          <table className="figures sensitive">
            <thead>
              <tr>
                <th scope="col">{said.pair}</th>
                <th scope="col" className="number">
                  {said.gapHead}
                </th>
                <th scope="col">{said.hangsOn}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.kind} ${row.key}`}>
                  <th scope="row">
                    {whoIn(said, row).map((line) => (
                      <div key={line}>{line}</div>
                    ))}
                  </th>
                  <td className="number">{row.gap ?? said.none}</td>
                  <td>
                    <Hangs hangs={row.hangs.slice(0, seen)} say={say} tasks={tasks} />
                    {row.hangs.length > seen && (
                      <details>
                        <Summary>{said.moreHangs(row.hangs.length - seen)}</Summary>
                        <Hangs hangs={row.hangs.slice(seen)} say={say} tasks={tasks} />
                      </details>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <CopyText label={said.copyTable} text={sensitiveText(said, rows, say)} />
        </>
      )}
    </>
  );
}

interface HangsProps extends Pick<Props, "tasks"> {
  readonly hangs: readonly Hang[];
  readonly say: (hang: Hang) => string;
}

const Hangs = ({ hangs, say, tasks }: HangsProps): React.ReactElement => (
  <ul className="reasons">
    {hangs.map((hang, at) => (
      <li key={at}>
        {hang.kind === "rounding" ? (
          say(hang)
        ) : (
          <Link
            onClick={() => {
              if (hang.kind === "reading") void tasks.goToParameter(hang.parameter);
              else if (hang.items[0]) void tasks.goToScore(hang.department, hang.items[0].code);
            }}
          >
            {say(hang)}
          </Link>
        )}
      </li>
    ))}
  </ul>
);
