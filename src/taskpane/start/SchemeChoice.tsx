import { DefaultButton, Link } from "office-ui-fabric-react";
import React from "react";
import { FileButton } from "../kit/FileButton.js";
import type { Words } from "../../words/words.js";
import { useWords } from "../words/words.js";
import type { OfferedScheme } from "./offeredScheme.js";
import type { StartProps } from "./StartScreen.js";

/** More would fill the pane; the command line tells all. */
const mostShown = 20;

/** Of which scheme new workbooks are: that of the open workbook, one that comes with the program, or a file's. */
export function SchemeChoice({ state, busy, tasks, dispatch }: StartProps): React.ReactElement {
  const { start: said } = useWords();
  const { scheme, schemeHints, schemeFaults, atHand } = state;
  const choose = (chosen: OfferedScheme | null): void =>
    dispatch({ type: "startEdited", change: { scheme: chosen, schemeHints: [], schemeFaults: null } });
  return (
    <section className="card" aria-labelledby="new-scheme">
      <h2 id="new-scheme">{said.schemeHead}</h2>
      <p className="about" role="status">
        {scheme ? said.schemeChosen(scheme.title, scheme.id, scheme.itemCount, scheme.full) : said.schemeUsual}
      </p>
      {scheme?.incomplete !== undefined && <p className="about">{said.schemeIncomplete(scheme.incomplete)}</p>}
      {schemeHints.length > 0 && <Lines head={said.schemeHints(schemeHints.length)} lines={schemeHints} />}
      {schemeFaults && (
        <div role="alert">
          <Lines
            head={said.schemeRefused(schemeFaults.file, schemeFaults.problems.length)}
            lines={schemeFaults.problems}
          />
        </div>
      )}
      <div className="action">
        <FileButton
          text={said.schemeFile}
          accept=".xlsx,.json"
          disabled={busy !== null}
          onPicked={(file) => void tasks.takeScheme(file)}
        />
        <DefaultButton text={said.schemesAtHand} disabled={busy !== null} onClick={() => void tasks.listSchemes()} />
        {scheme && <DefaultButton text={said.schemeBack} disabled={busy !== null} onClick={() => choose(null)} />}
      </div>
      {atHand && (
        <ul aria-label={said.schemesAtHand}>
          {atHand.map((each) => (
            <li key={each.id}>
              <Link disabled={busy !== null} onClick={() => choose(each)}>
                {each.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Lines({ head, lines }: { readonly head: string; readonly lines: readonly Words[] }): React.ReactElement {
  const { start: said, language } = useWords();
  return (
    <div className="list-problems">
      <p>{head}</p>
      <ul>
        {lines.slice(0, mostShown).map((line, at) => (
          <li key={at}>{line[language]}</li>
        ))}
      </ul>
      {lines.length > mostShown && <p>{said.schemeMore(lines.length - mostShown)}</p>}
    </div>
  );
}
