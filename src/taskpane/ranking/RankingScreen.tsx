import { Pivot, PivotItem, SearchBox, Spinner } from "office-ui-fabric-react";
import React, { useEffect, useMemo } from "react";
import type { Shown } from "../kit/feature.js";
import { useWords } from "../words/words.js";
import { Charts } from "./Charts.js";
import { LeftOutList } from "./LeftOutList.js";
import { RankingTable } from "./RankingTable.js";
import type { Standing } from "../../analysis/standing/standings.js";
import { sortedRows } from "./sortedRows.js";

const noRows: readonly Standing[] = [];

export function RankingScreen({ state, tasks, dispatch, services }: Shown): React.ReactElement {
  const { ranking } = useWords();
  useEffect(() => tasks.followRanking(), [tasks]);
  const { busy } = state;
  const { language } = services.host;
  const { view, search, sortedBy, descending } = state.ranking;
  const rows = view === null || view === "none" ? noRows : view.standings.rows;
  const shown = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return sortedRows(
      rows.filter(({ name, code }) => `${code} ${name}`.toLowerCase().includes(wanted)),
      sortedBy,
      descending,
      language,
    );
  }, [rows, search, sortedBy, descending, language]);
  const open = useMemo(() => (code: string) => void tasks.openCard(code), [tasks]);
  if (view === null) return <Spinner className="waiting" label={ranking.reading} />;
  if (view === "none") return <p className="about">{ranking.noOffice}</p>;
  return (
    <Pivot aria-label={ranking.parts} styles={{ itemContainer: { paddingTop: 12 } }}>
      <PivotItem headerText={ranking.table}>
        <SearchBox
          className="search"
          placeholder={ranking.search}
          ariaLabel={ranking.search}
          value={search}
          onChange={(_, text = "") => dispatch({ type: "rankingSearched", search: text })}
        />
        <p className="about" role="status">
          {ranking.count(shown.length, rows.length, view.standings.placed)}
        </p>
        {shown.length > 0 && (
          <RankingTable
            rows={shown}
            sections={rows[0]?.sections ?? []}
            sortedBy={sortedBy}
            descending={descending}
            dispatch={dispatch}
            onOpen={open}
          />
        )}
        <LeftOutList leftOut={view.standings.leftOut} />
      </PivotItem>
      <PivotItem headerText={ranking.charts}>
        <Charts view={view} busy={busy} tasks={tasks} />
      </PivotItem>
    </Pivot>
  );
}
