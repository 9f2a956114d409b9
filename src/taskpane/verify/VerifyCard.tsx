import { DefaultButton, Link, MessageBar, MessageBarType } from "office-ui-fabric-react";
import React from "react";
import type { PartProps } from "../kit/feature.js";
import type { ReceiptDifference } from "../../evidence/receipt/receipt.js";
import { receiptWords } from "../../evidence/receipt/receiptWords.js";
import type { Verified } from "../../returns/merge/verifyOffice.js";
import { figureWords } from "../../workbook/office/wrongFigure.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";
import { cellOfDifference } from "./cellOfDifference.js";

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
      const count = differences.length + figures.length;
      const again = (
        <DefaultButton text={verify.again} disabled={busy !== null} onClick={() => void tasks.verifyAll()} />
      );
      if (count === 0)
        return (
          <section className="verify">
            <MessageBar isMultiline messageBarType={MessageBarType.success}>
              {verify.holds(shortDigest, files)} {!isWhole && verify.inputsOnly}
            </MessageBar>
            {again}
          </section>
        );
      return (
        <section className="verify">
          <MessageBar isMultiline messageBarType={MessageBarType.error}>
            {verify.differs(shortDigest, count)}
          </MessageBar>
          <ul className="left-cells" aria-label={verify.list}>
            {figures.slice(0, shown).map((figure) => (
              <li key={figure.place}>
                <Link onClick={() => void tasks.goTo(figure.place)}>{figure.place}</Link>{" "}
                {figureWords(figure)[language]}
              </li>
            ))}
            {differences.slice(0, shown).map((difference, at) => (
              <DifferenceItem key={at} difference={difference} tasks={tasks} />
            ))}
          </ul>
          {count > shown && (
            <p className="about">
              {verify.more(count - Math.min(shown, figures.length) - Math.min(shown, differences.length))}
            </p>
          )}
          {again}
        </section>
      );
    }
  }
}

function DifferenceItem({
  difference,
  tasks,
}: {
  readonly difference: ReceiptDifference;
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
