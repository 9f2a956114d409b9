import { DefaultButton, Link, Spinner } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import { triedWish } from "../certainty/certaintyState.js";
import type { Shown } from "../kit/feature.js";
import { languageOf } from "../../words/language.js";
import { useWords } from "../words/words.js";
import { CardHead } from "./CardHead.js";
import { IndicatorTable } from "./IndicatorTable.js";
import { LostPoints } from "./LostPoints.js";
import { Summary } from "../kit/Summary.js";

/** One department: where it stands, what it is good at, and where its points went. */
export function CardScreen({ state, tasks, services }: Shown): React.ReactElement {
  const { busy } = state;
  const { code, view } = state.card;
  const words = useWords();
  useEffect(() => tasks.followCard(code), [tasks, code]);
  if (view === null) return <Spinner className="waiting" label={words.ranking.reading} />;
  if (view === "none") return <p className="about">{words.ranking.noOffice}</p>;
  const { card, before, after } = view;
  const outstanding = [
    [words.card.strongest, card.strongest],
    [words.card.weakest, card.weakest],
  ] as const;
  return (
    <article className="department-card">
      <CardHead card={card} />
      <p className="card-links">
        <Link onClick={() => void tasks.goToDepartment(view, "scores")}>{words.card.inScores}</Link>
        <Link onClick={() => void tasks.goToDepartment(view, "ranking")}>{words.card.inRanking}</Link>
      </p>
      <div className="action">
        <DefaultButton
          text={words.card.export}
          disabled={busy !== null}
          onClick={() =>
            void tasks.shareCard(
              { code: card.code, name: card.name },
              state.share.hasRangeLine ? triedWish(state.certainty) : null,
            )
          }
        />
      </div>
      {outstanding.map(
        ([title, indicators]) =>
          indicators.length > 0 && (
            <section className="part" key={title}>
              <h3>{title}</h3>
              <IndicatorTable department={card.code} indicators={indicators} tasks={tasks} />
            </section>
          ),
      )}
      <LostPoints card={card} tasks={tasks} language={languageOf(services.host.language)} />
      <details className="part">
        <Summary>{words.card.all}</Summary>
        <IndicatorTable department={card.code} indicators={card.indicators} tasks={tasks} />
      </details>
      <nav className="card-turn" aria-label={words.card.turn}>
        <DefaultButton
          iconProps={{ iconName: "Back" }}
          text={words.card.before}
          ariaLabel={before ? `${words.card.before} ${before.name}` : words.card.before}
          disabled={!before || busy !== null}
          onClick={() => before && void tasks.openCard(before.code)}
        />
        <DefaultButton
          className="turn-on"
          iconProps={{ iconName: "ChevronRight" }}
          text={words.card.after}
          ariaLabel={after ? `${words.card.after} ${after.name}` : words.card.after}
          disabled={!after || busy !== null}
          onClick={() => after && void tasks.openCard(after.code)}
        />
      </nav>
    </article>
  );
}
