import type { Words } from "../words/words.js";
import type { DepartmentIdentity } from "./departmentDirectory.js";
import type { OpenIdentity } from "./identityDecision.js";
import type { TakenCode } from "./settleList.js";
import type { DecisionFault, FaultyDecision, MergedIdentities } from "./settleIdentities.js";

const shown = ({ code, name }: DepartmentIdentity): string => (code === "" ? `“${name}”` : `${code}“${name}”`);

/** What stands here of a department that is open. */
export function identityWords({ department, found }: OpenIdentity): Words {
  const who = shown(department);
  switch (found.kind) {
    case "crossed":
      return {
        zh: `${who}：代码在这里是 ${shown(found.byCode)}，名称在这里是 ${shown(found.byName)}`,
        en: `${who}: its code is ${shown(found.byCode)} here, its name ${shown(found.byName)}`,
      };
    case "renamed":
      return {
        zh: `${who}：代码在这里是 ${shown(found.is)}，没有叫这个名称的单位`,
        en: `${who}: its code is ${shown(found.is)} here; nobody has the name`,
      };
    case "recoded":
      return {
        zh: `${who}：名称在这里是 ${shown(found.is)}，没有这个代码`,
        en: `${who}: its name is ${shown(found.is)} here; nobody has the code`,
      };
    case "ambiguous":
      return {
        zh: `${who}：这里有 ${found.among.length} 个单位叫这个名称：${found.among.map(shown).join("、")}`,
        en: `${who}: ${found.among.length} departments have the name here: ${found.among.map(shown).join(", ")}`,
      };
    case "unknown":
      return { zh: `${who}：这里没有这个单位`, en: `${who}: there is no such department here` };
  }
}

/** Those here that a department may be, each once. */
export function candidatesOf({ found }: OpenIdentity): readonly DepartmentIdentity[] {
  switch (found.kind) {
    case "crossed":
      return [found.byName, found.byCode];
    case "renamed":
    case "recoded":
      return [found.is];
    case "ambiguous":
      return found.among;
    case "unknown":
      return [];
  }
}

/** What is to be written for it in the file of decisions, for each that it may be. */
function answersTo(open: OpenIdentity): readonly string[] {
  const { code, name } = open.department;
  return [...candidatesOf(open).map(({ code: is }) => is), null].map((is) =>
    JSON.stringify({ code, name, is, reason: "……" }),
  );
}

/** The whole list of what is open, a sentence each with what is to be written; for the command line. */
export function openIdentitiesText(about: Words, open: readonly OpenIdentity[]): readonly Words[] {
  return [
    {
      zh: `${about.zh}：有 ${open.length} 个单位的代码和名称指的不是同一个单位，没有按代码对应；请核实，或在 --decisions 文件的 "identities" 中逐个写明（is 写这里的代码，都不是的写 null）：`,
      en: `${about.en}: code and name mean different departments for ${open.length} of them, which were not matched by code; correct them, or decide each in "identities" of the file of --decisions (is: the code here, null for none of them):`,
    },
    ...open.map((each) => {
      const { zh, en } = identityWords(each);
      return {
        zh: `  ${zh}；写 ${answersTo(each).join(" 或 ")}`,
        en: `  ${en}; write ${answersTo(each).join(" or ")}`,
      };
    }),
  ];
}

const faults: Readonly<Record<DecisionFault, Words>> = {
  unknown: { zh: "没有这个代码和名称的单位；请照原样填写", en: "there is no department of this code and name" },
  twice: { zh: "同一单位写了两次；只留一条", en: "the department is decided twice" },
  notNeeded: {
    zh: "代码和名称已经一致，或本来就没有这个单位，不需要决定；请删去",
    en: "no decision is needed; delete it",
  },
  noSuchCode: { zh: "is 不是这里的单位代码", en: "`is` is no code of a department here" },
};

export function faultWords({ decision, fault }: FaultyDecision): Words {
  const { zh, en } = faults[fault];
  const what = `identities：${shown(decision)} → ${decision.is ?? "null"}`;
  return { zh: `${what}：${zh}`, en: `${what}: ${en}` };
}

export const mergedWords = ({ is, others }: MergedIdentities): Words => ({
  zh: `${others.map(shown).join("、")} 都成了这里的 ${shown(is)}；每个单位只能对应一个`,
  en: `${others.map(shown).join(", ")} would all be ${shown(is)} here; each can be only one`,
});

export const takenWords = ({ department, by }: TakenCode): Words => ({
  zh: `${shown(department)}不是这里的单位，而代码已用于${shown(by)}；请在名单中给它新的代码`,
  en: `${shown(department)} is none of those here, but its code is that of ${shown(by)}; give it a new code in the list`,
});
