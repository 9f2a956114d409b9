import React from "react";
import { BusyButton } from "../kit/BusyButton.js";
import { DepartmentsField } from "../departments/DepartmentsField.js";
import { listed } from "../departments/listed.js";
import { useWords } from "../words/words.js";
import { placeholders } from "./placeholders.js";
import type { StartProps } from "./StartScreen.js";

export function NewOffice({ state, list, opened, mode, busy, tasks, dispatch }: StartProps): React.ReactElement {
  const words = useWords();
  const isEmpty = list.text.trim() === "" && list.fileProblems.length === 0;
  const { departments, isCoded, isUsable } = listed(list);
  const identities = [] as const;
  return (
    <section className="card" aria-labelledby="new-office">
      <h2 id="new-office">{words.start.officeHead}</h2>
      <p className="about">{words.start.officeAbout}</p>
      <DepartmentsField on="start" state={list} opened={opened} busy={busy} tasks={tasks} dispatch={dispatch} />
      {isEmpty && <p className="about">{words.start.withoutList(placeholders.length)}</p>}
      <BusyButton
        text={words.start.createOffice}
        busy={busy}
        disabled={!isEmpty && !isUsable}
        onClick={() =>
          void tasks.createOffice(
            isEmpty
              ? { on: "start", departments: placeholders, isCoded: true, identities }
              : {
                  on: "start",
                  departments: departments.map(({ code, name }) => ({ code, name })),
                  isCoded,
                  identities,
                },
            mode,
            null,
            state.scheme?.text,
          )
        }
      />
    </section>
  );
}
