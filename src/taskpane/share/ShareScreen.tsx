import { Pivot, PivotItem } from "office-ui-fabric-react";
import React from "react";
import { triedWish } from "../certainty/certaintyState.js";
import type { PartProps, Shown } from "../kit/feature.js";
import type { HandoutState } from "../handout/handoutState.js";
import type { Settings } from "../settings/settings.js";
import type { OfficeDepartmentName } from "../worker/openBook.js";
import { useWords } from "../words/words.js";
import { BulletinPart } from "./BulletinPart.js";
import { CardsPart } from "./CardsPart.js";
import { CopyPart } from "./CopyPart.js";
import { OpenMattersPart } from "./OpenMattersPart.js";
import type { RangesWish } from "./givenRanges.js";
import { SelfCheckPart } from "./SelfCheckPart.js";
import type { ShareState } from "./shareState.js";

export interface ShareProps extends PartProps {
  readonly state: ShareState;
  readonly departments: readonly OfficeDepartmentName[];
  readonly handout: HandoutState;
  readonly settings: Settings;
  readonly canDownload: boolean;
  /** What is tried for ranges of places: as chosen on 稳健性. */
  readonly tried: NonNullable<RangesWish>;
}

/** Everything that leaves the office: a copy, the bulletin, report cards, and what checks the programs of those who get it. */
export function ShareScreen({ state: all, tasks, dispatch, services }: Shown): React.ReactElement {
  const { opened } = all.home;
  const { share, ranking } = useWords();
  if (opened?.kind !== "office") return <p className="about">{ranking.noOffice}</p>;
  const shown: ShareProps = {
    state: all.share,
    departments: opened.departments,
    handout: all.handout,
    settings: all.settings.saved,
    tried: triedWish(all.certainty),
    canDownload: services.host.canDownload,
    busy: all.busy,
    tasks,
    dispatch,
  };
  return (
    <>
      <OpenMattersPart
        office={opened.state}
        decided={all.settings.saved.publishDespite ?? ""}
        busy={all.busy}
        tasks={tasks}
        dispatch={dispatch}
      />
      <Pivot aria-label={share.parts} styles={{ itemContainer: { paddingTop: 12 } }}>
        <PivotItem headerText={share.copy}>
          <CopyPart {...shown} />
        </PivotItem>
        <PivotItem headerText={share.bulletin}>
          <BulletinPart {...shown} />
        </PivotItem>
        <PivotItem headerText={share.cards}>
          <CardsPart {...shown} />
        </PivotItem>
        <PivotItem headerText={share.selfCheck}>
          <SelfCheckPart {...shown} />
        </PivotItem>
      </Pivot>
    </>
  );
}
