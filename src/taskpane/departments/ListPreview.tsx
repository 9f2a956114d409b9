import React from "react";
import { doubtWords } from "../../departments/names/doubtWords.js";
import { useWords } from "../words/words.js";
import type { DepartmentsList } from "./departmentsState.js";
import type { Listed } from "./listed.js";

interface Props {
  readonly list: DepartmentsList;
  readonly read: Listed;
}

/** The list as it will be used, before it is: code and name, what stood there before, and what is doubtful. */
export function ListPreview({ list, read }: Props): React.ReactElement {
  const { departments: said, language } = useWords();
  const { departments, isCoded, doubtful, joined } = read;
  const doubts = new Map(doubtful.map(({ line, doubt }) => [line, doubtWords[doubt][language]]));
  const several = new Map(joined.map(({ line, names }) => [line, said.several(names.length)]));
  const name = said.preview(departments.length);
  return (
    <div className="preview" role="region" tabIndex={0} aria-label={name}>
      <table className="figures">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{said.line}</th>
            {isCoded && <th scope="col">{said.code}</th>}
            <th scope="col">{said.name}</th>
          </tr>
        </thead>
        <tbody>
          {departments.map((each, at) => {
            const was = list.mend?.was[each.name];
            const doubt = doubts.get(each.line) ?? several.get(each.line);
            return (
              <tr key={at}>
                <td>{each.line}</td>
                {isCoded && <td>{each.code}</td>}
                <td>
                  {each.name}
                  {was !== undefined && <span className="about"> {said.was(was)}</span>}
                  {doubt !== undefined && <span className="fault"> {doubt}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
