import { DefaultButton, Link, PrimaryButton } from "office-ui-fabric-react";
import React from "react";
import type { Tasks } from "../shell/tasks.js";
import type { FillState } from "./fillWork.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly form: FillState;
  readonly tasks: Tasks;
}

const shown = 10;

/** How far the form is, in all and by section, and the way to what is left. */
export function ProgressCard({ form, tasks }: Props): React.ReactElement {
  const { fill } = useWords();
  const { all, sections, inputs } = form.progress;
  const wrong = inputs.filter(({ state }) => state === "wrong");
  return (
    <section className="card">
      <h2>{fill.progress(all.filled, all.of)}</h2>
      <progress
        className="fill-bar"
        aria-label={fill.progress(all.filled, all.of)}
        value={all.filled}
        max={Math.max(1, all.of)}
      />
      <p className="about">
        {fill.open(all.open)} · {fill.wrong(all.wrong)}
      </p>
      <div className="action">
        <PrimaryButton text={fill.nextOpen} disabled={all.open === 0} onClick={() => void tasks.goToNext("open")} />
        <DefaultButton text={fill.nextWrong} disabled={all.wrong === 0} onClick={() => void tasks.goToNext("wrong")} />
      </div>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{fill.section}</th>
            <th scope="col" className="number">
              {fill.filled}
            </th>
            <th scope="col" className="number">
              {fill.kinds.open}
            </th>
            <th scope="col" className="number">
              {fill.kinds.wrong}
            </th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ code, name, filled, open, wrong: mistaken, of }) => (
            <tr key={code}>
              <td>
                {code} {name}
                <progress
                  className="fill-bar"
                  aria-label={`${name} ${fill.progress(filled, of)}`}
                  value={filled}
                  max={Math.max(1, of)}
                />
              </td>
              <td className="number">
                {filled} / {of}
              </td>
              <td className="number">{open}</td>
              <td className="number">{mistaken}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {wrong.length > 0 && (
        <>
          <h2 className="small-head">{fill.wrongHead}</h2>
          <ul className="left-cells">
            {wrong.slice(0, shown).map(({ key, item, itemName, problem }) => (
              <li key={key}>
                <Link onClick={() => void tasks.goTo(form.places[key] ?? "")}>{`${item} ${itemName}`}</Link>
                <br />
                {problem}
              </li>
            ))}
          </ul>
          {wrong.length > shown && <p className="about">{fill.more(wrong.length - shown)}</p>}
        </>
      )}
    </section>
  );
}
