import { areNumbers, copyRows, findSame, isClean, isSame, setAll, setBounds, setUnknown, writeOut } from "../bounds.js";
import { blank, isFailure, limit, textFloor, unsure } from "../code.js";
import type { Kernel, Register, Run } from "../register.js";
import type { Texts } from "../texts.js";
import type { Operand } from "./arithmetic.js";
import { scaled, take } from "./take.js";

/** What a cell must hold for a branch. */
interface Branch {
  readonly code: number;
  readonly operand: Operand;
}

/** What is not a number has no unit. */
const unitOf = ({ register, factor }: Operand): number => (register.least > limit ? 1 : factor);
const isPlain = (operand: Operand): boolean => unitOf(operand) === 1 || areNumbers(operand.register, operand.factor);

/**
 * IF(x="a",…,IF(x="b",…,…)): one look at each cell in place of a comparison and a choice for each word.
 *
 * @param words each with the branch that it chooses; the first that fits counts
 */
export function wordChoice(
  out: Register,
  cell: Register,
  words: readonly string[],
  branches: readonly Operand[],
  otherwise: Operand,
  run: Run,
): Kernel {
  const x = cell.values;
  let texts: Texts | undefined;
  let all: readonly Branch[] | null = null;
  return (rows) => {
    if (texts !== run.texts) {
      ({ texts } = run);
      all = branchesOf(words, branches, texts);
    }
    if (!all) {
      setAll(out, unsure);
      return;
    }
    if (isSame(cell)) {
      const code = x[0] as number;
      const found = all.find((branch) => branch.code === code);
      if (!found && isFailure(code)) setAll(out, code);
      else take(out, found?.operand ?? otherwise, rows);
      return;
    }
    const reached: Branch[] = [];
    let plain = isPlain(otherwise);
    for (const branch of all) {
      if (branch.code < cell.least || branch.code > cell.most) continue;
      reached.push(branch);
      writeOut(branch.operand.register, rows);
      plain &&= isPlain(branch.operand);
    }
    const clean = isClean(cell);
    if (reached.length === 0 && clean) {
      take(out, otherwise, rows);
      return;
    }
    writeOut(otherwise.register, rows);
    writeOut(cell, rows);
    if (reached.length === 0 || reached.length > most || !plain) {
      setUnknown(out);
      chooseAny(out.values, x, reached, otherwise, rows);
    } else {
      let least = otherwise.register.least * unitOf(otherwise);
      let largest = Math.max(otherwise.register.most * unitOf(otherwise), clean ? -Infinity : cell.most);
      let allClean = clean && isClean(otherwise.register);
      for (const { operand } of reached) {
        least = Math.min(least, operand.register.least * unitOf(operand));
        largest = Math.max(largest, operand.register.most * unitOf(operand));
        allClean &&= isClean(operand.register);
      }
      setBounds(out, least, largest, allClean);
      choose(out.values, x, reached, otherwise, rows);
    }
    findSame(out, rows);
  };
}

/** @returns null where a word equals another one without regard to case: codes do not show it */
function branchesOf(words: readonly string[], operands: readonly Operand[], texts: Texts): readonly Branch[] | null {
  const codes = words.map((word) => texts.codeOf(word));
  if (codes.includes(unsure)) return null;
  return codes.flatMap((code, at): readonly Branch[] => {
    const operand = operands[at] as Operand;
    // a blank cell is equal to the empty text
    return words[at] === ""
      ? [
          { code, operand },
          { code: blank, operand },
        ]
      : [{ code, operand }];
  });
}

/** Up to this many branches the loop makes no calls. */
const most = 4;

function choose(
  values: Float64Array,
  x: Float64Array,
  branches: readonly Branch[],
  otherwise: Operand,
  rows: number,
): void {
  // fewer are given twice: only the first is found
  const one = branches[0] as Branch;
  const [two, three, four] = [branches[1] ?? one, branches[2] ?? one, branches[3] ?? one];
  const [first, second, third, fourth] = [one.code, two.code, three.code, four.code];
  const [a, b, c, d, e] = [
    one.operand.register.values,
    two.operand.register.values,
    three.operand.register.values,
    four.operand.register.values,
    otherwise.register.values,
  ];
  const [p, q, r, s, t] = [
    unitOf(one.operand),
    unitOf(two.operand),
    unitOf(three.operand),
    unitOf(four.operand),
    unitOf(otherwise),
  ];
  const [failed, beyond] = [unsure, textFloor];
  // most rows of a column hold one word: all are given its branch, and the others theirs afterwards
  if (p === 1) copyRows(a, values, rows);
  else for (let i = 0; i < rows; i += 1) values[i] = (a[i] as number) * p;
  for (let i = 0; i < rows; i += 1) {
    const code = x[i] as number;
    if (code === first) continue;
    if (code === second) values[i] = (b[i] as number) * q;
    else if (code === third) values[i] = (c[i] as number) * r;
    else if (code === fourth) values[i] = (d[i] as number) * s;
    else values[i] = code >= failed && code < beyond ? code : (e[i] as number) * t;
  }
}

function chooseAny(
  values: Float64Array,
  x: Float64Array,
  branches: readonly Branch[],
  otherwise: Operand,
  rows: number,
): void {
  const count = branches.length;
  const codes = branches.map(({ code }) => code);
  for (let i = 0; i < rows; i += 1) {
    const code = x[i] as number;
    let at = 0;
    while (at < count && codes[at] !== code) at += 1;
    const chosen = at < count ? (branches[at] as Branch).operand : isFailure(code) ? undefined : otherwise;
    values[i] = chosen ? scaled(chosen.register.values[i] as number, chosen.factor) : code;
  }
}
