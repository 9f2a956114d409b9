import type { Words } from "../../words/words.js";
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
): readonly Words[] {
  const known = new Set(keys);
  const named = new Set(files);
  const about = <Entry extends { readonly department: string }>(
    list: string,
    entries: readonly Entry[],
    idOf: (entry: Entry) => string,
  ) =>
    entries.flatMap((entry, at): readonly Words[] => {
      const place = `${list}[${at}]`;
      if (!directory.ofCode(entry.department))
        return [
          {
            zh: `${place}：汇总簿中没有代码为 ${entry.department} 的单位；请照“单位”表填写`,
            en: `${place}: the office workbook has no department of the code ${entry.department}; write it as in 单位`,
          },
        ];
      const before = entries.findIndex((other) => idOf(other) === idOf(entry));
      return before < at
        ? [
            {
              zh: `${place} 与 ${list}[${before}] 说的是同一件事（${idOf(entry)}）；请只留一条`,
              en: `${place} says the same as ${list}[${before}] (${idOf(entry)}); keep one`,
            },
          ]
        : [];
    });
  const ofKey = ({ department, key }: { readonly department: string; readonly key: string }) => `${department} ${key}`;
  const noKey = (list: string, entries: readonly { readonly key: string }[]) =>
    entries.flatMap(({ key }, at) =>
      known.has(key) ? [] : [unknownKey(`${list}[${at}]`, key, meantWords(meantCodes(key, keys)))],
    );
  const noFile = choices.flatMap(({ department, file }, at) =>
    named.has(file) || merged.get(department)?.name === file
      ? []
      : [
          {
            zh: `choices[${at}]：这一批和以前汇入的都没有文件 ${file}`,
            en: `choices[${at}]: there is no file ${file}, neither here nor among those merged before`,
          },
        ],
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

const unknownKey = (place: string, key: string, meant: Words): Words => ({
  zh: `${place}：没有填报项 ${key}${meant.zh || "；请照查询所列的填写"}`,
  en: `${place}: there is no input ${key}${meant.en || "; write it as the query has it"}`,
});
