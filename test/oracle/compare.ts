import { groups, items } from "./items.js";
import type { AnswersJson, DepartmentScore, ItemScore, ScoreJson } from "./json.js";

/** One figure on which the product and the oracle do not agree. */
export interface Difference {
  readonly department: string;
  /** An item's code, "section 2", "total", "grade", "place", "notes", or "left out". */
  readonly where: string;
  readonly oracle: unknown;
  readonly product: unknown;
}

type Loose = Readonly<Record<string, unknown>>;

function loose(value: unknown): Loose {
  return typeof value === "object" && value !== null ? (value as Loose) : {};
}

/** A section may be printed as its score or as an object with its score. */
function sectionScore(value: unknown): unknown {
  return typeof value === "object" && value !== null ? (value as Loose)["score"] : value;
}

function differentItem(expected: ItemScore, actual: Loose): boolean {
  return expected.outcome !== actual["outcome"] || expected.score !== actual["score"];
}

function* itemDifferences(expected: DepartmentScore, actual: Loose): Generator<Difference> {
  const department = expected.code;
  const printed = loose(actual["items"]);
  for (const code of [...items.map((item) => item.code), ...groups]) {
    const oracle = expected.items[code];
    const product = loose(printed[code]);
    if (oracle === undefined) {
      throw new Error(`the oracle has no ${code}`);
    }
    // How a veto is printed beside its section's score is left to the product; an invalid one must show.
    const isVeto = code.endsWith(".0");
    const shown = isVeto && oracle.outcome !== "vetoed" && printed[code] !== undefined;
    if (
      isVeto
        ? shown && (oracle.outcome === "invalid") !== (product["outcome"] === "invalid")
        : differentItem(oracle, product)
    ) {
      const { outcome, score } = product;
      yield { department, where: code, oracle, product: printed[code] === undefined ? "missing" : { outcome, score } };
    }
  }
}

function* departmentDifferences(expected: DepartmentScore, actual: Loose): Generator<Difference> {
  const department = expected.code;
  yield* itemDifferences(expected, actual);
  const sections = loose(actual["sections"]);
  for (const [section, oracle] of Object.entries(expected.sections)) {
    const product = sectionScore(sections[section]);
    if (oracle !== product) {
      yield { department, where: `section ${section}`, oracle, product };
    }
  }
  for (const where of ["total", "grade", "place", "name"] as const) {
    if (expected[where] !== actual[where]) {
      yield { department, where, oracle: expected[where], product: actual[where] };
    }
  }
}

/** The message about an invalid answer must name department and item. */
function* noteDifferences(expected: DepartmentScore, notes: readonly unknown[]): Generator<Difference> {
  const texts = notes.map((note) => (typeof note === "string" ? note : JSON.stringify(note)));
  for (const item of items) {
    const named = texts.some(
      (text) => text.includes(item.code) && (text.includes(expected.code) || text.includes(expected.name)),
    );
    if (expected.items[item.code]?.outcome === "invalid" && !named) {
      yield { department: expected.code, where: "notes", oracle: `a note on ${item.code}`, product: "no such note" };
    }
  }
}

/** Everything on which they differ, items before what they add up into. */
export function differences(expected: ScoreJson, actual: unknown): Difference[] {
  const { departments, notes } = loose(actual);
  const printed = Array.isArray(departments) ? departments.map(loose) : [];
  const found: Difference[] = [];
  if (printed.length !== expected.departments.length) {
    found.push({
      department: "all",
      where: "departments",
      oracle: expected.departments.length,
      product: printed.length,
    });
  }
  const leftOut = loose(actual)["leftOut"];
  if (JSON.stringify(leftOut) !== JSON.stringify(expected.leftOut)) {
    found.push({ department: "all", where: "left out", oracle: expected.leftOut, product: leftOut });
  }
  for (const department of expected.departments) {
    const product = printed.find((entry) => entry["code"] === department.code);
    if (product === undefined) {
      found.push({ department: department.code, where: "department", oracle: "present", product: "missing" });
      continue;
    }
    found.push(...departmentDifferences(department, product));
    found.push(...noteDifferences(department, Array.isArray(notes) ? notes : []));
  }
  return found;
}

/**
 * Leaves out departments for as long as the same figure of the same department still differs, so that the message shows
 * only what is needed: one department for most items, the ones that matter for a rank or a place.
 */
export function shrink(
  answers: AnswersJson,
  difference: Difference,
  differs: (smaller: AnswersJson) => Difference[],
): AnswersJson {
  let smallest = answers;
  for (const department of answers.departments) {
    if (department.code === difference.department) {
      continue;
    }
    const departments = smallest.departments.filter((entry) => entry.code !== department.code);
    const fewer = { ...smallest, departments };
    const same = (other: Difference): boolean =>
      other.department === difference.department && other.where === difference.where;
    if (differs(fewer).some(same)) {
      smallest = fewer;
    }
  }
  return smallest;
}

export function describeDifference(answers: AnswersJson, difference: Difference, inAll: number): string {
  const codes = items.map((item) => item.code).filter((code) => `${code}.`.startsWith(`${difference.where}.`)); // of a group: all
  const shown = answers.departments.map((department) => {
    const inQuestion = department.code === difference.department;
    const answer = Object.fromEntries(codes.map((code) => [code, department.answers[code]]));
    const short = codes.length > 0 ? answer : inQuestion ? department.answers : "(left out here)";
    return `  ${department.code} ${JSON.stringify({ sectionsNotApplicable: department.sectionsNotApplicable, answers: short })}`;
  });
  return [
    `${difference.department}, ${difference.where}: oracle ${JSON.stringify(difference.oracle)}, product ${JSON.stringify(difference.product)} (${inAll} differences in all)`,
    `parameters: ${JSON.stringify(answers.parameters)}`,
    `answers of the departments that it takes:`,
    ...shown,
  ].join("\n");
}
