import React from "react";
import { useWords } from "../words/words.js";

/** What the page says where there is no Excel around it. */
export function OutsideExcel({ docs }: { readonly docs: string }): React.ReactElement {
  const { outside } = useWords();
  return (
    <main className="outside">
      <img src="assets/icon-80.png" alt="" width="48" height="48" />
      <h1>{outside.head}</h1>
      <p>{outside.about}</p>
      <h2>{outside.where}</h2>
      <ul>
        {outside.versions.map((version) => (
          <li key={version}>{version}</li>
        ))}
      </ul>
      <p className="about">{outside.otherwise}</p>
      <p>
        <a href={docs}>{outside.docs}</a>
      </p>
    </main>
  );
}
