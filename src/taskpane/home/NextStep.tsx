import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import React, { useState } from "react";
import type { Note } from "../../engine/answers/problems.js";
import type { Screen } from "../shell/features.js";
import type { Tasks } from "../shell/tasks.js";
import type { Opened } from "../worker/openBook.js";
import { useWords } from "../words/words.js";
import { NoteList } from "./NoteList.js";

interface Props {
  readonly opened: Opened;
  /** The screen that helps most where nothing is wrong. */
  readonly screen: Screen | undefined;
  readonly tasks: Tasks;
  readonly onShow: (screen: Screen) => void;
}

/** What is wrong comes first; beside a workbook without phases, the one obvious next step. */
export function NextStep({ opened, screen, tasks, onShow }: Props): React.ReactElement | null {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const notes = opened.kind === "office" ? opened.state.notes : [];
  if (notes.length > 0)
    return (
      <div className="next">
        <DefaultButton className="screen attention" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Told
            name={words.home.notes(notes.length)}
            about={isOpen ? words.home.notesClose : words.home.notesAbout(bySheet(notes, words.home.notesInvalid))}
          />
        </DefaultButton>
        {isOpen && <NoteList notes={notes} tasks={tasks} />}
      </div>
    );
  if (!screen) return null;
  const { name, about } = words.screens[screen];
  return (
    <div className="next">
      <PrimaryButton className="screen" onClick={() => onShow(screen)}>
        <Told name={name} about={about} />
      </PrimaryButton>
    </div>
  );
}

/** What it is, with the number of each: 填报无效 60、台账 8. An answer that the rules do not take stands on no one sheet. */
function bySheet(notes: readonly Note[], invalid: string): string {
  const counts = new Map<string, number>();
  for (const { place } of notes) {
    const sheet = place?.includes("!") ? place.slice(0, place.lastIndexOf("!")).replace(/^'|'$/g, "") : invalid;
    counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  }
  return [...counts].map(([sheet, count]) => `${sheet} ${count}`).join("、");
}

const Told = ({ name, about }: { readonly name: string; readonly about: string }): React.ReactElement => (
  <span className="screen-text">
    <span className="screen-name">{name}</span> <span className="screen-about">{about}</span>
  </span>
);
