import { Pivot, PivotItem } from "office-ui-fabric-react";
import React from "react";
import type { HandoutState } from "../handout/handoutState.js";
import type { Action, Busy } from "../shell/paneState.js";
import type { Settings } from "../settings/settings.js";
import type { Tasks } from "../shell/tasks.js";
import type { OfficeDepartmentName, Opened } from "../worker/openBook.js";
import { useWords } from "../words/words.js";
import { BulletinPart } from "./BulletinPart.js";
import { CardsPart } from "./CardsPart.js";
import { CopyPart } from "./CopyPart.js";
import type { ShareState } from "./shareState.js";

interface Props {
  readonly state: ShareState;
  readonly opened: Opened | null;
  readonly handout: HandoutState;
  readonly settings: Settings;
  readonly canDownload: boolean;
  readonly busy: Busy | null;
  readonly tasks: Tasks;
  readonly dispatch: (action: Action) => void;
}

export interface ShareProps extends Omit<Props, "opened"> {
  readonly departments: readonly OfficeDepartmentName[];
}

/** Everything that leaves the office: a copy, the bulletin, report cards. */
export function ShareScreen({ opened, ...props }: Props): React.ReactElement {
  const { share, ranking } = useWords();
  if (opened?.kind !== "office") return <p className="about">{ranking.noOffice}</p>;
  const shown: ShareProps = { ...props, departments: opened.departments };
  return (
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
    </Pivot>
  );
}
