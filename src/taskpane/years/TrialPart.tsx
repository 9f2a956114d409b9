import React, { useMemo } from "react";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import { ChangesTable, type ChangeRow } from "./ChangesTable.js";
import type { TrialFigures, TrialRow } from "./trialView.js";
import type { YearsView } from "./yearsWork.js";

interface Named {
  readonly code: string;
  readonly name: string;
}

/** Last year's answers under this year's scheme: what the change of rules alone does, and to whom. */
export function TrialPart({ view: { trial, objection } }: { readonly view: YearsView }): React.ReactElement {
  const { years: said, language } = useWords();
  const rows = useMemo((): readonly ChangeRow[] => {
    const both = (of: (figures: TrialFigures) => string, { best, worst }: TrialRow): string =>
      said.both(of(best), of(worst));
    const total = (figures: TrialFigures): string => figures.total ?? said.none;
    const place = (figures: TrialFigures): string => figures.place?.toString() ?? said.none;
    const grade = (figures: TrialFigures): string => (figures.grade === "" ? said.noGrade : figures.grade);
    return (trial?.rows ?? []).map((row) => {
      const [was, is] = [grade(row.before), both(grade, row)];
      return {
        code: row.code,
        name: row.name,
        notes: [
          `${said.totals} ${said.arrow(total(row.before), both(total, row))}`,
          `${said.places} ${said.arrow(place(row.before), both(place, row))}`,
          ...(was === is ? [] : [said.grade(was, is)]),
        ],
        change: row.change,
        placesUp: row.placesUp,
      };
    });
  }, [trial, said]);
  if (!trial) return <p className="objection">{objection ? objection[language] : said.noTrial}</p>;
  const changed = rows.filter(({ change }) => change !== null);
  const by = [...changed].sort((one, other) => Number(other.change) - Number(one.change));
  const [most, least] = [by[0], by.at(-1)];
  return (
    <section className="card">
      <p className="about">{said.trialAbout}</p>
      <Told head={said.unanswered(trial.unanswered.length)} items={trial.unanswered} />
      <Told head={said.trialGone(trial.gone.length)} items={trial.gone} />
      {most && Number(most.change) > 0 && <p>{said.mostGain(most.name, most.change ?? "")}</p>}
      {least && Number(least.change) < 0 && <p>{said.mostLoss(least.name, least.change ?? "")}</p>}
      <ChangesTable rows={rows} label={said.trial} />
    </section>
  );
}

/** Items by name; many of them are folded away. */
export function Told({
  head,
  items,
}: {
  readonly head: string;
  readonly items: readonly Named[];
}): React.ReactElement | null {
  if (items.length === 0) return null;
  const list = (
    <ul className="plain">
      {items.map(({ code, name }) => (
        <li key={code}>
          {code} {name}
        </li>
      ))}
    </ul>
  );
  return items.length <= mostOpen ? (
    <div>
      <p>{head}</p>
      {list}
    </div>
  ) : (
    <details>
      <Summary>{head}</Summary>
      {list}
    </details>
  );
}

const mostOpen = 5;
