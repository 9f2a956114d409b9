import React from "react";
import type { PartProps } from "../kit/feature.js";
import { FileButton } from "../kit/FileButton.js";
import { useWords } from "../words/words.js";
import type { NextYearState } from "./nextYearState.js";

interface Props extends PartProps {
  readonly state: NextYearState;
}

/** Which year this one begins with: that of the open office workbook, or of a file. */
export function LastPart({ state: { last, lastFile }, busy, tasks }: Props): React.ReactElement {
  const { nextYear: said } = useWords();
  const departments = last?.departments ?? null;
  const leftOut = departments?.filter(({ isLeftOut }) => isLeftOut).length ?? 0;
  return (
    <section className="card" aria-labelledby="year-last">
      <h2 id="year-last">{said.lastHead}</h2>
      {last ? (
        <>
          <p>{said.lastIs(last.title, lastFile)}</p>
          <p className="about">
            {said.lastFacts(last.itemCount, last.readingCount, departments && departments.length - leftOut, leftOut)}
          </p>
        </>
      ) : (
        <p className="about">{said.lastNone}</p>
      )}
      <div className="action">
        <FileButton
          text={last ? said.otherFile : said.lastFile}
          accept=".xlsx,.json"
          disabled={busy !== null}
          onPicked={(file) => void tasks.takeLastYear(file)}
        />
      </div>
    </section>
  );
}
