import React from "react";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import type { ReturnView } from "./returnView.js";

/** What was asked about the files at hand, and what was answered: all of it in one list, the open ones first. */
export function QuestionList({ returns }: { readonly returns: readonly ReturnView[] }): React.ReactElement | null {
  const { returns: words, language } = useWords();
  const all = returns.flatMap(({ name, department, problems }) =>
    problems
      .filter(({ kind, isAnswered }) => kind === "query" || isAnswered)
      .map(({ place, text, isAnswered }) => ({
        who: department ? `${department.code} ${department.name}` : name,
        place,
        text: text[language],
        isAnswered,
      })),
  );
  if (all.length === 0) return null;
  const answered = all.filter(({ isAnswered }) => isAnswered);
  const open = all.filter(({ isAnswered }) => !isAnswered);
  return (
    <details className="questions">
      <Summary>{words.questions(open.length, answered.length)}</Summary>
      <ul className="left-cells">
        {[...open, ...answered].map(({ who, place, text, isAnswered }, at) => (
          <li key={at}>
            <span className="problem-kind">{isAnswered ? words.questionAnswered : words.questionOpen}</span> {who}
            {place !== null && <> {place}</>}
            <br />
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
