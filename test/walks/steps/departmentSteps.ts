import type { Meaning } from "../support/meaning.js";
import { doubt, fullWidth, pickBody, type Step } from "./step.js";

const named = (code: string) => ({ sheet: "departments", column: "", text: code });
/** Whatever is upset there, the sheet 单位 is named. */
const list = { sheet: "departments" };

const dropBody = (code: string) => (meaning: Meaning) => {
  meaning.departments = meaning.departments.filter((body) => body.code !== code);
};

const rename: Step = {
  name: "a department is renamed in 单位",
  weight: 3,
  plan(meaning, random, unlike) {
    const body = pickBody(meaning, random);
    const others = meaning.departments.filter((other) => other !== body);
    body.name = random.pick([
      `新${unlike}厅`,
      `示例厅${unlike}*`,
      `示例?${unlike}`,
      `示例A~B${unlike}`,
      `${random.pick(others).name}总队${unlike}`,
      `${random.pick(others).name.slice(0, -1)}*`,
      `=示例${unlike}`.slice(1),
    ]);
    return [{ do: "type", sheet: "departments", row: { key: body.code }, column: "name", value: { text: body.name } }];
  },
};

const swap: Step = {
  name: "the names of two departments are exchanged",
  plan(meaning, random) {
    const [a, b] = [pickBody(meaning, random), pickBody(meaning, random)];
    if (a === b) return null;
    [a.name, b.name] = [b.name, a.name];
    return [a, b].map((body) => ({
      do: "type",
      sheet: "departments",
      row: { key: body.code },
      column: "name",
      value: { text: body.name },
    }));
  },
};

const sameName: Step = {
  name: "a department is given another's name",
  plan(meaning, random) {
    const [a, b] = [pickBody(meaning, random), pickBody(meaning, random)];
    if (a === b) return null;
    b.name = random.pick([a.name, `${a.name} `, fullWidth(a.name)]);
    doubt(meaning, { about: "two departments of one name", place: named(b.code), otherwise: [], mustBeNamed: true });
    return [{ do: "type", sheet: "departments", row: { key: b.code }, column: "name", value: { text: b.name } }];
  },
};

const addBelow: Step = {
  name: "a department is typed below the last",
  weight: 2,
  plan(meaning, random, unlike) {
    const code = `D${String(meaning.departments.length + 1).padStart(2, "0")}`;
    if (meaning.departments.some((body) => body.code === code)) return null;
    const name = `示例${unlike}局`;
    meaning.departments.push({
      code,
      name,
      without: new Set(),
      inputs: { reported: new Map(), overrides: new Map(), ratings: new Map() },
    });
    doubt(meaning, {
      about: "a department below the last",
      place: { sheet: "departments", column: "name", text: name },
      otherwise: [dropBody(code)],
    });
    return [
      {
        do: "typeRow",
        sheet: "departments",
        row: { below: 1 },
        values: { name: { text: name }, ...(random.chance(0.7) && { code: { text: code } }) },
      },
    ];
  },
};

const applies: Step = {
  name: "a section comes to apply to a department, or not to",
  plan(meaning, random) {
    const body = pickBody(meaning, random);
    const section = random.pick(["2", "3"]);
    const isOff = body.without.has(section);
    if (isOff) body.without.delete(section);
    else body.without.add(section);
    return [
      {
        do: "type",
        sheet: "departments",
        row: { key: body.code },
        column: `${section}.applies`,
        value: { text: isOff ? "适用" : "不适用" },
      },
    ];
  },
};

const sort: Step = {
  name: "单位 alone is sorted",
  weight: 2,
  plan(meaning, random) {
    doubt(meaning, {
      about: "单位 in another order than the other sheets",
      place: list,
      otherwise: [],
      upsetsSheet: true,
    });
    return [
      {
        do: "sort",
        sheet: "departments",
        by: random.pick(["name", "code", "2.applies"]),
        descending: random.chance(0.7),
        first: random.pick(["", "name"]),
      },
    ];
  },
};

const insert: Step = {
  name: "a row with a new department is inserted into 单位",
  plan(meaning, random, unlike) {
    const before = pickBody(meaning, random);
    const code = `D${String(meaning.departments.length + 20)}`;
    const name = `示例${unlike}院`;
    meaning.departments.push({
      code,
      name,
      without: new Set(),
      inputs: { reported: new Map(), overrides: new Map(), ratings: new Map() },
    });
    const fill = random.pick(["none", "row"] as const);
    // a copied row has the hidden code of its neighbour, whose findings are then nobody's
    const upset = fill === "row" && { upsetsSheet: true as const };
    doubt(meaning, {
      about: "a department inserted",
      place: { sheet: "departments", column: "name", text: name },
      otherwise: [dropBody(code)],
      ...upset,
    });
    return [
      {
        do: "insertRow",
        sheet: "departments",
        before: { key: before.code },
        fill,
        values: { name: { text: name }, code: { text: code } },
      },
    ];
  },
};

const remove: Step = {
  name: "the row of a department is deleted in one sheet",
  plan(meaning, random) {
    const body = pickBody(meaning, random);
    const sheet = random.pick(["departments", "reported", "overrides", "ratings", "scores"]);
    doubt(meaning, {
      about: `${body.code} is gone from ${sheet}`,
      place: { sheet },
      otherwise: [dropBody(body.code)],
      mustBeNamed: true,
      upsetsSheet: true,
    });
    return [{ do: "deleteRow", sheet, row: { key: body.code } }];
  },
};

const recode: Step = {
  name: "the visible code of a department is typed anew",
  plan(meaning, random) {
    const body = pickBody(meaning, random);
    doubt(meaning, {
      about: "another code beside the hidden one",
      place: named(body.code),
      otherwise: [],
      mustBeNamed: true,
    });
    return [
      {
        do: "type",
        sheet: "departments",
        row: { key: body.code },
        column: "code",
        value: { text: random.pick(["D99", pickBody(meaning, random).code === body.code ? "D98" : "D97"]) },
      },
    ];
  },
};

export const departmentSteps: readonly Step[] = [
  rename,
  swap,
  sameName,
  addBelow,
  applies,
  sort,
  insert,
  remove,
  recode,
];
