import { DefaultButton, Link, MessageBar, MessageBarType } from "office-ui-fabric-react";
import React from "react";
import type { PartProps } from "../kit/feature.js";
import type { NamedDifference } from "../../evidence/receipt/namedDifference.js";
import { receiptWords } from "../../evidence/receipt/receiptWords.js";
import type { Verified } from "../../returns/merge/verifyOffice.js";
import { figureWords } from "../../workbook/office/wrongFigure.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";
import { Summary } from "../kit/Summary.js";
import { cellOfDifference } from "./cellOfDifference.js";
import { differenceCounts } from "./differenceCounts.js";
import { workSince } from "./workSince.js";

interface Props extends Pick<PartProps, "busy" | "tasks"> {
  readonly verified: Verified;
}

const shown = 50;

/** Whether the result still is what its receipt says; what is not, is named, each a click from its cell. */
export function VerifyCard({ verified, busy, tasks }: Props): React.ReactElement | null {
  const { verify, language } = useWords();
  switch (verified.kind) {
    case "none":
      return null;
    case "broken":
      return (
        <section className="verify">
          <MessageBar isMultiline messageBarType={MessageBarType.error}>
            {verified.message[language]}{" "}
            <Link onClick={() => void tasks.goTo(verified.place)}>{verify.goTo(verified.place)}</Link>
          </MessageBar>
        </section>
      );
    case "verified": {
      const { differences, figures, shortDigest, isWhole, files } = verified;
      const { toCheck, since } = workSince(differences);
      const count = toCheck.length + figures.length;
      const work = since.length > 0 && <WorkSince since={since} tasks={tasks} />;
      const again = (
        <DefaultButton text={verify.again} disabled={busy !== null} onClick={() => void tasks.verifyAll()} />
      );
      if (count === 0)
        return (
          <section className="verify">
            <MessageBar isMultiline messageBarType={MessageBarType.success}>
              {since.length === 0
                ? verify.holds(shortDigest, files)
                : verify.holdsSince(shortDigest, files, differenceCounts(since, 0)[language])}{" "}
              {!isWhole && verify.inputsOnly}
            </MessageBar>
            {work}
            {again}
          </section>
        );
      return (
        <section className="verify">
          <MessageBar isMultiline messageBarType={MessageBarType.error}>
            {verify.differs(shortDigest, differenceCounts(toCheck, figures.length)[language])}
          </MessageBar>
          <ul className="left-cells" aria-label={verify.list}>
            {figures.slice(0, shown).map((figure) => (
              <li key={figure.place}>
                <Link onClick={() => void tasks.goTo(figure.place)}>{figure.place}</Link>{" "}
                {figureWords(figure)[language]}
              </li>
            ))}
            {toCheck.slice(0, shown).map((difference, at) => (
              <DifferenceItem key={at} difference={difference} tasks={tasks} />
            ))}
          </ul>
          {count > shown && (
            <p className="about">
              {verify.more(count - Math.min(shown, figures.length) - Math.min(shown, toCheck.length))}
            </p>
          )}
          {work}
          {again}
        </section>
      );
    }
  }
}

/** The daily work since the merge: it can be looked up, and is nothing to be alarmed at. */
function WorkSince({
  since,
  tasks,
}: {
  readonly since: readonly NamedDifference[];
  readonly tasks: Tasks;
}): React.ReactElement {
  const { verify, language } = useWords();
  const told = verify.since(differenceCounts(since, 0)[language]);
  return (
    <details>
      <Summary>{told}</Summary>
      <ul className="left-cells" aria-label={told}>
        {since.slice(0, shown).map((difference, at) => (
          <DifferenceItem key={at} difference={difference} tasks={tasks} />
        ))}
      </ul>
      {since.length > shown && <p className="about">{verify.more(since.length - shown)}</p>}
    </details>
  );
}

function DifferenceItem({
  difference,
  tasks,
}: {
  readonly difference: NamedDifference;
  readonly tasks: Tasks;
}): React.ReactElement {
  const { verify, language } = useWords();
  const cell = cellOfDifference(difference);
  return (
    <li>
      {receiptWords(difference)[language]}{" "}
      {cell && <Link onClick={() => void tasks.goToKeys(cell)}>{verify.goToCell}</Link>}
    </li>
  );
}
