import React from "react";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import type { DiffGroup } from "./diffView.js";
import type { YearsView } from "./yearsWork.js";

const told = ({ code, name }: { readonly code: string; readonly name: string }): string => `${code} ${name}`;

/** What this year's scheme says otherwise, and what may be the same item without saying so. */
export function DiffPart({ view: { titles, diff } }: { readonly view: YearsView }): React.ReactElement {
  const { years: said } = useWords();
  const { counts, scores, words, unknown, splits, guesses, hasCells } = diff;
  const cell = (place: string, code: string) => (hasCells ? said.cellIn : said.cellInExport)(place, code);
  return (
    <section className="card">
      <p>{said.titles(titles.before, titles.after)}</p>
      <p className="about">{said.counts(counts.pairs, counts.added, counts.gone)}</p>
      {unknown.length > 0 && (
        <div className="warn">
          <p>{said.unknown(unknown.length)}</p>
          <ul className="plain">
            {unknown.map((each) => (
              <li key={each.code}>
                {said.unknownOf(told(each), each.lastYear)}
                {hasCells && `（${each.cell}）`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {splits.map((each) => (
        <p key={each.before.code}>{said.splits(told(each.before), each.after.map(told).join("、"))}</p>
      ))}
      {guesses.length > 0 && (
        <div>
          <p>{said.guesses(guesses.length)}</p>
          <ul className="plain">
            {guesses.map(({ before, after, cell: place }) => (
              <li key={after.code}>
                {said.guessOf(told(after), told(before))}
                {cell(place, before.code)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {scores.length + words.length === 0 && <p>{said.same}</p>}
      <Groups head={said.scores} groups={scores} isOpen />
      <Groups head={said.wordsOnly} groups={words} isOpen={false} />
    </section>
  );
}

interface GroupsProps {
  readonly head: (count: number) => string;
  readonly groups: readonly DiffGroup[];
  readonly isOpen: boolean;
}

function Groups({ head, groups, isOpen }: GroupsProps): React.ReactElement | null {
  const { years: said, language } = useWords();
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return (
    <details open={isOpen}>
      <Summary>{head(count)}</Summary>
      {groups.map(({ table, sentences }) => (
        <section key={table} className="part">
          <h3>{said.tables[table]}</h3>
          <ul className="plain">
            {sentences.map((sentence, at) => (
              <li key={at}>{sentence[language]}</li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
