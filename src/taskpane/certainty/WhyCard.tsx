import { DefaultButton } from "office-ui-fabric-react";
import React, { useEffect, useRef } from "react";
import type { ReadOtherwise } from "../../publish/certainty/parameterText.js";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import type { CertaintyView, ExtremeView, RangeView } from "./certaintyView.js";
import { possiblePlaces, possibleTotals, rangeOf } from "./rangeText.js";

interface Props {
  readonly view: CertaintyView;
  readonly row: RangeView;
  readonly onBack: () => void;
}

/** So many lines of a list are seen at once. */
const seen = 6;

/** One department: which readings move it, what of it is still open, and what it hangs on besides. */
export function WhyCard({ view, row, onBack }: Props): React.ReactElement {
  const { certainty: said, language } = useWords();
  const { code, name, total, place, grade, byReadings, byOpen, without } = row;
  const head = useRef<HTMLDivElement>(null);
  // the list that had the focus is gone
  useEffect(() => head.current?.querySelector<HTMLElement>("button")?.focus(), [code]);
  const { lowest, highest, best, worst, keepsPlace, keepsGrade, single, neighbours } = byReadings;
  const by = (changes: readonly ReadOtherwise[]): string =>
    changes.map(({ reading, values }) => said.readAs(reading, values[language])).join(said.between);
  const end = (what: string, { place: at, by: changes }: ExtremeView): string =>
    said.extreme(what, at, changes.length === 0 ? said.asNow : by(changes));
  return (
    <section className="card" aria-labelledby="certainty-why">
      <div className="action" ref={head}>
        <DefaultButton text={said.back} iconProps={{ iconName: "Back" }} onClick={onBack} />
      </div>
      <h2 id="certainty-why">{name === code ? code : `${name}（${code}）`}</h2>
      <p>{said.standing(total ?? said.none, place === null ? said.none : String(place), grade)}</p>
      <h3>{said.byReadings}</h3>
      <p>
        {byReadings.said[language]}
        {said.stop}
      </p>
      <Figures
        label={said.byReadings}
        rows={[
          [said.totals, lowest === null || highest === null ? said.none : rangeOf(said, lowest, highest)],
          [said.keepsPlace, row.place === null ? said.none : said.of(keepsPlace, view.combinations)],
          ...(view.hasGrades ? [[said.keepsGrade, said.of(keepsGrade, view.combinations)] as const] : []),
        ]}
      />
      {best && worst && best.place !== worst.place && (
        <ul className="plain">
          <li>{end(said.best, best)}</li>
          <li>{end(said.worst, worst)}</li>
        </ul>
      )}
      <Lines
        head={said.single(single.length)}
        lines={single.map((each) => {
          const changes = [
            ...(each.total === total
              ? []
              : [`${said.totals} ${said.arrow(total ?? said.none, each.total ?? said.none)}`]),
            ...(each.place === place
              ? []
              : [`${said.place} ${said.arrow(String(place ?? said.none), String(each.place ?? said.none))}`]),
            ...(each.grade === grade
              ? []
              : [`${said.grade} ${said.arrow(grade || said.none, each.grade || said.none)}`]),
          ];
          return said.told(by([each]), changes.join(said.between));
        })}
      />
      <Lines
        head={said.neighbours(neighbours.length)}
        lines={neighbours.map(({ name: other, swapped, newlyTied, separated, by: nearest }) =>
          said.told(
            other,
            [
              ...(swapped > 0 ? [said.swapped(swapped)] : []),
              ...(newlyTied > 0 ? [said.newlyTied(newlyTied)] : []),
              ...(separated > 0 ? [said.separated(separated)] : []),
              ...(nearest.length > 0 ? [said.nearest(by(nearest))] : []),
            ].join(said.between),
          ),
        )}
      />
      {view.openCount > 0 && (
        <>
          <h3>{said.byOpen}</h3>
          <Figures
            label={said.byOpen}
            rows={[
              [said.totals, possibleTotals(said, byOpen)],
              [said.place, `${possiblePlaces(said, byOpen)}${byOpen.settled ? said.isSettled : ""}`],
            ]}
          />
          {byOpen.open.length === 0 ? (
            <p className="about">{said.noneOpen}</p>
          ) : (
            <Lines
              head={said.openItems(byOpen.open.length)}
              lines={byOpen.open.map(({ code: item, name: what, low, high }) =>
                low === null || high === null ? `${item} ${what}` : said.scores(`${item} ${what}`, low, high),
              )}
            />
          )}
        </>
      )}
      {without.length > 0 && (
        <details>
          <Summary>{said.without(without.length)}</Summary>
          <p className="about">{said.withoutAbout}</p>
          <ul className="plain">
            {without.map(({ kind, code: what, name: whatName, before, after }) => (
              <li key={`${kind} ${what}`}>
                {said.told(
                  `${what} ${whatName}`,
                  `${said.place} ${said.arrow(String(before ?? said.none), String(after ?? said.none))}`,
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface FiguresProps {
  readonly label: string;
  readonly rows: readonly (readonly [name: string, figure: string])[];
}

const Figures = ({ label, rows }: FiguresProps): React.ReactElement => (
  <table className="figures" aria-label={label}>
    <tbody>
      {rows.map(([name, figure]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td className="number">{figure}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Lines under their head; many of them are folded away. */
function Lines({
  head,
  lines,
}: {
  readonly head: string;
  readonly lines: readonly string[];
}): React.ReactElement | null {
  const { certainty: said } = useWords();
  if (lines.length === 0) return null;
  const list = (some: readonly string[]) => (
    <ul className="plain">
      {some.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <div>
      <p>{head}</p>
      {list(lines.slice(0, seen))}
      {lines.length > seen && (
        <details>
          <Summary>{said.more(lines.length - seen)}</Summary>
          {list(lines.slice(seen))}
        </details>
      )}
    </div>
  );
}
