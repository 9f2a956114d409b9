import type { Random } from "../../oracle/random.js";
import type { Typed } from "../support/act.js";
import { invalid, type Body, type Finding, type Meaning } from "../support/meaning.js";
import { doubt, fullWidth, labelOf, ledgerItems, ledgerRow, pickBody, rowHolding, type Step } from "./step.js";

const drop = (tag: string) => (meaning: Meaning) => {
  meaning.findings = meaning.findings.filter((finding) => finding.tag !== tag);
};
const spoil = (tag: string) => (meaning: Meaning) => {
  for (const finding of meaning.findings) if (finding.tag === tag) finding.count = invalid;
};

/** The finding counts, or the row says that it does not. */
const mayBeDropped = (meaning: Meaning, tag: string, about: string): void =>
  doubt(meaning, { about, place: ledgerRow(tag), otherwise: [drop(tag), spoil(tag)] });

/** The finding counts nowhere, and the row says so. */
const mustBeNamed = (meaning: Meaning, tag: string, about: string): void =>
  doubt(meaning, { about, place: ledgerRow(tag), otherwise: [], mustBeNamed: true });

interface Recorded {
  readonly finding: Finding;
  readonly values: Readonly<Record<string, Typed>>;
}

/** As the lists in the cells offer it, or as people type who know the codes. */
function recorded(random: Random, body: Body, tag: string): Recorded {
  const item = random.pick(ledgerItems).code;
  const count = random.pick([0, 1, 1, 2, 3, 5]);
  const typed = random.pick(["label", "label", "code", "name"] as const);
  const department = typed === "label" ? `${body.code} ${body.name}` : body[typed];
  return {
    finding: { tag, department: typed === "name" ? { name: body.name } : { code: body.code }, item, count },
    values: {
      department: { text: department },
      item: { text: random.chance(0.7) ? labelOf(item) : item },
      ...(random.chance(0.6) && { date: { number: random.whole(43831, 44196) } }),
      what: { text: tag },
      count: { number: count },
    },
  };
}

const pickFinding = (meaning: Meaning, random: Random): Finding | null =>
  meaning.findings.length === 0 ? null : random.pick(meaning.findings);

const record: Step = {
  name: "a finding is recorded in the next free row",
  weight: 3,
  plan(meaning, random, tag) {
    const { finding, values } = recorded(random, pickBody(meaning, random), tag);
    meaning.findings.push(finding);
    return [{ do: "typeRow", sheet: "ledger", row: { free: 1 }, values }];
  },
};

const recordBelow: Step = {
  name: "a finding is typed below the last prepared row",
  weight: 2,
  plan(meaning, random, tag) {
    const { finding, values } = recorded(random, pickBody(meaning, random), tag);
    meaning.findings.push(finding);
    mayBeDropped(meaning, tag, "a row below the last prepared one");
    return [{ do: "typeRow", sheet: "ledger", row: random.chance(0.7) ? { below: 1 } : { pastEnd: 1 }, values }];
  },
};

const insert: Step = {
  name: "a row is inserted into the ledger, with nothing, with formulas, or as a copy of its neighbour",
  weight: 3,
  plan(meaning, random, tag) {
    const at = pickFinding(meaning, random);
    if (!at) return null;
    const { finding, values } = recorded(random, pickBody(meaning, random), tag);
    meaning.findings.push(finding);
    mayBeDropped(meaning, tag, "an inserted row");
    return [
      {
        do: "insertRow",
        sheet: "ledger",
        before: rowHolding(at.tag),
        fill: random.pick(["none", "formulas", "row"] as const),
        values: { date: { blank: true }, evidence: { blank: true }, ...values },
      },
    ];
  },
};

const recordCarelessly: Step = {
  name: "department and item are typed in other letters",
  weight: 3,
  plan(meaning, random, tag) {
    const body = pickBody(meaning, random);
    const { finding, values } = recorded(random, body, tag);
    const spellings = [
      body.code.toLowerCase(),
      fullWidth(body.code),
      ` ${body.code}`,
      `${body.code}\u00a0`,
      `${body.name}\u3000`,
      fullWidth(`${body.code} ${body.name}`),
      `${body.code}  ${body.name}`,
      `${body.code}${body.name}`,
    ];
    const items = [
      finding.item,
      fullWidth(finding.item),
      ` ${finding.item}`,
      `${labelOf(finding.item)} `,
      labelOf(finding.item).replace(" ", "\u3000"),
      labelOf(finding.item).replace(" ", ""),
    ];
    const [department, item] = [random.pick(spellings), random.pick(items)];
    meaning.findings.push({ ...finding, department: { code: body.code } });
    mayBeDropped(meaning, tag, `“${department}” and “${item}”`);
    return [
      {
        do: "typeRow",
        sheet: "ledger",
        row: { free: 1 },
        values: { ...values, department: { text: department }, item: { text: item } },
      },
    ];
  },
};

const recordPattern: Step = {
  name: "a pattern or a part is typed where a department or an item should stand",
  weight: 3,
  plan(meaning, random, tag) {
    const body = pickBody(meaning, random);
    const { finding, values } = recorded(random, body, tag);
    const wrong = random.pick([
      { department: `${body.name.slice(0, -1)}*` },
      { department: `${body.name.slice(0, -1)}?` },
      { department: `${body.code.slice(0, -1)}?` },
      { department: `~${body.name}` },
      { department: "*" },
      { department: body.name.slice(0, -1) },
      { item: `${finding.item.slice(0, -1)}?` },
      { item: `${finding.item}*` },
      { item: "1.1.1" },
      { item: "*" },
      { item: `>=${finding.item}` },
    ]);
    const typed = Object.fromEntries(Object.entries(wrong).map(([column, text]) => [column, { text }]));
    mustBeNamed(meaning, tag, JSON.stringify(wrong));
    return [{ do: "typeRow", sheet: "ledger", row: { free: 1 }, values: { ...values, ...typed } }];
  },
};

const retypeCount: Step = {
  name: "the number of a finding is typed anew",
  weight: 3,
  plan(meaning, random) {
    const finding = pickFinding(meaning, random);
    if (!finding) return null;
    const { tag } = finding;
    const right = (value: Typed, count: number, format?: string) => ({ value, count, format, wrong: false });
    const wrong = (value: Typed, format?: string) => ({ value, count: invalid, format, wrong: true }) as const;
    const chosen = random.pick([
      right({ number: 2 }, 2),
      right({ number: 7 }, 7),
      right({ number: 2.0000000000000004 }, 2),
      right({ number: 3 }, 3, "0%"),
      right({ text: "4" }, 4),
      right({ text: fullWidth("3") }, 3),
      right({ text: " 5" }, 5),
      right({ formula: "1+2" }, 3),
      wrong({ number: 1.5 }),
      wrong({ number: -1 }),
      wrong({ number: 0.03 }, "0%"),
      wrong({ text: "三件" }),
      wrong({ text: "*" }),
      wrong({ blank: true }),
    ]);
    meaning.doubts = meaning.doubts.filter(({ place, about }) => !(place.text === tag && about === "its number"));
    finding.count = chosen.count;
    if (chosen.wrong || !("number" in chosen.value))
      doubt(meaning, { about: "its number", place: ledgerRow(tag), otherwise: chosen.wrong ? [] : [spoil(tag)] });
    return [
      {
        do: "type",
        sheet: "ledger",
        row: rowHolding(tag),
        column: "count",
        value: chosen.value,
        ...(chosen.format && { format: chosen.format }),
      },
    ];
  },
};

const retypeItem: Step = {
  name: "a finding is moved to another item",
  plan(meaning, random) {
    const finding = pickFinding(meaning, random);
    if (!finding) return null;
    finding.item = random.pick(ledgerItems).code;
    return [
      {
        do: "type",
        sheet: "ledger",
        row: rowHolding(finding.tag),
        column: "item",
        value: { text: random.chance(0.5) ? labelOf(finding.item) : finding.item },
      },
    ];
  },
};

const remove: Step = {
  name: "a row of the ledger is deleted",
  weight: 2,
  plan(meaning, random) {
    const finding = pickFinding(meaning, random);
    if (!finding) return null;
    drop(finding.tag)(meaning);
    meaning.doubts = meaning.doubts.filter(({ place }) => place.text !== finding.tag);
    return [{ do: "deleteRow", sheet: "ledger", row: rowHolding(finding.tag) }];
  },
};

const copy: Step = {
  name: "a finding is copied to the next free row",
  weight: 2,
  plan(meaning, random, tag) {
    const finding = pickFinding(meaning, random);
    if (!finding || meaning.doubts.some(({ place }) => place.text === finding.tag)) return null;
    meaning.findings.push({ ...finding, tag });
    return [
      {
        do: "copyCells",
        sheet: "ledger",
        from: rowHolding(finding.tag),
        to: { free: 1 },
        first: "department",
        last: "recordedBy",
        values: { what: { text: tag } },
      },
    ];
  },
};

const pasteForeign: Step = {
  name: "rows are pasted from a table of somebody else's: names only, numbers and days as text",
  weight: 2,
  plan(meaning, random, tag) {
    return [1, 2].map((row) => {
      const own = `${tag}${"甲乙".charAt(row - 1)}`;
      const { finding, values } = recorded(random, pickBody(meaning, random), own);
      const body = meaning.departments.find(
        (each) => "code" in finding.department && each.code === finding.department.code,
      );
      const name = "name" in finding.department ? finding.department.name : (body?.name ?? "");
      meaning.findings.push({ ...finding, department: { name } });
      mayBeDropped(meaning, own, "a pasted row");
      return {
        do: "typeRow" as const,
        sheet: "ledger",
        row: { free: 1 as const },
        values: {
          ...values,
          department: { text: name },
          date: { text: "2020-05-06" },
          count: { text: String(finding.count) },
        },
      };
    });
  },
};

const sort: Step = {
  name: "the ledger is sorted, as the filter's buttons do or in whole rows",
  weight: 3,
  plan(_, random) {
    const way = random.pick([
      { first: "number", last: "check" },
      { first: "" },
      { first: "department", last: "recordedBy" },
    ]);
    return [
      {
        do: "sort",
        sheet: "ledger",
        by: random.pick(["department", "item", "date", "count", "what"]),
        descending: random.chance(0.5),
        ...way,
      },
    ];
  },
};

const filter: Step = {
  name: "the ledger is filtered, and sometimes the filter is taken back",
  plan: (meaning, random) => [
    {
      do: "filter",
      sheet: "ledger",
      first: "number",
      column: "item",
      text: labelOf(pickFinding(meaning, random)?.item ?? "1.1.1.1"),
      undo: random.chance(0.5),
    },
  ],
};

const hide: Step = {
  name: "a row of the ledger is hidden",
  plan(meaning, random) {
    const finding = pickFinding(meaning, random);
    return finding && [{ do: "hideRow", sheet: "ledger", row: rowHolding(finding.tag) }];
  },
};

export const ledgerSteps: readonly Step[] = [
  record,
  recordBelow,
  insert,
  recordCarelessly,
  recordPattern,
  retypeCount,
  retypeItem,
  remove,
  copy,
  pasteForeign,
  sort,
  filter,
  hide,
];
