import { meantCodes } from "../../choice/meantCodes.js";
import { meantWords } from "../../choice/meantWords.js";
import type { Decisions } from "../collect.js";
import type { OfficeReports } from "../merge/officeReports.js";

/** The codes that decisions name, as 单位 spells them: officers write d02 for D02. Others stay as they are. */
export function asSpelledHere(decisions: Decisions, { directory }: Pick<OfficeReports, "directory">): Decisions {
  const spelled = <Entry extends { readonly department: string }>(entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry) => ({ ...entry, department: directory.ofCode(entry.department)?.code ?? entry.department }));
  const { choices, confirmations, blanks } = decisions;
  return {
    ...decisions,
    choices: spelled(choices),
    confirmations: spelled(confirmations),
    ...(blanks && { blanks: spelled(blanks) }),
  };
}

/**
 * Decisions about nothing that there is, and two about the same: none is passed over without a word.
 *
 * @param files names of the files of the batch; those of earlier merges may be chosen as well
 * @returns a sentence each, with the place in the file of decisions
 */
export function decisionFaults(
  { choices, confirmations, blanks = [] }: Decisions,
  { directory, keys, merged }: Pick<OfficeReports, "directory" | "keys" | "merged">,
  files: readonly string[],
): readonly string[] {
  const known = new Set(keys);
  const named = new Set(files);
  const about = <Entry extends { readonly department: string }>(
    list: string,
    entries: readonly Entry[],
    idOf: (entry: Entry) => string,
  ) =>
    entries.flatMap((entry, at): readonly string[] => {
      const place = `${list}[${at}]`;
      if (!directory.ofCode(entry.department))
        return [`${place}：汇总簿中没有代码为 ${entry.department} 的单位；请照“单位”表填写`];
      const before = entries.findIndex((other) => idOf(other) === idOf(entry));
      return before < at ? [`${place} 与 ${list}[${before}] 说的是同一件事（${idOf(entry)}）；请只留一条`] : [];
    });
  const ofKey = ({ department, key }: { readonly department: string; readonly key: string }) => `${department} ${key}`;
  const noKey = (list: string, entries: readonly { readonly key: string }[]) =>
    entries.flatMap(({ key }, at) =>
      known.has(key)
        ? []
        : [`${list}[${at}]：没有填报项 ${key}${meantWords(meantCodes(key, keys)).zh || "；请照查询所列的填写"}`],
    );
  const noFile = choices.flatMap(({ department, file }, at) =>
    named.has(file) || merged.get(department)?.name === file
      ? []
      : [`choices[${at}]：这一批和以前汇入的都没有文件 ${file}`],
  );
  return [
    ...about("choices", choices, ({ department }) => department),
    ...noFile,
    ...about("confirmations", confirmations, ofKey),
    ...noKey("confirmations", confirmations),
    ...about("blanks", blanks, ofKey),
    ...noKey("blanks", blanks),
  ];
}
