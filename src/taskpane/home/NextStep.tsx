import { CompoundButton } from "office-ui-fabric-react";
import React, { useState } from "react";
import type { Screen } from "../screens.js";
import type { Tasks } from "../tasks.js";
import type { Opened } from "../work/openBook.js";
import { useWords } from "../words/words.js";
import { NoteList } from "./NoteList.js";

interface Props {
  readonly opened: Opened;
  /** The screen that helps most where nothing is wrong. */
  readonly screen: Screen | undefined;
  readonly tasks: Tasks;
  readonly onShow: (screen: Screen) => void;
}

/** The one obvious next step: what is wrong comes first. */
export function NextStep({ opened, screen, tasks, onShow }: Props): React.ReactElement | null {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const notes = opened.kind === "office" ? opened.state.notes : [];
  if (notes.length > 0)
    return (
      <div className="next">
        <CompoundButton
          primary
          className="screen"
          aria-expanded={isOpen}
          text={words.home.notes(notes.length)}
          secondaryText={isOpen ? words.home.notesClose : words.home.notesAbout}
          ariaLabel={`${words.home.notes(notes.length)} ${isOpen ? words.home.notesClose : words.home.notesAbout}`}
          onClick={() => setOpen(!isOpen)}
        />
        {isOpen && <NoteList notes={notes} tasks={tasks} />}
      </div>
    );
  if (!screen) return null;
  const { name, about } = words.screens[screen];
  return (
    <div className="next">
      <CompoundButton primary className="screen" text={name} secondaryText={about} ariaLabel={`${name} ${about}`} onClick={() => onShow(screen)} />
    </div>
  );
}
