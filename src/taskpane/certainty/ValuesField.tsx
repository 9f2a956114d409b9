import { DefaultButton, Link } from "office-ui-fabric-react";
import React, { useState } from "react";
import { draftOf, valueOf } from "../readings/parameterDraft.js";
import { ParameterField } from "../readings/ParameterField.js";
import { sameWords } from "../../words/joinedWords.js";
import { useWords } from "../words/words.js";
import type { CertaintyProps } from "./CertaintyScreen.js";
import type { SettingParameter } from "./certaintySettings.js";

interface Props extends CertaintyProps {
  readonly parameter: SettingParameter;
}

/** Which values of a parameter are tried: those proposed, or those that somebody names. */
export function ValuesField({ parameter, state, busy, tasks, dispatch }: Props): React.ReactElement {
  const { certainty: said, language } = useWords();
  const { name, alternatives, value, present, proposed } = parameter;
  const [draft, setDraft] = useState(() => draftOf(alternatives, value));
  const named = state.values[name];
  const values = (named ?? proposed).filter(({ text }) => text.zh !== present.text.zh);
  const label = parameter.meaning[language];
  const fault = state.fault?.parameter === name ? state.fault.why : null;
  const take = async (): Promise<void> => {
    await tasks.nameValue(name, valueOf(alternatives, draft), values);
  };
  return (
    <form
      className="tried"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <p>{said.valuesOf(label)}</p>
      <ul className="taken">
        <li>
          <span>{said.presentValue(present.text[language])}</span>
        </li>
        {values.map((each) => (
          <li key={each.text.zh}>
            <span>{each.text[language]}</span>
            <Link
              disabled={busy !== null}
              aria-label={said.removeValue(each.text[language])}
              onClick={() =>
                dispatch({ type: "valuesNamed", parameter: name, values: values.filter((kept) => kept !== each) })
              }
            >
              {said.remove}
            </Link>
          </li>
        ))}
      </ul>
      {values.length === 0 && <p className="about">{said.noValues}</p>}
      {/* above the list stands of what it is a value */}
      <ParameterField
        parameter={{ alternatives, meaning: sameWords(said.otherValue) }}
        draft={draft}
        fault={fault}
        onEdit={setDraft}
      />
      <div className="action">
        <DefaultButton type="submit" text={said.addValue} disabled={busy !== null} />
        {named && (
          <Link
            disabled={busy !== null}
            onClick={() => dispatch({ type: "valuesNamed", parameter: name, values: null })}
          >
            {said.proposedAgain}
          </Link>
        )}
      </div>
    </form>
  );
}
