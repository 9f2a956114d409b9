import { meantCodes } from "../../choice/meantCodes.js";
import { meantWords } from "../../choice/meantWords.js";
import type { DepartmentAnswers } from "../../engine/answers/answers.js";
import { readParameters } from "../../engine/answers/answersFile.js";
import { assess, type AssessedDepartment, type Assessment } from "../../engine/assess/assess.js";
import { explain } from "../../engine/explain/explain.js";
import { keyOf } from "../../engine/model/keys.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import { reasonOf } from "../../engine/answers/problems.js";
import { scored } from "../../engine/answers/outcomeOf.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import type { Item, Level, Scheme } from "../../scheme/scheme.js";
import { FunctionError, invalidValue } from "../arguments/functionError.js";
import type { Grid } from "../arguments/grid.js";

type Answered = Grid<Scalar>;

/**
 * The engine's sentence on one item or group, under the parameters that the scheme has by default.
 *
 * @param given its inputs in order, in single cells or ranges; where departments are compared, then for each
 * input the column of all departments
 * @throws FunctionError for an unknown code, and for inputs that are too few, too many or not valid
 */
export function explainCode(scheme: Scheme, code: string, given: readonly Answered[]): string {
  const node = explainable(scheme, code);
  const items = node.kind === "item" ? [node] : node.children.filter((child): child is Item => child.kind === "item");
  const keys = items.flatMap(({ inputs }) => inputs.flatMap((input) => input.keys));
  const { assessment, department } = items.some(compares)
    ? amongOthers(scheme, node, keys, given)
    : onItsOwn(scheme, node, items, keys, given);
  for (const item of items) requireValid(assessment, department, item);
  return explain(assessment, department, code).sentence;
}

interface Judged {
  readonly assessment: Assessment;
  readonly department: AssessedDepartment;
}

const compares = ({ rule }: Item): boolean => rule.metrics !== undefined;

function explainable(scheme: Scheme, code: string): Item | Level {
  const nodes = scored(scheme);
  const node = nodes.find((candidate) => candidate.code === code);
  if (node) return node;
  const meant = meantWords(
    meantCodes(
      code,
      nodes.map((each) => each.code),
    ),
  );
  throw scheme.node(code)
    ? invalidValue(
        `EXPLAIN 只说明单个考核项和合并扣分的分组，“${code}”的合计请在加载项的窗格中查看。`,
        `EXPLAIN tells of single items and of groups; for the subtotal ${code} see the add-in's pane.`,
      )
    : invalidValue(
        `EXPLAIN：指标体系 ${scheme.id} 没有代码为“${code}”的考核项${meant.zh || "。"}`,
        `EXPLAIN: the scheme ${scheme.id} has no item ${code}${meant.en || "."}`,
      );
}

function onItsOwn(
  scheme: Scheme,
  node: Item | Level,
  items: readonly Item[],
  keys: readonly string[],
  given: readonly Answered[],
): Judged {
  const cells = given.flatMap((range) => range.cells);
  const optional = items.flatMap(({ inputs }) =>
    inputs.filter(({ type }) => type.optional).flatMap((input) => input.keys),
  );
  if (cells.length > keys.length || cells.length < keys.length - optional.length)
    throw wrongCount(node, items, keys.length, cells.length);
  return only(assess(scheme, { parameters: defaults(scheme), departments: [departmentOf(keys, cells)] }), 0);
}

function amongOthers(scheme: Scheme, node: Item | Level, keys: readonly string[], given: readonly Answered[]): Judged {
  const own = given.slice(0, keys.length);
  const columns = given.slice(keys.length);
  const [first] = columns;
  if (
    !first ||
    columns.length !== keys.length ||
    own.some(({ cells }) => cells.length !== 1) ||
    columns.some((column) => !column.hasShapeOf(first))
  )
    throw invalidValue(
      `EXPLAIN：${node.code} 要与其他单位比较，须依次给出本单位的 ${keys.length} 个数，再给出全部单位的 ${keys.length} 列数（同样大小）。`,
      `EXPLAIN: ${node.code} compares departments. Give the ${keys.length} input(s) of this one, then ${keys.length} range(s) of one shape with those of all.`,
    );
  const mine = own.map(({ cells }) => cells[0] ?? null);
  const rows = first.cells.map((_, row) => columns.map(({ cells }) => cells[row] ?? null));
  const at = rows.findIndex((row) => row.every((cell, input) => sameCell(cell, mine[input] ?? null)));
  if (at < 0)
    throw invalidValue(
      `EXPLAIN：全部单位的数中没有本单位的数，无法排名次。`,
      `EXPLAIN: the figures of this department are not among those of all, so it has no place.`,
    );
  return only(assessmentOf(scheme, keys, rows), at);
}

const sameCell = (a: Scalar, b: Scalar): boolean =>
  a instanceof Fraction && b instanceof Fraction ? a.equals(b) : a === b;

/** The last comparison. A column of explanations compares the same departments in every row. */
let kept: { readonly key: string; readonly assessment: Assessment } | null = null;

function assessmentOf(scheme: Scheme, keys: readonly string[], rows: readonly (readonly Scalar[])[]): Assessment {
  const key = JSON.stringify([scheme.id, keys, rows.map((row) => row.map(String))]);
  if (kept?.key === key) return kept.assessment;
  const departments = rows.map((cells) => departmentOf(keys, cells));
  const assessment = assess(scheme, { parameters: defaults(scheme), departments });
  kept = { key, assessment };
  return assessment;
}

const departmentOf = (keys: readonly string[], cells: readonly Scalar[]): DepartmentAnswers => ({
  code: "",
  name: "",
  sectionsNotApplicable: [],
  cells: new Map(
    keys.flatMap((key, at): [string, Scalar][] =>
      cells[at] === undefined || cells[at] === null ? [] : [[key, cells[at]]],
    ),
  ),
  malformed: new Map(),
});

function only(assessment: Assessment, at: number): Judged {
  const department = assessment.departments[at];
  if (!department) throw new TypeError("a department is missing from its own assessment");
  return { assessment, department };
}

const defaults = (scheme: Scheme) =>
  readParameters(scheme, {}, (place, message) => {
    throw new TypeError(`${place}: ${message.en}`);
  });

function requireValid(assessment: Assessment, department: AssessedDepartment, item: Item): void {
  if (department.valueOf(keyOf.outcome(item.code)) !== outcomeWords.invalid) return;
  const { message } = reasonOf(assessment, department, item);
  throw new FunctionError("invalidValue", {
    zh: `EXPLAIN：${item.code} ${message}。`,
    en: `EXPLAIN: ${item.code} is not valid: ${message}`,
  });
}

function wrongCount(node: Item | Level, items: readonly Item[], wanted: number, found: number): FunctionError {
  const labels = items.flatMap(({ inputs }) =>
    inputs.map(
      ({ label, unit, keys }) => label + (keys.length > 1 ? `（${keys.length} 格）` : "") + (unit && `（${unit}）`),
    ),
  );
  return invalidValue(
    `EXPLAIN：${node.code}（${node.name}）需要 ${wanted} 个数：${labels.join("、")}；实为 ${found} 个。`,
    `EXPLAIN: ${node.code} has ${wanted} input(s): ${labels.join(", ")}; found ${found}.`,
  );
}
