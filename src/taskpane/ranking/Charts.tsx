import { DefaultButton } from "office-ui-fabric-react";
import React from "react";
import type { PartProps } from "../kit/feature.js";
import { Bar } from "../kit/Bar.js";
import { useWords } from "../words/words.js";
import type { RankingView } from "./rankingWork.js";

interface Props extends Pick<PartProps, "busy" | "tasks"> {
  readonly view: RankingView;
}

/** How many totals lie in each span of points, and the means of the indicators: tables, whose figures are drawn as well. */
export function Charts({ view: { distribution, means }, busy, tasks }: Props): React.ReactElement {
  const { ranking } = useWords();
  const most = Math.max(1, ...distribution.map(({ count }) => count));
  return (
    <>
      <section className="card">
        <h2>{ranking.distribution}</h2>
        <Chart
          heads={[ranking.span, ranking.departments]}
          rows={distribution.map(({ from, to, count }) => ({
            key: String(from),
            name: ranking.spanOf(from, to),
            figure: String(count),
            ratio: count / most,
          }))}
        />
      </section>
      <section className="card">
        <h2>{ranking.means}</h2>
        <Chart
          heads={[ranking.indicator, ranking.mean]}
          rows={means.map(({ code, name, mean, full, meanRatio }) => ({
            key: code,
            name: `${code} ${name}`,
            figure: ranking.meanOf(mean ?? ranking.none, full),
            ratio: meanRatio,
          }))}
        />
      </section>
      <section className="card">
        <p className="about">{ranking.chartBookAbout}</p>
        <div className="action">
          <DefaultButton text={ranking.chartBook} disabled={busy !== null} onClick={() => void tasks.makeChartBook()} />
        </div>
      </section>
    </>
  );
}

interface ChartProps {
  readonly heads: readonly [string, string];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly figure: string;
    readonly ratio: number;
  }[];
}

const Chart = ({ heads: [name, figure], rows }: ChartProps): React.ReactElement => (
  <table className="figures chart">
    <thead>
      <tr>
        <th scope="col">{name}</th>
        <th scope="col" className="number">
          {figure}
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">
            {row.name}
            <Bar ratio={row.ratio} />
          </th>
          <td className="number">{row.figure}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
