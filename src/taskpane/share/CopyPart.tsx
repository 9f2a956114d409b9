import { Checkbox, ChoiceGroup } from "office-ui-fabric-react";
import React from "react";
import { leftOutWords } from "../../publish/share/leftOutWords.js";
import { shareableSheets } from "../../publish/share/shareSheets.js";
import { officeSheets } from "../../workbook/sheetNames.js";
import { BusyButton } from "../kit/BusyButton.js";
import { roundName } from "../settings/settings.js";
import { useWords } from "../words/words.js";
import { DepartmentChoice } from "./DepartmentChoice.js";
import type { ShareProps } from "./ShareScreen.js";
import { Summary } from "../kit/Summary.js";

/** A copy for people without the add-in: what is in it, and what was left out. */
export function CopyPart({ state, departments, settings, busy, tasks, dispatch }: ShareProps): React.ReactElement {
  const { share, language } = useWords();
  const { formulas, sheets, without, made } = state;
  const chosen = departments.filter(({ code }) => !without.includes(code)).length;
  return (
    <section className="card">
      <p className="about">{share.copyAbout}</p>
      <ChoiceGroup
        label={share.formulas}
        selectedKey={formulas}
        disabled={busy !== null}
        options={(["values", "native"] as const).map((key) => ({ key, text: share[key] }))}
        onChange={(_, option) =>
          dispatch({ type: "shareEdited", change: { formulas: option?.key === "native" ? "native" : "values" } })
        }
      />
      <details>
        <Summary>{share.sheets(sheets.length, shareableSheets.length)}</Summary>
        <div className="choices">
          {shareableSheets.map((sheet) => (
            <Checkbox
              key={sheet}
              label={officeSheets[sheet]}
              checked={sheets.includes(sheet)}
              disabled={busy !== null}
              onChange={(_, isIn = false) =>
                dispatch({
                  type: "shareEdited",
                  change: { sheets: isIn ? [...sheets, sheet] : sheets.filter((other) => other !== sheet) },
                })
              }
            />
          ))}
        </div>
      </details>
      <DepartmentChoice
        departments={departments}
        without={without}
        disabled={busy !== null}
        onChange={(left) => dispatch({ type: "shareEdited", change: { without: left } })}
      />
      <BusyButton
        text={share.makeCopy}
        busy={busy}
        disabled={sheets.length === 0 || chosen === 0}
        onClick={() => void tasks.shareCopy(state, departments, roundName(settings))}
      />
      {made && (
        <section className="part" aria-live="polite">
          <h2 className="small-head">{share.made(made.formulas === "native" ? share.native : share.values)}</h2>
          {made.leftOut.length === 0 ? (
            <p>{share.nothingLeftOut}</p>
          ) : (
            <ul className="left-out">
              {made.leftOut.map((left, at) => (
                <li key={at}>{leftOutWords(left)[language]}</li>
              ))}
            </ul>
          )}
        </section>
      )}
    </section>
  );
}
