import type { Assessment } from "../../engine/assess/assess.js";
import { own } from "../../engine/model/modelRef.js";
import type { Note } from "../../engine/answers/problems.js";
import type { Scheme } from "../../scheme/scheme.js";
import { printable } from "./displayWidth.js";
import type { ReadAssessment } from "../files/readAssessment.js";

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
export function noteText(scheme: Scheme, { department, name, item, place, message }: Note): string {
  const who = name === department || name === "" ? department : `${name}（${department}）`;
  const node = scheme.node(item);
  const what = node ? `${item} ${node.name}` : item;
  const about = [[who, what].filter(Boolean).join(" "), place ?? ""].filter(Boolean).join("，");
  return printable(`${about}：${message}`);
}
