import { DefaultButton } from "office-ui-fabric-react";
import React from "react";
import type { PaneWords } from "../shell/paneWords.js";
import type { Opened } from "../worker/openBook.js";
import { useWords } from "../words/words.js";

/** Why a screen has nothing to show. */
export type Hindrance = "otherWorkbook" | { readonly broken: string };

/** @param found what the screen is about; null where the workbook has no such thing */
export const hindranceOf = (opened: Opened, found: object | null, { language }: PaneWords): Hindrance | null =>
  opened.kind === "broken" ? { broken: opened.message[language] } : found ? null : "otherWorkbook";

interface Props {
  readonly hindrance: Hindrance;
  /** Of the screen. */
  readonly words: { readonly elsewhere: string; readonly elsewhereAbout: string };
  readonly onAgain: () => void;
}

export function Hindered({ hindrance, words, onAgain }: Props): React.ReactElement {
  const { explain } = useWords();
  const isElsewhere = hindrance === "otherWorkbook";
  return (
    <section className="empty">
      <h2>{isElsewhere ? words.elsewhere : explain.broken}</h2>
      <p className="about">{isElsewhere ? words.elsewhereAbout : hindrance.broken}</p>
      <DefaultButton text={explain.again} onClick={onAgain} />
    </section>
  );
}
