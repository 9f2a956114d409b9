import React from "react";
import type { PartProps } from "../kit/feature.js";
import type { FormulaMode } from "../../formula/print.js";
import { BusyButton } from "../kit/BusyButton.js";
import { useWords } from "../words/words.js";
import type { MigrateState } from "./migrateState.js";

const shown = 20;

interface Props extends Pick<PartProps, "busy" | "tasks"> {
  readonly state: MigrateState;
  readonly mode: FormulaMode;
}

/** Of an older workbook a new one: what goes over and what does not is listed before it is made. */
export function MigrateCard({ state: { plan }, mode, busy, tasks }: Props): React.ReactElement {
  const { migrate } = useWords();
  if (!plan) return <BusyButton text={migrate.plan} busy={busy} onClick={() => void tasks.planMigration()} />;
  const { departments, values, findings, confirmed, lost } = plan;
  return (
    <section className="part" aria-live="polite">
      <h3>{migrate.carried}</h3>
      <ul className="plain">
        {[
          migrate.departments(departments),
          migrate.values(values),
          migrate.findings(findings),
          migrate.readings(confirmed),
        ].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{migrate.lost}</h3>
      <ul className="plain">
        {lost.length > 0 && (
          <li>
            {migrate.lostCells(lost.length)}
            <ul className="plain">
              {lost.slice(0, shown).map(({ place, department, item }) => (
                <li key={place}>{migrate.lostCell(place, department, item)}</li>
              ))}
              {lost.length > shown && <li>{migrate.more(lost.length - shown)}</li>}
            </ul>
          </li>
        )}
        <li>{migrate.lostAlways}</li>
      </ul>
      <BusyButton text={migrate.migrate} busy={busy} onClick={() => void tasks.migrate(mode)} />
    </section>
  );
}
