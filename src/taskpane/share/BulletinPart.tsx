import { Checkbox, Link, PrimaryButton, TextField } from "office-ui-fabric-react";
import React from "react";
import { FileButton } from "../kit/FileButton.js";
import { IdentityPart } from "../identities/IdentityPart.js";
import { useWords } from "../words/words.js";
import { PaperPart } from "./PaperPart.js";
import type { ShareProps } from "./ShareScreen.js";

/** The bulletin of the round, as a workbook and in Word, compared with last year's where its file is given. */
export function BulletinPart({
  state,
  settings,
  canDownload,
  tried,
  busy,
  tasks,
  dispatch,
}: ShareProps): React.ReactElement {
  const { share } = useWords();
  const office = state.office ?? settings.office;
  const year = state.year ?? settings.year;
  return (
    <section className="card">
      <p className="about">{share.bulletinAbout}</p>
      <TextField
        label={share.office}
        value={office}
        maxLength={60}
        disabled={busy !== null}
        onChange={(_, text = "") => dispatch({ type: "shareEdited", change: { office: text } })}
      />
      <TextField
        label={share.year}
        value={year}
        maxLength={20}
        placeholder={share.yearHint}
        disabled={busy !== null}
        onChange={(_, text = "") => dispatch({ type: "shareEdited", change: { year: text } })}
      />
      <div>
        <p className="about">{share.lastYearAbout}</p>
        <div className="action">
          <FileButton
            text={share.lastYear}
            accept=".xlsx"
            disabled={busy !== null}
            onPicked={(lastYear) =>
              dispatch({ type: "shareEdited", change: { lastYear, identities: [], openIdentities: [] } })
            }
          />
          {state.lastYear && (
            <span>
              {state.lastYear.name}{" "}
              <Link
                onClick={() =>
                  dispatch({ type: "shareEdited", change: { lastYear: null, identities: [], openIdentities: [] } })
                }
              >
                {share.withoutLastYear}
              </Link>
            </span>
          )}
        </div>
      </div>
      <IdentityPart
        open={state.openIdentities}
        decided={state.identities}
        disabled={busy !== null}
        onDecide={(identities) => dispatch({ type: "shareEdited", change: { identities } })}
      />
      <Checkbox
        label={share.rangeSheet}
        checked={state.hasRangeSheet}
        disabled={busy !== null}
        onChange={(_, on = false) => dispatch({ type: "shareEdited", change: { hasRangeSheet: on } })}
      />
      {state.hasRangeSheet && <p className="about">{share.rangesAbout}</p>}
      <div className="action">
        <PrimaryButton
          text={share.makeBulletin}
          disabled={busy !== null}
          onClick={() =>
            void tasks.makeBulletin(
              office.trim(),
              year.trim(),
              state.lastYear,
              state.identities,
              state.hasRangeSheet ? tried : null,
            )
          }
        />
      </div>
      <PaperPart {...{ state, office, year, tried, canDownload, busy, tasks, dispatch }} />
    </section>
  );
}
