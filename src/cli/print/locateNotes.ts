import type { Assessment } from "../../engine/assess/assess.js";
import { own } from "../../engine/model/modelRef.js";
import { outcomeOf } from "../../engine/answers/outcomeOf.js";
import { reasonWords, type Note } from "../../engine/answers/problems.js";
import { sameWords } from "../../words/joinedWords.js";
import { printable } from "./displayWidth.js";
import type { ReadAssessment } from "../files/readAssessment.js";
import { sayIn, type Say } from "../../words/say.js";
import type { Words } from "../../words/words.js";
import { bracketed, colon, comma } from "./marks.js";

/** Adds where an answer stands to the notes of the engine, which knows no files. */
export function locateNote(assessment: Assessment, placeOf: ReadAssessment["placeOf"], note: Note): Note {
  const item = assessment.scheme.node(note.item);
  const department = assessment.departments.find(({ answers }) => answers.code === note.department);
  if (note.place !== undefined || item?.kind !== "item" || !department) return note;
  const inputs = item.inputs.filter(({ name }) => note.input === undefined || name === note.input);
  const cells = inputs.flatMap(({ keys, type }) =>
    keys.map((key) => ({ key, good: department.evaluate(type.accepts(own(key))) === true })),
  );
  const ordered = [...cells.filter(({ good }) => !good), ...cells];
  const place = ordered.map(({ key }) => placeOf(note.department, key)).find((found) => found !== undefined);
  return place === undefined ? note : { ...note, place };
}

/** "示例单位03（D03）1.1.1.2 办件处理情况，自报!E12：分子不得大于分母". */
export function noteText(assessment: Assessment, note: Note): Words {
  const { department, name, item, place } = note;
  const node = assessment.scheme.node(item);
  const what = node ? `${item} ${node.name}` : item;
  const message = messageOf(assessment, note);
  const told = (say: Say): string => {
    const who = name === department || name === "" ? department : `${name}${bracketed(say, department)}`;
    const about = [[who, what].filter(Boolean).join(" "), place ?? ""].filter(Boolean).join(say(comma));
    return printable(`${about}${say(colon)}${say(message)}`);
  };
  return { zh: told(sayIn("zh")), en: told(sayIn("en")) };
}

/** Notes of the engine say in Chinese what it can say in both languages. */
function messageOf(assessment: Assessment, { department, item, message }: Note): Words {
  const { scheme, departments } = assessment;
  const node = scheme.node(item);
  const assessed = departments.find(({ answers }) => answers.code === department);
  if (node?.kind !== "item" || !assessed || outcomeOf(scheme, assessed, node) !== "invalid") return sameWords(message);
  const { words } = reasonWords(assessment, assessed, node);
  return words.zh === message ? words : sameWords(message);
}
