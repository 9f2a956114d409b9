import { DefaultButton, Pivot, PivotItem, PrimaryButton, Spinner } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import type { PartProps, Shown } from "../kit/feature.js";
import { roundName } from "../settings/settings.js";
import { useWords } from "../words/words.js";
import type { CertaintySettings } from "./certaintySettings.js";
import { triedWish, type CertaintyState } from "./certaintyState.js";
import { RadarPart } from "./RadarPart.js";
import { RangesPart } from "./RangesPart.js";
import { SeedField } from "./SeedField.js";
import { SettingsPart } from "./SettingsPart.js";
import { WeightsPart } from "./WeightsPart.js";

export interface CertaintyProps extends PartProps {
  readonly state: CertaintyState;
  readonly settings: CertaintySettings;
}

/** How sure the places are: all readings at once, what is still open, and what hangs on little. */
export function CertaintyScreen({ state: all, tasks, dispatch, services }: Shown): React.ReactElement {
  const { certainty: said, language } = useWords();
  useEffect(() => tasks.followCertainty(), [tasks]);
  const { certainty: state, busy } = all;
  const { settings, view, isOld, isOther } = state;
  if (settings === null) return <Spinner className="waiting" label={said.waiting} />;
  if (settings === "none") return <p className="about">{said.noOffice}</p>;
  const props = { state, settings, busy, tasks, dispatch };
  const isStale = isOld || isOther;
  return (
    <>
      <section className="card">
        {!view && <p className="about">{said.about}</p>}
        <SettingsPart {...props} />
        <div className="action">
          <PrimaryButton
            text={view ? said.again : said.find}
            disabled={busy !== null}
            onClick={() => void tasks.findCertainty({ ...triedWish(state), ticked: state.ticked })}
          />
          {view && (
            <DefaultButton
              text={said.save}
              disabled={busy !== null || isStale}
              onClick={() => void tasks.saveCertainty(roundName(all.settings.saved))}
            />
          )}
        </div>
        {view && isOld && <p className="warn">{said.old}</p>}
        {view && !isOld && isOther && <p className="warn">{said.other}</p>}
        {view && (
          <>
            <p>
              {view.basis[language]}
              {said.stop}
            </p>
            {view.isSample && <SeedField {...props} />}
          </>
        )}
      </section>
      <Pivot aria-label={said.parts} styles={{ itemContainer: { paddingTop: 12 } }}>
        <PivotItem headerText={said.ranges}>
          {view ? <RangesPart view={view} /> : <p className="about">{said.notYet}</p>}
        </PivotItem>
        <PivotItem headerText={said.readings}>
          {view ? <WeightsPart view={view} /> : <p className="about">{said.notYet}</p>}
        </PivotItem>
        <PivotItem headerText={said.radar}>
          <RadarPart
            radar={state.radar}
            isOld={state.radarIsOld}
            busy={busy}
            tasks={tasks}
            language={services.host.language}
          />
        </PivotItem>
      </Pivot>
    </>
  );
}
