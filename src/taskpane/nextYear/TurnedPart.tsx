import React from "react";
import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { TurnedDepartment } from "../../departments/turnList.js";
import { useWords } from "../words/words.js";

/** Who goes on, who is new, and where those of last year went. */
export function TurnedPart({ turned }: { readonly turned: readonly TurnedDepartment[] }): React.ReactElement {
  const { nextYear: said } = useWords();
  const count = (...kinds: readonly TurnedDepartment["kind"][]): number =>
    turned.filter(({ kind }) => kinds.includes(kind)).length;
  const changed = turned.filter(({ kind }) => kind !== "same");
  const shown = (each: DepartmentIdentity | null): string => (each ? `${each.code} ${each.name}` : "");
  const line = ({ kind, now, before }: TurnedDepartment): string =>
    kind === "gone" ? said.turned.gone(shown(before)) : said.turned[kind](shown(now), shown(before));
  return (
    <section className="part" aria-live="polite">
      <p>{said.counts(count("same"), count("renamed"), count("new", "returned"))}</p>
      {count("merged", "gone") > 0 && <p>{said.countsLeft(count("merged"), count("gone"))}</p>}
      {changed.length > 0 && (
        <ul className="plain" aria-label={said.changed}>
          {changed.map((each, at) => (
            <li key={at}>{line(each)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
