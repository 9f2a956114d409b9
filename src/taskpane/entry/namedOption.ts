import { matchChoice, type Choosable } from "../../choice/matchChoice.js";
import type { Words } from "../../words/words.js";

/** What cells of a pasted row name: code, name or both of one option, and of no other. */
export function namedOption<Option extends Choosable>(
  options: readonly Option[],
  texts: readonly string[],
  what: Words,
): { readonly option: Option } | { readonly problem: Words } {
  if (texts.length === 0) return { problem: { zh: `没有写${what.zh}`, en: `no ${what.en} is named` } };
  const found = texts.map((text) => matchChoice(options, text));
  const unknown = found.findIndex(({ kind }) => kind !== "taken");
  if (unknown >= 0) {
    const match = found[unknown];
    const text = texts[unknown] ?? "";
    const offered =
      match?.kind === "offered" ? match.options.slice(0, 3).map(({ code, name }) => `${code} ${name}`) : [];
    return {
      problem: {
        zh: `没有${what.zh}“${text}”${offered.length > 0 ? `，是否指 ${offered.join("、")}` : ""}`,
        en: `there is no ${what.en} “${text}”${offered.length > 0 ? `; is it ${offered.join(", ")}?` : ""}`,
      },
    };
  }
  const all = found.flatMap((match) => (match.kind === "taken" ? [match.option] : []));
  const [option] = all;
  if (!option || all.some(({ code }) => code !== option.code))
    return {
      problem: { zh: `代码与名称不是同一个${what.zh}`, en: `code and name are those of two ${what.en}s` },
    };
  return { option };
}
