import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scheme2020 } from "../../../src/scheme/shipped/2020.js";
import { ruleNamed } from "../../../src/rules/index.js";
import type { ItemDefinition, SchemeDefinition } from "../../../src/scheme/definition.js";
import { isReference } from "../../../src/scheme/scheme.js";
import { needs, pathOf } from "../../support/needs.js";

/** The scheme against the published tables, written by others: every column, in their order. */

const scheme: SchemeDefinition = scheme2020;
const items = scheme.sections.flatMap((section) => section.items);
const levels = scheme.sections.flatMap(({ code, name, full, levels }) => [{ code, name, full }, ...levels]);

type Row = Readonly<Record<string, string>>;

function table(name: string): Row[] {
  const [head = "", ...lines] = readFileSync(new URL(`facts/${name}`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
}

/** The same facts of every item, as we have them and as the table tells them. */
const compare = (ours: (item: ItemDefinition) => unknown, theirs: (row: Row) => unknown): void => {
  expect(items.map((item) => [item.code, ours(item)])).toEqual(
    table("items-2020.tsv").map((row) => [row["code"], theirs(row)]),
  );
};

const nameOf = (code: string): string | undefined => [...levels, ...items].find((entry) => entry.code === code)?.name;
const parts = (code: string, count: number): string => code.split(".").slice(0, count).join(".");
const parentOf = (code: string): string => parts(code, code.split(".").length - 1);

const params = (item: ItemDefinition): Readonly<Record<string, unknown>> => item.params;
const figure = (item: ItemDefinition, name: string): unknown => params(item)[name];

/** The figure after "name=" in a cell such as "per=0.1;cap=1". */
const written = (cell: string | undefined, name: string): string | undefined =>
  new RegExp(`(?:^|;)${name}=([\\d.-]+)`).exec(cell ?? "")?.[1];

/** What a figure is that a parameter sets, where nothing else is chosen. */
function usual(value: unknown): unknown {
  if (!isReference(value)) return value;
  const chosen = scheme.parameters.find(({ name }) => name === value.parameter)?.default;
  return value.day === "firstOfYear" ? `${String(chosen).slice(0, 4)}-01-01` : chosen;
}

/** The words of column `rule`: the table has one for each family. Other rules are called there as here. */
const familyOf: Readonly<Record<string, string>> = {
  timesInGroup: "deduct",
  onceInGroup: "deduct",
  rankValue: "rank",
  rankRatio: "rank",
  rankSplit: "rank",
  ratingWithMinimum: "rating",
};

/** What the column `inputs` requires is told by the words before the colon. */
const inputWords = (row: Row): string[] =>
  (row["inputs"] ?? "")
    .replace(/:.*/, "")
    .split(", ")
    .map((word) => word.replace(" (1)-(7)", ""));

describe("the scheme of 2020 has the published facts", () => {
  test("every code, in the order of the table", () => {
    compare(
      () => true,
      () => true,
    );
  });

  test("every name, and which of them are ours", () => {
    compare(
      ({ name, nameIsOurs }) => (nameIsOurs ? `${name}*` : name),
      (row) => row["item"],
    );
  });

  test("the level-1 and level-2 indicator above every item", () => {
    compare(
      ({ code, rule }) => {
        if (rule === "veto") return ["单项否决", "—"];
        const level2 = code.startsWith("3.") ? "—" : nameOf(parts(code, 3));
        return [nameOf(parts(code, 2)), level2];
      },
      (row) => [row["level1"], row["level2"]],
    );
  });

  test("every full mark, or the group that has it", () => {
    compare(
      ({ code, full, rule }) => {
        if (rule === "timesInGroup" || rule === "onceInGroup") return `group ${parentOf(code)}${full ?? ""}`;
        return rule === "bonus" ? `bonus ${full}` : (full ?? "");
      },
      (row) => row["full"],
    );
  });

  test("every method and who supplies the inputs", () => {
    compare(
      ({ method, by }) => [method ?? "", by],
      (row) => [row["method"], row["by"]],
    );
  });

  test("every rule", () => {
    compare(
      ({ rule }) => familyOf[rule] ?? rule,
      (row) => row["rule"],
    );
  });

  test.each(["per", "cap"])("the figure %s of every rule", (name) => {
    compare(
      (item) => figure(item, name),
      (row) => written(row["params"], name),
    );
  });

  test("the last day that counts", () => {
    compare(
      (item) => usual(figure(item, "by")),
      (row) => written(row["params"], "by"),
    );
  });

  test("the step and the baseline of a rate, the first day that counts, the least number of times", () => {
    compare(
      (item) => [figure(item, "step"), usual(figure(item, "from")), figure(item, "atLeast")],
      ({ params }) => {
        const least = /fewer than (\d+)/.exec(params ?? "")?.[1];
        const times = least === undefined || /matters/.test(params ?? "") ? undefined : Number(least);
        return [written(params, "step"), written(params, "from"), times];
      },
    );
  });

  test("the number of matters from which guides are a veto, the most of the bonus", () => {
    compare(
      (item) => [figure(item, "vetoFrom"), item.rule === "bonus" ? item.full : undefined],
      ({ params }) => {
        const matters = /(\d+) or more matters/.exec(params ?? "")?.[1];
        return [matters === undefined ? undefined : Number(matters), written(params, "max")];
      },
    );
  });

  test("the order of every ranking, and by what", () => {
    compare(
      (item) => {
        const by = Object.values(item.inputs).map((input: { readonly name: string }) => input.name);
        if (item.rule === "rankSplit")
          return ["metrics=total datasets, datasets added this year", figure(item, "order")];
        if (item.rule === "rankRatio") return [`metric=${by.join("/")}`, figure(item, "order")];
        return item.rule === "rankValue" ? ["", figure(item, "order")] : [];
      },
      (row) => {
        if (row["rule"] !== "rank") return [];
        const [, metric = "", order] = /^(?:(.*);)?\s*(\w+)$/.exec(row["params"] ?? "") ?? [];
        return [metric.trim(), order];
      },
    );
  });

  test("which items count at most once", () => {
    compare(
      ({ rule }) => rule === "onceInGroup",
      (row) => /at most once/.test(row["params"] ?? ""),
    );
  });

  test("after how many days an act is late", () => {
    compare(
      ({ lateAfter }) => lateAfter && `${lateAfter.days} ${lateAfter.kind}`,
      (row) => /late after (\d+ \w+) days/.exec(row["params"] ?? "")?.[1],
    );
  });

  test("the names of all inputs, in their order", () => {
    compare(
      ({ inputs, rule }) => [
        rule === "veto",
        Object.values(inputs).map((input: { readonly name: string }) => input.name),
      ],
      (row) => {
        const reason = /with the reason/.test(row["inputs"] ?? "");
        return [reason, [...inputWords(row), ...(reason ? ["reason"] : [])]];
      },
    );
  });

  test("every clause, each a place of its own", () => {
    compare(
      ({ clause }) => clause,
      (row) => row["clause"],
    );
    const clauses = items.map(({ clause }) => clause);
    expect(clauses.filter((clause, at) => clauses.indexOf(clause) !== at)).toEqual([]);
    expect(clauses).toHaveLength(94 + 2);
  });

  test("which input is a net change and may be negative", () => {
    compare(
      ({ inputs, rule }) =>
        Object.entries(inputs).flatMap(([formal, { name }]: [string, { name: string }]) => {
          const bounds = ruleNamed(rule).inputs[formal]?.bounds;
          return bounds && bounds.least === undefined ? [name] : [];
        }),
      (row) => (/net change in the year, may be negative/.test(row["inputs"] ?? "") ? ["added"] : []),
    );
  });

  test("every level: code, name, points, and which are on top", () => {
    expect(
      scheme.sections.flatMap(({ code, name, full, levels }) => [
        [code, name, full],
        ...levels.map((level) => [level.code, level.name, level.extra ? `+${level.full}` : level.full]),
      ]),
    ).toEqual(table("levels-2020.tsv").map((row) => [row["code"], row["name"], row["full"]]));
  });

  test("the groups are those that items name", () => {
    const groups = scheme.sections.flatMap(({ levels }) => levels).filter(({ group }) => group);
    const named = table("items-2020.tsv").flatMap((row) => /^group (.+)/.exec(row["full"] ?? "")?.[1] ?? []);
    expect(groups.map(({ code }) => code)).toEqual([...new Set(named)]);
  });
});

needs("shared")("the published text", () => {
  test("no statement of ours is taken over from the published text", () => {
    const published = bare(readFileSync(join(pathOf("shared"), "assessment", "source-2020.txt"), "utf8"));
    const ours = items.flatMap(({ code, about, evidence }) =>
      [...statements(about), ...statements(evidence)].map((statement) => ({ code, statement })),
    );
    expect(ours.length).toBeGreaterThan(items.length);
    expect(ours.filter(({ statement }) => published.includes(statement))).toEqual([]);
  });
});

/** Without what only separates, so that a line break in the published text hides nothing. */
const bare = (text: string): string => text.replace(/[\s，。；：、（）()“”]/g, "");

/** A text's sentences and their clauses, as far as they are long enough to be somebody's wording. */
const statements = (text: string): string[] =>
  text
    .split(/[，。；：]/)
    .map(bare)
    .filter((statement) => statement.length >= 12);
