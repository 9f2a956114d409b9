import { ChoiceGroup, Link, Spinner } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import { ChoiceBox } from "../kit/ChoiceBox.js";
import type { PartProps, Shown } from "../kit/feature.js";
import { Hindered } from "../kit/Hindered.js";
import { useWords } from "../words/words.js";
import { PastePart } from "./PastePart.js";
import { RatedList } from "./RatedList.js";
import { RatingForm } from "./RatingForm.js";
import { countOf, type RatingsState } from "./ratingsState.js";
import type { RatingTable } from "./ratingsWork.js";

export interface RatingsProps extends PartProps {
  readonly state: RatingsState;
  readonly table: RatingTable;
}

/** The office rates: an item and its departments, or a department and its items. */
export function RatingsScreen({ state: { ratings: state, busy }, tasks, dispatch }: Shown): React.ReactElement {
  const words = useWords();
  const { ratings } = words;
  useEffect(() => tasks.followRatings(), [tasks]);
  const { table, hindrance, by, chosen } = state;
  if (hindrance !== null)
    return <Hindered hindrance={hindrance} words={ratings} onAgain={() => void tasks.readRatingsAgain()} />;
  if (!table) return <Spinner className="waiting" label={words.home.reading} />;
  if (table.items.length === 0) return <p className="about">{ratings.nothing}</p>;
  const props: RatingsProps = { state, table, busy, tasks, dispatch };
  const choose = (code: string): void => dispatch({ type: "ratingChosen", by, chosen: code, current: null });
  return (
    <section className="card ratings">
      <span id="rated-by" className="unseen">
        {ratings.by}
      </span>
      <ChoiceGroup
        className="filter"
        ariaLabelledBy="rated-by"
        options={[
          { key: "item", text: ratings.byItem },
          { key: "department", text: ratings.byDepartment },
        ]}
        selectedKey={by}
        onChange={(_, option) =>
          dispatch({ type: "ratedBy", by: option?.key === "department" ? "department" : "item" })
        }
      />
      <ChoiceBox
        key={by}
        label={by === "item" ? ratings.item : ratings.department}
        options={by === "item" ? table.items : table.departments}
        selected={chosen}
        unclear={words.entry.unclear}
        onChoose={choose}
      />
      {chosen === "" ? (
        <Progress {...props} onChoose={choose} />
      ) : (
        <>
          <RatingForm {...props} />
          <PastePart {...props} />
          <RatedList {...props} />
        </>
      )}
    </section>
  );
}

/** How far each item, or each department, has come. */
function Progress({
  table,
  state: { by },
  onChoose,
}: RatingsProps & { readonly onChoose: (code: string) => void }): React.ReactElement {
  const { ratings } = useWords();
  const rows = (by === "item" ? table.items : table.departments).map(({ code, name }) => ({
    code,
    name,
    ...countOf(table, by, code),
  }));
  // what may stay blank is not waited for
  const needed = table.items.filter(({ isNeeded }) => isNeeded).map(({ code }) => countOf(table, "item", code));
  const sum = (of: "done" | "of"): number => needed.reduce((total, count) => total + count[of], 0);
  return (
    <section className="part">
      <h2 className="small-head">{ratings.progress}</h2>
      <p className="about">{ratings.all(sum("done"), sum("of"))}</p>
      <table className="figures">
        <tbody>
          {rows.map(({ code, name, done, of }) => (
            <tr key={code}>
              <th scope="row">
                <Link onClick={() => onChoose(code)}>{`${code} ${name}`}</Link>
              </th>
              <td className="number">{ratings.done(done, of)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
