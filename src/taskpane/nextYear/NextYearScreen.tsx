import React, { useEffect, useMemo } from "react";
import type { PartProps, Shown } from "../kit/feature.js";
import { turnList, type TurnedList } from "../../departments/turnList.js";
import { listed } from "../departments/listed.js";
import { modeWithout } from "../kit/ModeChoice.js";
import { BeginPart } from "./BeginPart.js";
import { LastPart } from "./LastPart.js";
import { ListPart } from "./ListPart.js";
import type { LastYear } from "./nextYearWork.js";
import type { NextYearState } from "./nextYearState.js";
import { SchemePart } from "./SchemePart.js";

export interface YearProps extends PartProps {
  readonly state: NextYearState;
  readonly last: LastYear;
}

/** Last year, this year's scheme, this year's departments, and the office workbook of both. */
export function NextYearScreen({ state: all, tasks, dispatch, services }: Shown): React.ReactElement {
  const { nextYear: state, busy } = all;
  const list = all.departments.nextYear;
  const { last, lastFile } = state;
  useEffect(() => (lastFile === "" ? tasks.followLastYear() : undefined), [tasks, lastFile]);
  const turn = useMemo((): TurnedList | null => {
    const { departments, isCoded, isUsable } = listed(list);
    if (!last?.departments || !isUsable || departments.length === 0) return null;
    return turnList(departments, isCoded, last.departments, last.former, state.identities, state.fates);
  }, [list, last, state.identities, state.fates]);
  if (!last) return <LastPart state={state} busy={busy} tasks={tasks} dispatch={dispatch} />;
  const props: YearProps = { state, last, busy, tasks, dispatch };
  const mode = modeWithout(all.selfcheck.missing, all.settings.saved.mode);
  return (
    <>
      <LastPart {...props} />
      <SchemePart {...props} />
      <ListPart {...props} list={list} opened={all.home.opened} turn={turn} />
      {last.departments && <BeginPart {...props} turn={turn} mode={mode} canDownload={services.host.canDownload} />}
    </>
  );
}
