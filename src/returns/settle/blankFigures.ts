import type { OfficeReports } from "../merge/officeReports.js";
import {
  isRivalQuery,
  isTaken,
  stateOf,
  type CheckedReturn,
  type EmptiedCell,
  type Query,
  type ReturnNote,
} from "../check/checkedReturn.js";
import { inputNamed } from "../../scheme/inputNames.js";
import { shownStored } from "../values/storedValue.js";

/**
 * The operator says what becomes of a figure that the office has where the form that comes back is blank: it stays,
 * or it goes. Each is about one figure, so that none goes that was not named.
 */
export interface BlankDecision {
  readonly department: string;
  readonly key: string;
  readonly figure: "keep" | "clear";
  readonly reason: string;
}

export type FiguresHeld = Pick<OfficeReports, "values">;

/** Figures that the office has and a form leaves blank. */
export function figuresBehindBlanks(
  { department, inputs }: CheckedReturn,
  { values }: FiguresHeld,
): readonly EmptiedCell[] {
  if (department === null) return [];
  return inputs.flatMap(({ key, name, place, reading }) => {
    const before = reading.verdict === "blank" ? (values.get(`${department.code}|${key}`) ?? "") : "";
    return before === "" ? [] : [{ key, name, place, before }];
  });
}

/** @returns undefined where there is none with a reason, or where two contradict each other: then none counts */
export function decisionFor(
  decisions: readonly BlankDecision[],
  department: string,
  wanted: string,
): BlankDecision | undefined {
  const made = decisions.filter(
    ({ department: code, key, reason }) => code === department && key === wanted && reason.trim() !== "",
  );
  const [first] = made;
  return made.every(({ figure }) => figure === first?.figure) ? first : undefined;
}

/**
 * Asks about every figure that a merge would take away because a form is blank there: a blank may mean "nothing to
 * report" as well as "as before", and which of the two is not for the program to say. Until it is answered nothing of
 * the form is taken.
 */
export function askAboutBlanks(
  returns: readonly CheckedReturn[],
  office: FiguresHeld,
  decisions: readonly BlankDecision[],
): readonly CheckedReturn[] {
  return returns.map((each) => {
    // of several files it is first said which one counts
    if (!isTaken(each) && (each.state !== "asked" || each.queries.some(isRivalQuery))) return each;
    const cells = figuresBehindBlanks(each, office);
    if (cells.length === 0) return each;
    const decided = cells.flatMap((cell) => {
      const decision = decisionFor(decisions, each.department?.code ?? "", cell.key);
      return decision ? [{ cell, decision }] : [];
    });
    const open = cells.filter((cell) => !decided.some((one) => one.cell === cell));
    const now = {
      ...each,
      notes: [...each.notes, ...decided.map(({ cell, decision }) => noteOf(cell, decision))],
      queries: open.length === 0 ? each.queries : [...each.queries, question(open)],
    };
    return { ...now, state: stateOf(now) };
  });
}

const mostNamed = 10;

function question(cells: readonly EmptiedCell[]): Query {
  const shown = cells.slice(0, mostNamed);
  const more = cells.length > mostNamed;
  const list = shown.map(({ name, before }) => `${inputNamed(name)}（${shownStored(before)}）`).join("、");
  const english = shown.map(({ name, before }) => `${inputNamed(name)} (${shownStored(before)})`).join(", ");
  return {
    key: "",
    item: "",
    itemName: "",
    label: "未填而汇总簿中已有数",
    place: shown
      .slice(0, 5)
      .map(({ place }) => place)
      .join("、"),
    found: "",
    wrong: `这次未填的 ${cells.length} 格，汇总簿中已有数，汇入即清空：${list}${more ? `等 ${cells.length} 格` : ""}`,
    expected: "请说明是不再填报，还是与此前相同；由经办人决定清空或保留",
    english: {
      wrong: `blank in ${cells.length} cells where the office workbook has figures, which a merge would take away: ${english}${more ? ", …" : ""}`,
      expected: "say whether there is nothing to report or it is as before; the operator decides to clear or to keep",
    },
    soft: false,
    emptied: cells,
  };
}

function noteOf({ name, place, before }: EmptiedCell, { figure, reason }: BlankDecision): ReturnNote {
  const was = shownStored(before);
  return figure === "keep"
    ? {
        code: "blankKept",
        place,
        about: inputNamed(name),
        message: `这次未填，保留原有的 ${was}，经办人决定：${reason}`,
        english: `blank; ${was} is kept: ${reason}`,
      }
    : {
        code: "blankCleared",
        place,
        about: inputNamed(name),
        message: `这次未填，清空原有的 ${was}，经办人决定：${reason}`,
        english: `blank; ${was} is taken away: ${reason}`,
      };
}
