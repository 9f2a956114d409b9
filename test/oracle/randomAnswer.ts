import { itemOf, type Item } from "./items.js";
import type { Random } from "./random.js";

type Inputs = Record<string, unknown>;

/** The same number as a JSON number, as a decimal string, or as one with needless zeros. */
export function spell(random: Random, text: string): unknown {
  const way = random.next();
  if (way < 0.5) {
    return Number(text);
  }
  if (way < 0.8) {
    return text;
  }
  return text.includes(".") ? `${text}${random.pick(["0", "00"])}` : `${text}${random.pick([".0", ".00", ".000"])}`;
}

function spellWhole(random: Random, value: number): unknown {
  return spell(random, String(value));
}

/** Hundredths as decimal text: 125 → "1.25". */
function hundredths(value: number): string {
  const digits = String(value).padStart(3, "0");
  const cut = digits.length - 2;
  return `${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** Counts around the number at which everything is lost, few, or very many. */
function randomCount(random: Random, item: Item): number {
  const full = Number(item.full === "" ? (item.group === "1.1.2" ? "10" : "3") : item.full);
  const edge = Math.round(full / Number(item.per ?? "1"));
  const choices = [0, 0, 1, 2, random.whole(0, edge), edge - 1, edge, edge + 1, random.whole(0, 3 * edge), 999_999_999];
  return random.pick(choices);
}

/** Part and whole: nothing, everything, all but one, the edges of whole percentage points, thirds. */
function partAndWhole(random: Random): [number, number] {
  const whole = random.pick([0, 1, 2, 3, 7, 8, 100, 200, 999, 1000, 1600, 10_000, random.whole(1, 5000), 123_456_789]);
  const percent = Math.floor((whole * random.whole(65, 100)) / 100);
  const part = random.pick([0, whole, whole - 1, percent - 1, percent, percent + 1, random.whole(0, whole)]);
  return [Math.min(whole, Math.max(0, part)), whole];
}

/** Ratios that are equal in different ways, and no datasets at all, beside others. */
function ratioToRank(random: Random): [number, number] {
  const [part, whole] = random.pick([
    [0, 0],
    [0, 5],
    [1, 2],
    [2, 4],
    [50, 100],
    [1, 3],
    [2, 6],
    [3, 3],
    [9, 9],
    [99, 100],
  ] as const);
  return random.chance(0.7) ? [part, whole] : partAndWhole(random);
}

function randomVolume(random: Random): unknown {
  if (random.chance(0.05)) {
    return random.pick<unknown>([1e-7, 1e21, 0.30000000000000004, "12345678901234567890.5", "0.0000001"]);
  }
  if (random.chance(0.6)) {
    return spell(random, random.pick(["0", "0.1", "0.3", "1.5", "1.50", "2", "10", "1000"]));
  }
  return spell(random, `${random.whole(0, 5000)}.${random.whole(0, 9999)}`);
}

function randomRating(random: Random, item: Item): unknown {
  const full = Math.round(Number(item.full) * 100);
  const choices = [
    0,
    1,
    full,
    full,
    full - 1,
    Math.round(full / 2),
    Math.floor(full / 100) * 100 - 75,
    random.whole(0, full),
  ];
  const mark = random.chance(0.5) ? random.whole(Math.floor(full * 0.6), full) : random.pick(choices);
  return spell(random, hundredths(Math.max(0, mark)));
}

function randomGuideFindings(random: Random): Inputs {
  const many = random.pick([0, 1, 1, 2, 4]);
  const findings = Array.from({ length: 7 }, () => spellWhole(random, random.whole(0, many)));
  const matters = random.pick([0, 1, 3, 4, 5, 6, 10, 30]);
  // About the edges of the veto in a third of the cases only, else few sections 2 would keep a score.
  const lacking = random.chance(0.3) ? random.pick([matters - 1, matters, 3, 4, 5]) : random.whole(0, 2);
  const safe = Math.min(matters, Math.max(0, lacking));
  const harmless = safe === matters && matters > 0 && matters < 5 && random.chance(0.7) ? safe - 1 : safe;
  return { findings, matters: spellWhole(random, matters), mattersLacking4: spellWhole(random, harmless) };
}

const days = [
  "2021-01-01",
  "2021-01-02",
  "2021-01-09",
  "2021-01-10",
  "2021-01-11",
  "2021-01-31",
  "2021-02-28",
  "2021-12-31",
  "2024-02-29",
  null,
];

/** A valid answer to any item but the vetoes. */
export function validAnswer(random: Random, item: Item): Inputs {
  const [first = "", second = ""] = item.inputs;
  switch (item.rule) {
    case "deduct":
      return first === "notMet"
        ? { notMet: random.chance(0.4) }
        : { count: spellWhole(random, randomCount(random, item)) };
    case "gate":
      return { met: random.chance(0.75) };
    case "rateDrop":
    case "proportion": {
      const [part, whole] = partAndWhole(random);
      return { [first]: spellWhole(random, part), [second]: spellWhole(random, whole) };
    }
    case "rank": {
      if (first === "volume") {
        return { volume: randomVolume(random) };
      }
      const [part, whole] =
        second === "added"
          ? [
              random.pick([0, 3, 3, 12, random.whole(0, 60)]),
              random.pick([0, 1, 5, 5, -1, -3, -3, random.whole(-40, 90)]),
            ]
          : ratioToRank(random);
      return { [first]: spellWhole(random, part), [second]: spellWhole(random, whole) };
    }
    case "rating": {
      const rating = randomRating(random, item);
      return second === "times" ? { rating, times: spellWhole(random, random.pick([0, 2, 3, 4, 12])) } : { rating };
    }
    case "findings":
      return randomGuideFindings(random);
    case "deadline":
      return { published: random.pick(days) };
    case "bonus":
      return { points: spell(random, random.pick(["0", "0.01", "5.25", "9.99", "10", "10.01", "12.5", "300"])) };
    case "veto":
      return validVeto(random, false);
  }
}

export function validVeto(random: Random, held: boolean): Inputs {
  if (held) {
    return { veto: true, reason: random.pick(["首页长期不更新", "出现严重表述错误"]) };
  }
  return random.chance(0.5) ? { veto: false } : { veto: false, reason: "" };
}

const notNumbers: readonly unknown[] = ["abc", "", true, false, null, "12件", "一", [], {}];
const notCounts: readonly unknown[] = [...notNumbers, -1, "-1", 1.5, "2.50", "0.1", -0.5];
const notYesNo: readonly unknown[] = [1, 0, "maybe", "", null, [], {}];

/** Inputs that cannot stand, each for one reason, on top of an otherwise valid answer. */
function spoil(random: Random, item: Item, valid: Inputs): Inputs {
  const [first = "", second = ""] = item.inputs;
  switch (item.rule) {
    case "deduct":
      return { [first]: random.pick(first === "notMet" ? notYesNo : notCounts) };
    case "gate":
      return { met: random.pick(notYesNo) };
    case "rateDrop":
    case "proportion":
      return random.chance(0.3)
        ? { [first]: 8, [second]: random.pick([7, 0, "7.0"]) }
        : { ...valid, [random.pick(item.inputs)]: random.pick(notCounts) };
    case "rank":
      if (first === "volume") {
        return { volume: random.pick([...notNumbers, -1, "-0.5", -1e-7]) };
      }
      if (second === "added" && random.chance(0.4)) {
        return { ...valid, added: random.pick([...notNumbers, -1.5, "-0.25", 2.5]) };
      }
      return second === "all" && random.chance(0.3)
        ? { [first]: 3, all: random.pick([2, 0, "2"]) }
        : second === "added"
          ? { ...valid, [first]: random.pick(notCounts) }
          : { ...valid, [random.pick(item.inputs)]: random.pick(notCounts) };
    case "rating": {
      const over = hundredths(Math.round(Number(item.full) * 100) + 1);
      const wrong = [...notNumbers, over, Number(over), -0.01, "-1", "0.125", 0.125, "0.001", 1e-7, 999];
      return second === "times" && random.chance(0.5)
        ? { ...valid, times: random.pick(notCounts) }
        : { ...valid, rating: random.pick(wrong) };
    }
    case "findings":
      return random.pick<Inputs>([
        { ...valid, findings: [0, 0, 0, 0, 0, 0] },
        { ...valid, findings: [0, 0, 0, 0, 0, 0, 0, 0] },
        { ...valid, findings: [0, 1, 0, random.pick(notCounts), 0, 0, 0] },
        { ...valid, findings: random.pick<unknown>([3, "0", null, {}]) },
        { ...valid, matters: random.pick(notCounts) },
        { ...valid, mattersLacking4: random.pick(notCounts) },
        { ...valid, matters: 3, mattersLacking4: 4 },
        { findings: [0, 0, 0, 0, 0, 0, -1], matters: 9, mattersLacking4: 5 },
      ]);
    case "deadline":
      return {
        published: random.pick<unknown>([
          "2020-12-31",
          "2021-02-30",
          "2021-13-01",
          "2021-00-10",
          "2021-02-29",
          "2021-01-00",
          "一月八日",
          "",
          20210108,
          true,
          [],
        ]),
      };
    case "bonus":
      return { points: random.pick<unknown>([...notNumbers, -0.01, "-1", "1.005", 0.125]) };
    case "veto":
      return random.pick<Inputs>([
        { veto: true },
        { veto: true, reason: "" },
        { veto: true, reason: "   " },
        { veto: random.pick(notYesNo), reason: "首页长期不更新" },
        { reason: "首页长期不更新" },
        { veto: true, reason: "首页长期不更新", notApplicable: true },
        { notApplicable: true },
      ]);
  }
}

/** An answer that is present and not valid: {} , null, no set of inputs at all, one input short, or one input spoilt. */
export function invalidAnswer(random: Random, code: string): unknown {
  const item = itemOf(code);
  const way = random.next();
  if (way < 0.12) {
    return random.pick<unknown>([{}, null]);
  }
  if (way < 0.15) {
    return random.pick<unknown>([3, "3", true, []]);
  }
  const valid = validAnswer(random, item);
  if (way < 0.3 && item.inputs.length > 1) {
    const missing = random.pick(item.inputs);
    return Object.fromEntries(Object.entries(valid).filter(([name]) => name !== missing));
  }
  return spoil(random, item, valid);
}
