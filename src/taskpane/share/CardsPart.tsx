import { Checkbox, ComboBox, DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import React from "react";
import { HandoutBar } from "../handout/HandoutBar.js";
import { roundName } from "../settings/settings.js";
import { useWords } from "../words/words.js";
import type { ShareProps } from "./ShareScreen.js";

/** Report cards: one department's, or everybody's own. */
export function CardsPart({
  state,
  departments: all,
  handout,
  settings,
  canDownload,
  tried,
  busy,
  tasks,
  dispatch,
}: ShareProps): React.ReactElement {
  const { share, issue } = useWords();
  // a department that is left out has no scores, and so no card
  const departments = all.filter(({ isLeftOut }) => !isLeftOut);
  const ranges = state.hasRangeLine ? tried : null;
  const chosen = departments.find(({ code }) => code === state.card);
  return (
    <section className="card">
      <p className="about">{share.cardsAbout}</p>
      <ComboBox
        label={share.department}
        placeholder={share.departmentHint}
        allowFreeform
        autoComplete="on"
        selectedKey={chosen?.code ?? null}
        disabled={busy !== null}
        options={departments.map(({ code, name }) => ({
          key: code,
          text: name === code ? code : `${name}（${code}）`,
        }))}
        onChange={(_, option) =>
          dispatch({ type: "shareEdited", change: { card: option ? String(option.key) : null } })
        }
      />
      <Checkbox
        label={share.rangeLine}
        checked={state.hasRangeLine}
        disabled={busy !== null}
        onChange={(_, on = false) => dispatch({ type: "shareEdited", change: { hasRangeLine: on } })}
      />
      {state.hasRangeLine && <p className="about">{share.rangesAbout}</p>}
      <div className="action">
        <PrimaryButton
          text={share.makeCard}
          disabled={busy !== null || !chosen}
          onClick={() => chosen && void tasks.shareCard(chosen, ranges)}
        />
        {canDownload && (
          <DefaultButton
            text={share.makeCardPaper}
            disabled={busy !== null || !chosen}
            onClick={() => chosen && void tasks.shareCardPaper(chosen, ranges)}
          />
        )}
      </div>
      {handout.kind === "cards" ? (
        <HandoutBar
          state={handout}
          busy={busy}
          onNext={() => void tasks.handOutNext(handout, ranges)}
          dispatch={dispatch}
        />
      ) : (
        <div className="also">
          <p className="about">{canDownload ? share.allCardsAbout(departments.length) : issue.noDownloads}</p>
          {canDownload ? (
            <div className="action">
              <DefaultButton
                text={share.allCards}
                disabled={busy !== null}
                onClick={() => void tasks.shareCards(departments.length, roundName(settings), ranges)}
              />
              <DefaultButton
                text={share.allCardPapers}
                disabled={busy !== null}
                onClick={() => void tasks.shareCards(departments.length, roundName(settings), ranges, "paper")}
              />
            </div>
          ) : (
            <DefaultButton
              text={share.cardByCard}
              disabled={busy !== null}
              onClick={() => dispatch({ type: "handoutBegun", kind: "cards", departments })}
            />
          )}
        </div>
      )}
    </section>
  );
}
